import { connect } from 'node:net';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Running } from './server.ts';

export interface UploadAnswer {
  status: number;
  headers: Headers;
  ok?: boolean;
  code?: string;
  facts?: Record<string, string | number>;
  uploads: { name: string; width: number; height: number; widths: number[]; palette: string[]; placeholder: string }[];
}

/** Sends files as a script would; names and bytes as given. */
export async function sendPhotos(
  server: Running,
  cookie: string | null,
  photos: readonly { fileName: string; body: Uint8Array }[],
  change: { path?: string; field?: string; headers?: Record<string, string> } = {},
): Promise<UploadAnswer> {
  const form = new FormData();
  for (const { fileName, body } of photos) form.append(change.field ?? 'photo', new Blob([body as BlobPart]), fileName);
  const headers = {
    accept: 'application/json',
    origin: server.origin,
    ...(cookie ? { cookie } : {}),
    ...change.headers,
  };
  const answer = await server.get(change.path ?? '/uploads', { method: 'POST', body: form, headers });
  const text = await answer.text();
  const json = text.startsWith('{') ? (JSON.parse(text) as Record<string, never>) : {};
  const { data, ...rest } = json as { data?: { uploads: UploadAnswer['uploads'] } };
  return { status: answer.status, headers: answer.headers, ...rest, uploads: data?.uploads ?? [] };
}

export const boundary = 'canting-test';

/** The bytes of a multipart body, with file names exactly as given. */
export function multipart(photos: readonly { fileName: string; body: Uint8Array }[], fields: [string, string][] = []) {
  const parts = [
    ...fields.map(([name, value]) => [Buffer.from(head(`name="${name}"`)), Buffer.from(value)]),
    ...photos.map(({ fileName, body }) => [
      Buffer.from(head(`name="photo"; filename="${fileName}"`)),
      Buffer.from(body),
    ]),
  ];
  return Buffer.concat([...parts.flat(), Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

function head(disposition: string): string {
  return `\r\n--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`;
}

export interface RawLine {
  write(bytes: Uint8Array | string): void;
  /** What the server said until the line closed, or until `milliseconds` have passed. */
  heard(milliseconds: number): Promise<string>;
  cut(): void;
}

/** A line of one's own to the server, for requests no client would send. */
export function rawUpload(server: Running, cookie: string | null, headers: string[]): RawLine {
  const { hostname, port, host } = new URL(server.origin);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk) => (text += String(chunk)));
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  const lines = ['POST /uploads HTTP/1.1', `Host: ${host}`, `Origin: ${server.origin}`];
  const type = `Content-Type: multipart/form-data; boundary=${boundary}`;
  socket.write([...lines, type, ...(cookie ? [`Cookie: ${cookie}`] : []), ...headers, '', ''].join('\r\n'));
  return {
    write: (bytes) => void socket.write(bytes),
    async heard(milliseconds) {
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([closed, new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)))]);
      clearTimeout(timer);
      return text;
    },
    cut: () => void socket.destroy(),
  };
}

/** Names in a folder of the data directory; none when it is not there. */
export function namesIn(dataDir: string, folder: string): Promise<string[]> {
  return readdir(join(dataDir, folder)).catch(() => []);
}

import { randomBytes } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyFileStream, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { Refusal } from '#src/domain/refusal.ts';

interface Receiving {
  /** Bytes of one file, and files of one request. */
  limits: { file: number; files: number };
  /** Temporary files lie here, readable for this process's user only. */
  folder: string;
  /** Aborted with the Refusal to throw when no more shall be waited for. */
  signal: AbortSignal;
  /**
   * Works on a whole file, the `place`th of the body, with the name its sender gave it; called while later ones still
   * arrive. The file is removed then.
   */
  take(path: string, place: number, fileName: string): Promise<void>;
}

export interface Received {
  /** A form's file field without a choice sends a part without name and bytes: those don't count. */
  files: number;
  /** The first thing that went wrong with a file, and the name its sender gave it. */
  failed: { error: unknown; fileName: string } | null;
  /** What else the form said, by the names of its fields. */
  fields: Map<string, string>;
}

/**
 * Takes a multipart body in piece by piece, each file into one of its own on the disk; nothing is held in memory. A bad
 * file does not stop the others. Throws `bad-query` for what is no multipart body and `upload-cut` when it breaks off.
 * No temporary file is left when the promise settles.
 */
export async function receiveFiles(
  request: IncomingMessage,
  { limits, folder, signal, take }: Receiving,
): Promise<Received> {
  const busboy = openBusboy(request, limits);
  const received: Received = { files: 0, failed: null, fields: new Map() };
  const arriving = new Set<Readable>();
  const work: Promise<void>[] = [];
  const fail = (error: unknown, fileName = '') => void (received.failed ??= { error, fileName });
  await mkdir(folder, { recursive: true, mode: 0o700 });

  busboy.on('file', (_field, stream, fileName) => {
    // It may break before anyone listens to it; the loop that reads it hears of that again.
    stream.on('error', () => undefined);
    arriving.add(stream);
    const place = work.length;
    const path = join(folder, `${randomBytes(16).toString('hex')}.upload`);
    const handled = save(stream, path)
      .finally(() => arriving.delete(stream))
      .then(async (bytes) => {
        if (bytes === 0 && !fileName) return;
        received.files += 1;
        if (stream.truncated) throw new Refusal('too-large', { megabytes: limits.file / 1024 / 1024 });
        if (bytes === 0) throw new Refusal('bad-file');
        await take(path, place, fileName);
      })
      .catch((error: unknown) => fail(error, fileName))
      .finally(() => rm(path, { force: true }));
    work.push(handled);
  });
  busboy.on('field', (name, value, nameCut, valueCut) => {
    if (!nameCut && !valueCut) received.fields.set(name, value);
  });
  busboy.on('filesLimit', () => fail(new Refusal('too-many-files', { max: limits.files })));
  busboy.on('fieldsLimit', () => fail(new Refusal('bad-query')));
  busboy.on('partsLimit', () => fail(new Refusal('bad-query')));
  try {
    await pour(request, busboy, signal);
  } finally {
    for (const stream of arriving) stream.destroy(new Refusal('upload-cut'));
    await Promise.all(work);
  }
  return received;
}

function openBusboy(request: IncomingMessage, limits: Receiving['limits']): BusboyInstance {
  try {
    if (!/^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '')) throw new Error('another type');
    return new Busboy({
      headers: request.headers as BusboyHeaders,
      limits: { files: limits.files, fileSize: limits.file, fields: 8, fieldSize: 2_048, parts: 32, headerPairs: 20 },
    });
  } catch {
    throw new Refusal('bad-query');
  }
}

/** Not `pipeline`: that would close the line on an error, and the sender would never see the answer. */
function pour(request: IncomingMessage, busboy: BusboyInstance, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (reason: unknown) => {
      request.unpipe(busboy);
      reject(reason);
    };
    busboy.once('finish', resolve).on('error', (cause: unknown) => {
      stop(Object.assign(new Refusal('upload-cut'), { cause }));
    });
    const cut = () => stop(new Refusal('upload-cut'));
    // A line that is cut takes along what had arrived and was not read yet, a whole body too: no end would follow.
    request.once('close', () => !request.readableEnded && cut());
    signal.addEventListener('abort', () => stop(signal.reason), { once: true });
    if (request.destroyed) cut();
    else request.pipe(busboy);
  });
}

/** Bytes written. Reads to the end even where the disk takes no more, or the request would never end. */
async function save(stream: BusboyFileStream, path: string): Promise<number> {
  let failed: unknown;
  let bytes = 0;
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => void (failed = error));
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (!failed) await file?.appendFile(chunk).catch((error: unknown) => void (failed = error));
    }
  } finally {
    await file?.close();
  }
  if (failed) throw failed;
  return bytes;
}

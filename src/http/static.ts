import type { IncomingMessage, ServerResponse } from 'node:http';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type CachedAnswer } from './cache.ts';
import { sendAnswer, strongTag } from './send.ts';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
};

export type StaticFiles = (path: string, request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** The built client files, held in memory (they are few and small); hashed names may be kept for ever. */
export async function openStaticFiles(folder: string, base: Record<string, string>): Promise<StaticFiles> {
  const files = new Map<string, CachedAnswer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.replace(/\/$/, '').length).replaceAll('\\', '/');
    const body = await readFile(file);
    const kept = path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
    const headers = {
      ...base,
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'cache-control': kept,
      vary: 'Accept-Encoding',
    };
    files.set(path, { status: 200, headers, body, etag: strongTag(body) });
  }
  return async (path, request, response) => {
    const file = files.get(path);
    if (file) await sendAnswer(request, response, file);
    return file !== undefined;
  };
}

/** Pictures from the data folder, streamed; a name is letters, digits, dashes and one known ending. */
export function openPictures(folder: string, base: Record<string, string>): StaticFiles {
  return async (path, request, response) => {
    const name = /^\/pictures\/([a-z0-9-]{1,160}\.(?:avif|webp|jpg))$/.exec(path)?.[1];
    if (!name) return false;
    const file = join(folder, name);
    const facts = await stat(file).catch(() => null);
    if (!facts?.isFile()) return false;
    const etag = `"${facts.size.toString(36)}-${Math.trunc(facts.mtimeMs).toString(36)}"`;
    const headers = {
      ...base,
      'content-type': types[extname(name)],
      'cache-control': 'public, max-age=604800',
      ETag: etag,
    };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
    } else if (request.method === 'HEAD') {
      response.writeHead(200, { ...headers, 'content-length': facts.size }).end();
    } else {
      response.writeHead(200, { ...headers, 'content-length': facts.size });
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
    }
    return true;
  };
}

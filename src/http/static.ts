import type { IncomingMessage, ServerResponse } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { uploadPrefix } from '#src/domain/uploads/stored.ts';
import type { Files } from '#src/services/files/index.ts';
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

/**
 * Pictures, streamed; a name is letters, digits, dashes and one known ending. Uploaded ones come from where files are
 * kept, the demo's and the motifs' always from the data folder, where they were rendered.
 */
export function openPictures(rendered: Files, files: Files, base: Record<string, string>): StaticFiles {
  return async (path, request, response) => {
    const name = /^\/pictures\/([a-z0-9-]{1,160}\.(?:avif|webp|jpg))$/.exec(path)?.[1];
    if (!name) return false;
    const file = await (name.startsWith(uploadPrefix) ? files : rendered).get(`pictures/${name}`);
    if (!file) return false;
    const headers = {
      ...base,
      'content-type': types[extname(name)],
      'cache-control': 'public, max-age=604800',
      ETag: `"${file.version}"`,
    };
    if (request.headers['if-none-match'] === headers.ETag) {
      response.writeHead(304, headers).end();
    } else if (request.method === 'HEAD') {
      response.writeHead(200, { ...headers, 'content-length': file.size }).end();
    } else {
      // Opened before the first header: storage that fails now gives an error page, not half a picture.
      const bytes = await file.stream();
      response.writeHead(200, { ...headers, 'content-length': file.size });
      await pipeline(bytes, response).catch(() => response.destroy());
    }
    return true;
  };
}

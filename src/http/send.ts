import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { CachedAnswer } from './cache.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** A strong tag of the uncompressed bytes; the compressed forms get a suffix of their own. */
export function strongTag(body: Buffer): string {
  return createHash('sha1').update(body).digest('base64url');
}

/** Sends an answer in the best encoding the reader takes, or 304 where the reader holds it already. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: CachedAnswer,
): Promise<void> {
  const encoding = chooseEncoding(request, answer);
  const etag = `"${answer.etag}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const headers = { ...answer.headers, ...(answer.status === 200 ? { ETag: etag } : {}) };
  if (answer.status === 200 && matches(request.headers['if-none-match'], etag)) {
    delete headers['content-type'];
    response.writeHead(304, headers).end();
    return;
  }
  const body = encoding === 'identity' ? answer.body : await compressed(answer, encoding);
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  headers['content-length'] = body.length;
  response.writeHead(answer.status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function chooseEncoding(request: IncomingMessage, answer: CachedAnswer): 'br' | 'gzip' | 'identity' {
  const accepted = request.headers['accept-encoding'];
  if (typeof accepted !== 'string' || answer.body.length < 1024 || answer.headers['content-encoding'])
    return 'identity';
  if (!/^(text\/|application\/(json|xml|[a-z.]+\+(json|xml))|image\/svg)/.test(String(answer.headers['content-type'])))
    return 'identity';
  if (/\bbr\b(?!;q=0)/.test(accepted)) return 'br';
  return /\bgzip\b(?!;q=0)/.test(accepted) ? 'gzip' : 'identity';
}

async function compressed(answer: CachedAnswer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return (answer.gzip ??= await gzipAsync(answer.body, { level: 5 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: answer.body.length };
  return (answer.brotli ??= await brotliAsync(answer.body, { params }));
}

function matches(header: string | undefined, etag: string): boolean {
  return header !== undefined && header.split(',').some((one) => [etag, `W/${etag}`, '*'].includes(one.trim()));
}

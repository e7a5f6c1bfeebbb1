import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Services } from '#src/services/index.ts';
import type { collectAnswer } from './answer.ts';
import { clientIp, discardBody, refuseAtGate, type GateRules } from './gate.ts';
import { Limiter } from './limiter.ts';
import { formPace, watchPace } from './pace.ts';
import { openPages } from './pages.ts';
import { plainPage } from './plain-page.ts';
import { sendAnswer } from './send.ts';
import type { StaticFiles } from './static.ts';
import type { Uploads } from './upload-route.ts';
import { uploadLimit } from './upload-limits.ts';

export interface Parts {
  services: Services;
  handler: Parameters<typeof collectAnswer>[0];
  rules: GateRules;
  files: StaticFiles[];
  uploads: Uploads[];
  headers: Record<string, string>;
  ready(): boolean;
}

/** Every request's way: gate, `/up`, files, uploads, rate limit, page. */
export function openApplication({ services, handler, rules, files, uploads, headers, ready }: Parts): RequestListener {
  const { log, env } = services;
  const page = openPages(services, handler, headers);
  const limiter = new Limiter(env.API_REQUESTS_PER_MINUTE);

  return (request, response) => {
    const started = performance.now();
    const requestId = randomUUID();
    const { method } = request;
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const logged = { requestId, method, path: path.slice(0, 200) };
    // Uploads watch their own pace.
    if (uploadLimit(path) === null) watchPace(request, formPace, () => tooSlow(response, requestId));
    response.on('close', () => {
      log.info({ ...logged, status: response.statusCode, ms: Math.round((performance.now() - started) * 10) / 10 });
    });
    serve(request, response, path, requestId).catch((error: unknown) => {
      log.error({ ...logged, error: error instanceof Error ? error.stack : String(error) });
      if (response.headersSent) response.destroy();
      else plain(response, 500, 'broken', requestId);
    });
  };

  async function serve(request: IncomingMessage, response: ServerResponse, path: string, requestId: string) {
    const refused = refuseAtGate(request, rules);
    if (refused) {
      response.setHeader('Connection', 'close');
      await discardBody(request);
      return plain(response, refused.status, refused.reason, requestId);
    }
    if (path === '/up') return up(response);
    for (const file of files) if (await file(path, request, response)) return;
    for (const one of uploads) if (await one.serve(path, request, response, requestId)) return;
    const wait = path.startsWith('/api/') ? limiter.take(clientIp(request, env.TRUSTED_HOPS), Date.now()) : 0;
    if (wait > 0) return tooHasty(response, wait);
    await sendAnswer(request, response, await page(request, requestId));
  }

  /** Nothing more is waited for: the line closes behind the answer, or at once when the answer has begun. */
  function tooSlow(response: ServerResponse, requestId: string) {
    if (response.headersSent) return response.req.socket.destroy();
    response.setHeader('Connection', 'close');
    return plain(response, 408, 'slow', requestId);
  }

  async function up(response: ServerResponse) {
    const { rows } = await services.db.reader.execute('SELECT count(*) AS motifs FROM motif');
    const fine = ready() && Number(rows[0]?.['motifs']) > 0;
    const type = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
    response
      .writeHead(fine ? 200 : 503, { ...headers, ...type })
      .end(JSON.stringify({ status: fine ? 'up' : 'stopping' }));
  }

  function tooHasty(response: ServerResponse, wait: number) {
    const type = {
      'Content-Type': 'application/problem+json',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'Retry-After',
    };
    const problem = { type: 'about:blank', title: 'Too many requests', status: 429, retryAfterSeconds: wait };
    response.writeHead(429, { ...headers, ...type, 'Retry-After': wait }).end(JSON.stringify(problem));
  }

  function plain(response: ServerResponse, status: number, reason: Parameters<typeof plainPage>[1], requestId: string) {
    const type = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'X-Request-Id': requestId };
    response.writeHead(status, { ...headers, ...type }).end(plainPage(status, reason, requestId));
  }
}

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { splitLocale } from '#src/i18n/locale.ts';
import type { Services } from '#src/services/index.ts';
import { collectAnswer } from './answer.ts';
import { PageCache, type CachedAnswer } from './cache.ts';
import { clientIp, refuseAtGate, type GateRules } from './gate.ts';
import { Limiter } from './limiter.ts';
import { plainPage } from './plain-page.ts';
import { sendAnswer, strongTag } from './send.ts';
import type { StaticFiles } from './static.ts';
import { currencyFromCookie, type Visit } from './visit.ts';

export interface Parts {
  services: Services;
  handler: Parameters<typeof collectAnswer>[0];
  rules: GateRules;
  files: StaticFiles[];
  headers: Record<string, string>;
  ready(): boolean;
}

/** Every request's way: gate, `/up`, files, rate limit, page cache, page. */
export function openApplication({ services, handler, rules, files, headers, ready }: Parts): RequestListener {
  const cache = new PageCache();
  const rendering = new Map<string, Promise<CachedAnswer>>();
  const limiter = new Limiter(services.env.API_REQUESTS_PER_MINUTE);
  services.changes.follow((changes) => {
    if (changes.some(({ entity }) => entity === 'everything')) cache.clear();
    else cache.drop(changes.flatMap(({ entity, entityId }) => [`${entity}s`, `${entity}:${entityId}`]));
  });

  return (request, response) => {
    const started = performance.now();
    const requestId = randomUUID();
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    response.on('close', () => {
      const ms = Math.round((performance.now() - started) * 10) / 10;
      services.log.info({
        requestId,
        method: request.method,
        path: path.slice(0, 200),
        status: response.statusCode,
        ms,
      });
    });
    serve(request, response, path, requestId).catch((error: unknown) => {
      services.log.error({
        requestId,
        path: path.slice(0, 200),
        error: error instanceof Error ? error.stack : String(error),
      });
      if (response.headersSent) response.destroy();
      else plain(response, 500, 'broken', requestId);
    });
  };

  async function serve(request: IncomingMessage, response: ServerResponse, path: string, requestId: string) {
    const refused = refuseAtGate(request, rules);
    if (refused) {
      response.setHeader('Connection', 'close');
      return plain(response, refused.status, refused.reason, requestId);
    }
    if (path === '/up') return up(response);
    for (const file of files) if (await file(path, request, response)) return;
    if (path.startsWith('/api/')) {
      const wait = limiter.take(clientIp(request, services.env.TRUSTED_HOPS), Date.now());
      if (wait > 0) {
        response.writeHead(429, {
          ...headers,
          'Retry-After': wait,
          'Content-Type': 'application/problem+json',
          'Access-Control-Allow-Origin': '*',
        });
        response.end(
          JSON.stringify({ type: 'about:blank', title: 'Too many requests', status: 429, retryAfterSeconds: wait }),
        );
        return;
      }
    }
    const pending = services.changes.check();
    if (pending) await pending;
    await sendAnswer(request, response, await answer(request, requestId));
  }

  async function answer(request: IncomingMessage, requestId: string): Promise<CachedAnswer> {
    const chosen = currencyFromCookie(request.headers.cookie);
    const visitor = !/(?:^|;\s*)(?:__Host-)?canting=/.test(request.headers.cookie ?? '');
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !visitor)
      return render(request, requestId, chosen, null);
    // Certificates and closures follow the WIB day, so a page is kept for its day only.
    const day = Math.floor((Date.now() + 7 * 3_600_000) / 86_400_000);
    const key = `${day} ${chosen ?? ''} ${request.url}`;
    const kept = cache.get(key) ?? rendering.get(key);
    if (kept) return kept;
    // Visitors who ask for the same page at once wait for one rendering of it.
    const fresh = render(request, requestId, chosen, key).finally(() => rendering.delete(key));
    rendering.set(key, fresh);
    return fresh;
  }

  async function render(
    request: IncomingMessage,
    requestId: string,
    chosen: ReturnType<typeof currencyFromCookie>,
    key: string | null,
  ) {
    const { generation } = cache;
    const [address = '/', ...query] = (request.url ?? '/').split('?');
    const place = splitLocale(address);
    let tags: string[] | null = null;
    const currency = chosen === 'none' ? null : (chosen ?? (place.locale === 'en' ? 'USD' : null));
    const visit: Visit = { services, requestId, ...place, currency, remember: (list) => void (tags = list) };
    request.url = [place.path, ...query].join('?');
    const { status, headers: own, body } = await collectAnswer(handler, request, { visit });
    const keep = key !== null && status === 200 && tags !== null && !own['set-cookie'];
    const control = own['cache-control'] ?? (keep ? 'public, no-cache' : 'private, no-store');
    const result: CachedAnswer = {
      status,
      headers: {
        ...headers,
        ...own,
        'cache-control': control,
        vary: 'Accept-Encoding, Cookie',
        'X-Request-Id': requestId,
      },
      body,
      etag: status === 200 ? strongTag(body) : '',
    };
    if (keep) {
      const { 'X-Request-Id': _, ...shared } = result.headers;
      const stored = { ...result, headers: shared };
      if (generation === cache.generation) cache.set(key, stored, tags as unknown as string[]);
      return stored;
    }
    return result;
  }

  async function up(response: ServerResponse) {
    const { rows } = await services.db.reader.execute('SELECT count(*) AS motifs FROM motif');
    const fine = ready() && Number(rows[0]?.['motifs']) > 0;
    response.writeHead(fine ? 200 : 503, {
      ...headers,
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
    });
    response.end(JSON.stringify({ status: fine ? 'up' : 'stopping' }));
  }

  function plain(response: ServerResponse, status: number, reason: Parameters<typeof plainPage>[1], requestId: string) {
    const body = plainPage(status, reason, requestId);
    response.writeHead(status, {
      ...headers,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Request-Id': requestId,
    });
    response.end(body);
  }
}

import type { IncomingMessage } from 'node:http';
import type { Sender } from '#src/domain/context.ts';
import { splitLocale } from '#src/i18n/locale.ts';
import type { Services } from '#src/services/index.ts';
import { collectAnswer } from './answer.ts';
import { PageCache, type CachedAnswer } from './cache.ts';
import { strongTag } from './send.ts';
import { clientIp, ipPrefix } from './gate.ts';
import { currencyFromCookie, type Visit } from './visit.ts';

type Handler = Parameters<typeof collectAnswer>[0];
type Chosen = ReturnType<typeof currencyFromCookie>;

const shared = 'public, no-cache';
const own = 'private, no-store';

/**
 * Answers from Astro, kept for visitors without a session. A page is kept until something it shows changes, as the
 * change log says; visitors who ask for it while it is being rendered wait for that one rendering.
 */
export function openPages(services: Services, handler: Handler, headers: Record<string, string>) {
  const cache = new PageCache();
  const rendering = new Map<string, Promise<CachedAnswer>>();
  // Pages name theirs in small letters: what a page says itself is sent instead of what all say, not besides.
  const base = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  services.changes.follow((changes) => cache.forget(changes));

  return async (request: IncomingMessage, requestId: string): Promise<CachedAnswer> => {
    const pending = services.changes.check();
    if (pending) await pending;
    const chosen = currencyFromCookie(request.headers.cookie);
    if (!isVisitorReading(request)) return render(request, requestId, chosen, null);
    const key = `${wibDay()} ${chosen ?? ''} ${request.url}`;
    const kept = cache.get(key);
    if (kept) return kept;
    // A rendering that began before the last change must not be handed to someone who asks after it.
    const flight = `${cache.generation} ${key}`;
    const waited = await rendering.get(flight);
    if (waited?.headers['cache-control'] === shared) return waited;
    const fresh = render(request, requestId, chosen, key).finally(() => rendering.delete(flight));
    rendering.set(flight, fresh);
    return fresh;
  };

  async function render(request: IncomingMessage, requestId: string, chosen: Chosen, key: string | null) {
    const { generation } = cache;
    const [address = '/', ...query] = (request.url ?? '/').split('?');
    const place = splitLocale(address);
    const seen: { tags?: string[] } = {};
    const currency = chosen === 'none' ? null : (chosen ?? (place.locale === 'en' ? 'USD' : null));
    const visit: Visit = {
      services,
      requestId,
      ...place,
      currency,
      sender: senderOf(request, services.env.TRUSTED_HOPS),
      remember: (tags) => void (seen.tags = tags),
    };
    request.url = [place.path, ...query].join('?');
    // Rendered as for GET and sent without its body: what is kept must be whole, whoever asks first.
    const { method } = request;
    if (method === 'HEAD') request.method = 'GET';
    const answer = await collectAnswer(handler, request, { visit }).finally(() => (request.method = method));
    const { tags } = seen;
    const keep = key !== null && answer.status === 200 && tags !== undefined && !answer.headers['set-cookie'];
    const result: CachedAnswer = {
      status: answer.status,
      headers: {
        ...base,
        ...answer.headers,
        'cache-control': keep ? shared : own,
        vary: 'Accept-Encoding, Cookie',
        ...(keep ? {} : { 'X-Request-Id': requestId }),
      },
      body: answer.body,
      etag: answer.status === 200 ? strongTag(answer.body) : '',
    };
    if (keep && generation === cache.generation) cache.set(key, result, tags);
    return result;
  }
}

function isVisitorReading({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && !/(?:^|;\s*)(?:__Host-)?canting=/.test(headers.cookie ?? '');
}

export function senderOf(request: IncomingMessage, trustedHops: number): Sender {
  const userAgent = String(request.headers['user-agent'] ?? '').slice(0, 300);
  return { ipPrefix: ipPrefix(clientIp(request, trustedHops)), userAgent };
}

/** Certificates and closures follow the day in Western Indonesian Time, so a page is kept for its day only. */
function wibDay(): number {
  return Math.floor((Date.now() + 7 * 3_600_000) / 86_400_000);
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Refusal } from '#src/domain/refusal.ts';
import { refusals } from '#src/i18n/refusals.ts';
import { ownPath } from './own-path.ts';
import { plainPage } from './plain-page.ts';

export interface Outcome<Kept = unknown> {
  /** What was kept, in the order sent. */
  kept: Kept[];
  refusal: Refusal | null;
  /** Of the form's field; the address may name it too. */
  next?: string | undefined;
}

/** How the answers of one address differ from another's. */
export interface Manner<Kept = unknown> {
  /** What JSON calls the list of what was kept. */
  list: string;
  /** What names one of them. */
  nameOf(kept: Kept): string;
  /** Where a form that says nothing leads. */
  home: string;
}

interface Frame<Kept> extends Manner<Kept> {
  origin: string;
  headers: Record<string, string>;
  requestId: string;
}

/** Seconds after which another try may go better. */
const retryAfter: Partial<Record<number, number>> = { 429: 5, 503: 5, 507: 300 };

/** Says what became of an upload: as JSON to who asks for it, else by leading back to the form. */
export function answerUpload<Kept>(
  request: IncomingMessage,
  response: ServerResponse,
  outcome: Outcome<Kept>,
  { origin, headers, requestId, list, nameOf, home }: Frame<Kept>,
): void {
  const { kept, refusal } = outcome;
  const status = refusal?.status ?? 200;
  const wait = retryAfter[status];
  const shared = {
    ...headers,
    'Cache-Control': 'private, no-store',
    Vary: 'Accept, Cookie',
    'X-Request-Id': requestId,
    ...(wait ? { 'Retry-After': wait } : {}),
    // What is still being sent is not waited for.
    ...(request.complete ? {} : { Connection: 'close' }),
  };
  if (request.headers.accept?.includes('application/json')) {
    const body = refusal
      ? { ok: false, code: refusal.code, facts: refusal.facts, data: { [list]: kept } }
      : { ok: true, data: { [list]: kept } };
    const bytes = Buffer.from(JSON.stringify(body));
    const type = { 'Content-Type': 'application/json', 'Content-Length': bytes.length };
    response.writeHead(status, { ...shared, ...type }).end(bytes);
    return;
  }
  const next = ownPath(outcome.next ?? nextOf(request.url ?? '') ?? '', origin);
  const mayNot = status === 401 || status === 403;
  if (next && !mayNot) {
    for (const name of ['done', 'uploaded', 'failed']) next.searchParams.delete(name);
    if (kept.length > 0) next.searchParams.set('uploaded', kept.map(nameOf).join(','));
    if (refusal) next.searchParams.set('failed', refusal.code);
    response.writeHead(303, { ...shared, Location: next.pathname + next.search }).end();
    return;
  }
  const type = { 'Content-Type': 'text/html; charset=utf-8' };
  if (!refusal) {
    response.writeHead(303, { ...shared, Location: home }).end();
    return;
  }
  const words = { id: refusals.id[refusal.code](refusal.facts), en: refusals.en[refusal.code](refusal.facts) };
  response.writeHead(status, { ...shared, ...type }).end(plainPage(status, words, requestId));
}

function nextOf(url: string): string | null {
  return new URLSearchParams(url.split('?', 2)[1] ?? '').get('next');
}

import { defineMiddleware } from 'astro:middleware';
import type { APIContext } from 'astro';
import { actionNamed, runAction, type Outcome } from './actions/dispatch.ts';
import { gateFor, type Gate } from './domain/access/decide.ts';
import { pages, type Access } from './domain/access/table.ts';
import { isRefusal } from './domain/refusal.ts';
import { openPdfLimit } from './http/public-pdf.ts';
import { sessionCookie, tokenFromCookie, type Visit } from './http/visit.ts';
import { splitLocale } from './i18n/locale.ts';
import { href, paths } from './paths.ts';

const pdfWait = openPdfLimit();

/** Who asks, whether they may, what they sent, and then the page. */
export const onRequest = defineMiddleware(async (context, next) => {
  if (context.locals.refused) return next();
  const visit = context.locals.visit ?? (await developmentVisit(context.url.pathname));
  await fillLocals(context, visit);
  const { locals } = context;
  const access: Access | undefined = Object.hasOwn(pages, routeOf(context))
    ? (pages as Record<string, Access>)[routeOf(context)]
    : undefined;
  const gate = access ? gateFor(access, locals.user, locals.now) : 'forbidden';
  if (gate !== 'open') return turnAway(context, gate);
  const reads = context.request.method !== 'POST';
  const wait = reads ? pdfWait(routeOf(context), locals.user?.id ?? locals.sender.ipPrefix, locals.now) : 0;
  if (wait > 0) return refuseHasty(context, wait);
  try {
    const status = context.request.method === 'POST' ? await act(context) : null;
    if (status instanceof Response) return status;
    const prefixed = !context.locals.visit && visit.locale === 'en';
    const page = await (prefixed ? next(visit.path + context.url.search) : next());
    return status === null ? page : new Response(page.body, { status, headers: withPatience(page.headers, locals) });
  } catch (error) {
    if (isRefusal(error)) return refuse(context, error.status);
    // With the id that the error page shows; Astro goes on to render that page.
    const stack = error instanceof Error ? error.stack : String(error);
    visit.services.log.error({ requestId: visit.requestId, path: visit.path, error: stack });
    throw error;
  }
});

async function fillLocals(context: APIContext, visit: Visit): Promise<void> {
  const { services, locale, path } = visit;
  const { origin } = services;
  const token = tokenFromCookie(context.request.headers.get('cookie'), origin);
  const now = Date.now();
  Object.assign(context.locals, {
    db: services.db,
    search: services.search,
    reference: services.reference(),
    now,
    user: token ? await services.sessions.read(token, now) : null,
    sender: visit.sender,
    sessions: services.sessions,
    passwords: services.passwords,
    vault: services.vault,
    signing: services.signing,
    documents: services.documents,
    files: services.files,
    mailbox: services.mailbox,
    demo: services.env.DEMO === 'on',
    locale,
    path,
    currency: visit.currency,
    rates: services.rates,
    origin,
    requestsPerMinute: services.env.API_REQUESTS_PER_MINUTE,
    requestId: visit.requestId,
    log: services.log,
    remember: visit.remember,
  } satisfies Partial<App.Locals>);
}

/** A form that names an action. A number is the status of the page that shows what became of it; null: not for us. */
async function act(context: APIContext): Promise<Response | number | null> {
  const { locals, url, request } = context;
  if (routeOf(context) === '/preferences') return null;
  const name = actionNamed(url);
  if (!name) return refuse(context, 405);
  // A page that turns out not to be there is answered by another page, for which Astro wants the body unread.
  const outcome = await runAction(locals, name, request.clone());
  const json = request.headers.get('accept')?.includes('application/json') ?? false;
  if (outcome.kind === 'done' && outcome.done.session !== undefined) setCookie(context, outcome.done.session);
  if (json) return answerJson(outcome);
  if (outcome.kind === 'gate') return turnAway(context, outcome.gate);
  if (outcome.kind === 'failed') {
    locals.answer = outcome.answer;
    return outcome.status;
  }
  const { done } = outcome;
  if (done.show) {
    locals.answer = { action: name, ok: true, show: done.show };
    return 200;
  }
  return seeOther(context, done.to ?? samePage(context), done.notice);
}

function answerJson(outcome: Outcome): Response {
  if (outcome.kind === 'gate')
    return Response.json(
      { ok: false, code: 'sign-in-first', gate: outcome.gate },
      { status: outcome.gate === 'forbidden' ? 403 : 401 },
    );
  if (outcome.kind === 'failed') {
    const { code, facts, fields } = outcome.answer;
    const headers = outcome.status === 429 ? { 'Retry-After': seconds(facts) } : {};
    return Response.json({ ok: false, code, facts, fields }, { status: outcome.status, headers });
  }
  const { to, notice, data, show } = outcome.done;
  return Response.json({ ok: true, to, notice, data: { ...data, ...show } });
}

/** Someone who must wait is told how long, in the header too. */
function withPatience(given: Headers, { answer }: App.Locals): Headers {
  const headers = new Headers(given);
  const waits = answer?.ok === false && ['wait-before-trying', 'too-many-requests'].includes(answer.code);
  if (waits) headers.set('Retry-After', seconds(answer.facts));
  return headers;
}

function seconds(facts: Record<string, string | number>): string {
  return String(facts['seconds'] ?? 5);
}

function setCookie({ cookies, locals }: APIContext, token: string | null): void {
  const secure = locals.origin.startsWith('https:');
  const name = sessionCookie(locals.origin);
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  if (token === null) cookies.set(name, '', { ...options, maxAge: 0 });
  else cookies.set(name, token, { ...options, maxAge: 30 * 86_400 });
}

/** The way to what the person must do first, or the page that says why not. */
function turnAway(context: APIContext, gate: Exclude<Gate, 'open'>): Promise<Response> | Response {
  const { request, locals, url } = context;
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (gate === 'forbidden') return refuse(context, 403);
  if (!reading && gate === 'sign-in') return refuse(context, 401, gate);
  const next = reading ? locals.path + url.search : locals.path;
  const to = { 'sign-in': paths.signIn, 'second-step': paths.secondStep, 'set-up': paths.setUp, prove: paths.prove }[
    gate
  ];
  return seeOther(context, to(next));
}

function refuse(context: APIContext, status: number, gate?: Gate): Promise<Response> {
  context.locals.refused = { status, ...(gate ? { gate } : {}) };
  return context.rewrite('/refused');
}

async function refuseHasty(context: APIContext, wait: number): Promise<Response> {
  const page = await refuse(context, 429);
  const headers = new Headers(page.headers);
  headers.set('Retry-After', String(wait));
  return new Response(page.body, { status: 429, headers });
}

function seeOther({ locals }: APIContext, to: string, notice?: string): Response {
  const target = notice ? `${to}${to.includes('?') ? '&' : '?'}done=${notice}` : to;
  return new Response(null, { status: 303, headers: { Location: href(locals.locale, target) } });
}

/** The page a form was sent to, without the action's name and the last notice. */
function samePage({ locals, url }: APIContext): string {
  const query = new URLSearchParams(url.search);
  for (const name of ['do', 'done']) query.delete(name);
  return locals.path + (query.size > 0 ? `?${query}` : '');
}

/** As the table of access names it: `/producer/listings/[id]`, without a slash or `/index` at its end. */
function routeOf({ routePattern }: APIContext): string {
  return routePattern.replace(/\/index$/, '').replace(/(.)\/$/, '$1') || '/';
}

/** `astro dev` has no server of ours in front: services are opened and `/en` is taken off here. */
async function developmentVisit(pathname: string): Promise<Visit> {
  const { openDevelopmentServices } = await import('./services/development.ts');
  const services = await openDevelopmentServices();
  const sender = { ipPrefix: '127.0.0.0/24', userAgent: 'development' };
  return {
    services,
    requestId: 'development',
    currency: null,
    sender,
    remember: () => undefined,
    ...splitLocale(pathname),
  };
}

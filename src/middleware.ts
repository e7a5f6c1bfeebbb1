import { defineMiddleware } from 'astro:middleware';
import type { Visit } from './http/visit.ts';

/** `/en/…` is the same page tree in English: the prefix is taken off and the locale remembered. */
export const onRequest = defineMiddleware(async (context, next) => {
  const visit = context.locals.visit ?? (await developmentVisit());
  const { pathname, search } = context.url;
  const english = /^\/en(?=\/|$)/.test(pathname);
  const path = english ? pathname.slice(3) || '/' : pathname;
  const { services } = visit;
  Object.assign(context.locals, {
    db: services.db,
    search: services.search,
    reference: services.reference(),
    now: Date.now(),
    locale: english ? 'en' : 'id',
    path,
    currency: visit.currency,
    rates: services.rates,
    origin: services.origin,
    requestsPerMinute: services.env.API_REQUESTS_PER_MINUTE,
    requestId: visit.requestId,
    log: services.log,
    remember: visit.remember,
  } satisfies Partial<App.Locals>);
  return english ? next(path + search) : next();
});

/** `astro dev` has no server of ours in front: services are opened on the first request. */
async function developmentVisit(): Promise<Visit> {
  const { openDevelopmentServices } = await import('./services/development.ts');
  return { services: await openDevelopmentServices(), requestId: 'development', currency: null, remember: () => undefined };
}

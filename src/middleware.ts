import { defineMiddleware } from 'astro:middleware';
import type { Visit } from './http/visit.ts';
import { splitLocale } from './i18n/locale.ts';

/** Turns what the server knows of the request into `Astro.locals`. */
export const onRequest = defineMiddleware(async (context, next) => {
  const visit = context.locals.visit ?? (await developmentVisit(context.url.pathname));
  const { services, locale, path } = visit;
  Object.assign(context.locals, {
    db: services.db,
    search: services.search,
    reference: services.reference(),
    now: Date.now(),
    locale,
    path,
    currency: visit.currency,
    rates: services.rates,
    origin: services.origin,
    requestsPerMinute: services.env.API_REQUESTS_PER_MINUTE,
    requestId: visit.requestId,
    log: services.log,
    remember: visit.remember,
  } satisfies Partial<App.Locals>);
  const prefixed = !context.locals.visit && locale === 'en';
  try {
    return await (prefixed ? next(path + context.url.search) : next());
  } catch (error) {
    // With the id that the error page shows; Astro goes on to render that page.
    services.log.error({
      requestId: visit.requestId,
      path,
      error: error instanceof Error ? error.stack : String(error),
    });
    throw error;
  }
});

/** `astro dev` has no server of ours in front: services are opened and `/en` is taken off here. */
async function developmentVisit(pathname: string): Promise<Visit> {
  const { openDevelopmentServices } = await import('./services/development.ts');
  const services = await openDevelopmentServices();
  return { services, requestId: 'development', currency: null, remember: () => undefined, ...splitLocale(pathname) };
}

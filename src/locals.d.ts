/// <reference types="astro/client" />

declare namespace App {
  type DomainContext = import('./domain/context.ts').Context;
  interface Locals extends DomainContext {
    locale: import('./i18n/locale.ts').Locale;
    /** The path without `/en`, as the page tree knows it. */
    path: string;
    /** Currency of the approximate price, or null for none. */
    currency: import('./i18n/format.ts').Currency | null;
    rates: import('#db/reference/shape.ts').Rates;
    /** `https://…` without a slash at the end; links in mail and canonicals start with it. */
    origin: string;
    /** How many API requests a minute one sender may make. */
    requestsPerMinute: number;
    requestId: string;
    log: import('pino').Logger;
    remember(tags: string[]): void;
    /** Set by the server; pages use the fields above. */
    visit?: import('./http/visit.ts').Visit;
  }
}

/// <reference types="astro/client" />

declare namespace App {
  type DomainContext = import('./domain/context.ts').Acting;
  interface Locals extends DomainContext {
    /** The path without `/en`, as the page tree knows it. */
    path: string;
    /** Currency of the approximate price, or null for none. */
    currency: import('./i18n/format.ts').Currency | null;
    rates: import('#db/reference/shape.ts').Rates;
    /** How many API requests a minute one sender may make. */
    requestsPerMinute: number;
    requestId: string;
    log: import('pino').Logger;
    remember(tags: string[]): void;
    /** Writes PDF files. */
    documents: import('./services/pdf/index.ts').Documents;
    /** Mail is kept and shown, people are made up: `npm run demo`. */
    demo: boolean;
    /** The mail that was written to a folder, in the demo only. */
    mailbox: import('./services/mail/mailbox.ts').Mailbox | null;
    /** What became of the form that was just sent to this page. */
    answer?: import('./actions/answer.ts').Answer;
    /** Why the page of refusals is shown. */
    refused?: { status: number; gate?: import('./domain/access/decide.ts').Gate };
    /** Set by the server; pages use the fields above. */
    visit?: import('./http/visit.ts').Visit;
  }
}

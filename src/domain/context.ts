import type { Database } from '#db/client.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import type { Search } from '#src/services/search/index.ts';

/** What a domain function may ask for. Pages pass `Astro.locals`, tests and programs build their own. */
export interface Context {
  db: Database;
  search: Search;
  /** The city's reference data, as the database holds it. */
  reference: Reference;
  /** Milliseconds since 1970; never read the clock elsewhere. */
  now: number;
}

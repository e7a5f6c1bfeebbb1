import type { Database } from '#db/client.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import type { Env } from '#src/env.ts';
import { reasonOf, withFallback, type Log } from './fallback.ts';
import type { Search } from './index.ts';
import { openMeilisearch } from './meilisearch/engine.ts';
import { openFollower } from './meilisearch/follow.ts';
import { keepUp } from './meilisearch/keep.ts';
import { connect } from './meilisearch/server.ts';
import { openSqliteSearch } from './sqlite.ts';

interface Choice {
  db: Database;
  /** The reference data as it is now. */
  reference: () => Reference;
  env: Pick<Env, 'MEILISEARCH_URL' | 'MEILISEARCH_API_KEY'>;
  log: Log;
  /** Milliseconds; for the circuit. */
  now?: () => number;
}

/**
 * The embedded search, or Meilisearch with the embedded one behind it where MEILISEARCH_URL is set. Opens no connection
 * before it returns, so a search server that is down delays no start.
 */
export function chooseSearch({ db, reference, env, log, now = Date.now }: Choice): Search {
  const embedded = openSqliteSearch(db, reference);
  // Cold, the first search of a large catalogue would wait for it, and no outside engine could be stood in for in time.
  embedded
    .warm()
    .catch((error: unknown) => log.error({ reason: reasonOf(error) }, 'the embedded search could not be warmed'));
  if (!env.MEILISEARCH_URL) return { ...embedded, close: () => Promise.resolve() };
  const server = connect({ url: env.MEILISEARCH_URL, apiKey: env.MEILISEARCH_API_KEY });
  const stop = keepUp(openFollower(server, db, reference), db, log);
  return { ...withFallback(openMeilisearch(server, db, reference), embedded, { log, now }), close: stop };
}

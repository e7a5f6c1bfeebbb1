import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { failedSearch } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';

/** Milliseconds between a failed search and the write that keeps it. */
const delay = 3_000;
const mostPending = 500;
/** Distinct texts kept in all. */
const mostKept = 5_000;
const mostCharacters = 80;

interface Failure {
  text: string;
  times: number;
  firstAt: number;
  lastAt: number;
}

const queues = new WeakMap<Database, Map<string, Failure>>();
const flushers = new WeakMap<Database, () => Promise<void>>();

/**
 * Notes a search whose words were found nowhere, for the demand report. Returns at once: failures wait in memory and
 * are written together a few seconds later. Nothing about who asked is kept, nor e-mail addresses or long numbers.
 */
export function recordFailedSearch({ db, now }: Pick<Context, 'db' | 'now'>, typed: string): void {
  const text = withoutPersonalData(typed);
  if (text === '') return;
  const queue = queues.get(db) ?? new Map<string, Failure>();
  if (queue.size === 0) {
    queues.set(db, queue);
    db.pending.add(flusherOf(db));
    // A failed write costs some counts of a report, never an answer.
    setTimeout(() => void flushFailedSearches(db).catch(() => undefined), delay).unref();
  }
  const waiting = queue.get(text);
  if (waiting) {
    waiting.times += 1;
    waiting.lastAt = now;
  } else if (queue.size < mostPending) {
    queue.set(text, { text, times: 1, firstAt: now, lastAt: now });
  }
}

/** One for a database, so that it waits once to be called. */
function flusherOf(db: Database): () => Promise<void> {
  const flusher = flushers.get(db) ?? (() => flushFailedSearches(db));
  flushers.set(db, flusher);
  return flusher;
}

/** Writes what waits; `db.pending` has it done before closing. The rarest and oldest texts make room beyond 5,000. */
export async function flushFailedSearches(db: Database): Promise<void> {
  const rows = [...(queues.get(db)?.values() ?? [])];
  queues.delete(db);
  if (rows.length === 0) return;
  await db.write(async (tx) => {
    await tx
      .insert(failedSearch)
      .values(rows)
      .onConflictDoUpdate({
        target: failedSearch.text,
        set: { times: sql`times + excluded.times`, lastAt: sql`max(last_at, excluded.last_at)` },
      });
    await tx.run(sql`
      DELETE FROM failed_search WHERE text IN
        (SELECT text FROM failed_search ORDER BY times DESC, last_at DESC LIMIT -1 OFFSET ${mostKept})`);
  });
}

/** Lower case, at most 80 characters, without e-mail addresses and numbers of six digits or more, spaced or not. */
export function withoutPersonalData(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\S*@\S*/g, ' ')
    .replaceAll(/(?:\d[\s().+/-]*){6,}/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, mostCharacters)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

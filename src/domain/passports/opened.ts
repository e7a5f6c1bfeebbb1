import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { passport } from '#db/schema/index.ts';

/** Milliseconds between the first opening that waits and the write that keeps it. */
const delay = 60_000;

interface Openings {
  times: number;
  lastAt: number;
}

const waiting = new WeakMap<Database, Map<string, Openings>>();
const writers = new WeakMap<Database, () => Promise<void>>();

/**
 * Counts an opening of a passport. Returns at once: openings wait in memory and are written together once a minute, and
 * before closing. A process that is killed loses a minute of them, which costs a figure, never an answer.
 */
export function countOpening(db: Database, id: string, now: number): void {
  const openings = waiting.get(db) ?? new Map<string, Openings>();
  if (openings.size === 0) {
    waiting.set(db, openings);
    db.pending.add(writerOf(db));
    setTimeout(() => void writeOpenings(db).catch(() => undefined), delay).unref();
  }
  openings.set(id, { times: (openings.get(id)?.times ?? 0) + 1, lastAt: now });
}

/** What was counted and is not in the table yet. */
export function openingsNotWritten(db: Database, id: string): Openings | undefined {
  return waiting.get(db)?.get(id);
}

export async function writeOpenings(db: Database): Promise<void> {
  const openings = [...(waiting.get(db) ?? [])];
  waiting.delete(db);
  if (openings.length === 0) return;
  await db.write(async (tx) => {
    for (const [id, { times, lastAt }] of openings)
      await tx
        .update(passport)
        .set({ opened: sql`${passport.opened} + ${times}`, lastOpenedAt: lastAt })
        .where(eq(passport.id, id));
  });
}

/** One for a database, so that it waits once to be called. */
function writerOf(db: Database): () => Promise<void> {
  const writer = writers.get(db) ?? (() => writeOpenings(db));
  writers.set(db, writer);
  return writer;
}

import { and, eq, inArray, like } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Database } from '#db/client.ts';
import { meta } from '#db/schema/index.ts';

/** How far the server has been brought; kept in the database, so that any process can go on from there. */
export interface State {
  /** Last row of `change` that is worked off. */
  'meilisearch-seq': string;
  /** What the documents and settings looked like when the indexes were built. */
  'meilisearch-shape': string;
  /** WIB day of the last comparison of every document. */
  'meilisearch-day': string;
}

const keys = ['meilisearch-seq', 'meilisearch-shape', 'meilisearch-day'] as const;

export async function readState(db: Database): Promise<Partial<State>> {
  const rows = await db.read
    .select()
    .from(meta)
    .where(inArray(meta.key, [...keys]));
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

export async function keepState(db: Database, state: Partial<State>): Promise<void> {
  await db.write(async (tx) => {
    for (const [key, value] of Object.entries(state)) {
      await tx.insert(meta).values({ key, value }).onConflictDoUpdate({ target: meta.key, set: { value } });
    }
  });
}

const leaseKey = 'meilisearch-lease';
const leaseMs = 60_000;

/**
 * Runs `work` unless another process does so now; tells whether it ran. Two at once would do no lasting harm, but a slow
 * one could put an older state over a newer one until the nightly comparison. A dead process loses its lease in a minute.
 */
export async function alone(db: Database, now: () => number, work: () => Promise<unknown>): Promise<boolean> {
  const mine = randomUUID();
  const take = (): Promise<boolean> =>
    db.write(async (tx) => {
      const held = await tx.query.meta.findFirst({ where: eq(meta.key, leaseKey) });
      const [owner, until] = held?.value.split(' ') ?? [];
      if (owner && owner !== mine && Number(until) > now()) return false;
      const value = `${mine} ${now() + leaseMs}`;
      await tx.insert(meta).values({ key: leaseKey, value }).onConflictDoUpdate({ target: meta.key, set: { value } });
      return true;
    });
  if (!(await take())) return false;
  const beat = setInterval(() => void take().catch(() => undefined), leaseMs / 3).unref();
  try {
    await work();
  } finally {
    clearInterval(beat);
    await db.write((tx) => tx.delete(meta).where(and(eq(meta.key, leaseKey), like(meta.value, `${mine} %`))));
  }
  return true;
}

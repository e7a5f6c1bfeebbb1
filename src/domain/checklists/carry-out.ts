import { and, asc, eq, gt } from 'drizzle-orm';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Tx } from '#db/client.ts';
import { formKey, workshopReadiness } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { recomputeAll } from '#src/domain/readiness/recompute.ts';
import { readConcern, tellOfEdition } from './tell-of-edition.ts';

/** How far an edition has been carried to the workshops, kept beside the keys of the forms. */
export interface Progress {
  /** The last workshop done. */
  after: number;
  recomputed: number;
  told: number;
  done: boolean;
}
export interface Edition {
  /** Who published it. */
  officerId: string;
  versionId: number;
}
export type Carrying = Pick<Acting, 'db' | 'vault' | 'origin' | 'now'>;

/** Workshops a write: it takes about as long as a page may wait. */
const atOnce = 10;

/** Notes, in the write that publishes it, that an edition is to be carried to the workshops. */
export async function beginCarryingOut(
  tx: Tx,
  { officerId, versionId, now }: Edition & { now: number },
): Promise<void> {
  const result: Progress = { after: 0, recomputed: 0, told: 0, done: false };
  await tx.insert(formKey).values({ userId: officerId, key: keyOf(versionId), result, at: now });
}

/** Goes on in the background; whoever closes the database waits for the write in hand. */
export function startCarryingOut(context: Carrying, edition: Edition): void {
  const { db } = context;
  let stopped = false;
  const running = carryOut(context, edition, () => stopped)
    // Another process's lock, or the end of the database: what is left is found by `resumeCarryingOut`.
    .catch(() => undefined)
    .finally(() => db.pending.delete(finish));
  const finish = () => {
    stopped = true;
    return running;
  };
  db.pending.add(finish);
}

/**
 * Brings every workshop's level to what an edition asks and tells those it concerns, some workshops a write, each once:
 * two that do it at a time share the work, one that was cut off leaves the rest for the next. Resolves to how far it is.
 */
export async function carryOut(
  context: Carrying,
  edition: Edition,
  stopped: () => boolean = () => false,
): Promise<Progress | null> {
  const begun = performance.now();
  for (;;) {
    const start = performance.now();
    const now = context.now + Math.round(start - begun);
    const progress = await context.db.write((tx) => carryBatch(tx, { ...context, now }, edition));
    if (!progress || progress.done || stopped()) return progress;
    // Others' requests have their turn.
    await sleep((performance.now() - start) / 2);
  }
}

/** Editions that were not carried to every workshop yet: after a restart, for a clock to go on with. */
export async function resumeCarryingOut(context: Carrying): Promise<void> {
  const rows = await context.db.read
    .select()
    .from(formKey)
    .where(gt(formKey.at, context.now - 2 * 86_400_000));
  for (const { userId, key, result } of rows) {
    const versionId = Number(/^edition\.(\d+)$/.exec(key)?.[1]);
    if (versionId && !(result as Progress).done) await carryOut(context, { officerId: userId, versionId });
  }
}

export async function readProgress(
  db: Database['read'],
  { publishedBy, id }: { publishedBy: string | null; id: number },
): Promise<Progress | null> {
  return publishedBy === null ? null : progressOf(db, { officerId: publishedBy, versionId: id });
}

async function carryBatch(tx: Tx, context: Carrying, edition: Edition): Promise<Progress | null> {
  const known = await progressOf(tx, edition);
  if (!known || known.done) return known;
  const rows = await tx
    .select({ id: workshopReadiness.workshopId })
    .from(workshopReadiness)
    .where(gt(workshopReadiness.workshopId, known.after))
    .orderBy(asc(workshopReadiness.workshopId))
    .limit(atOnce);
  const ids = rows.map(({ id }) => id);
  const concern = await readConcern(tx, edition.versionId);
  const told = concern ? await tellOfEdition(tx, context, concern, ids) : new Map<number, string[]>();
  const items = new Map(ids.map((id) => [id, told.get(id) ?? []]));
  await recomputeAll(tx, { ...context, user: { id: edition.officerId } }, items, 'checklist');
  const progress: Progress = {
    after: ids.at(-1) ?? known.after,
    recomputed: known.recomputed + ids.length,
    told: known.told + told.size,
    done: ids.length < atOnce,
  };
  await tx
    .update(formKey)
    .set({ result: progress, at: context.now })
    .where(and(eq(formKey.userId, edition.officerId), eq(formKey.key, keyOf(edition.versionId))));
  return progress;
}

async function progressOf(db: Database['read'] | Tx, { officerId, versionId }: Edition): Promise<Progress | null> {
  const [row] = await db
    .select({ result: formKey.result })
    .from(formKey)
    .where(and(eq(formKey.userId, officerId), eq(formKey.key, keyOf(versionId))));
  return row ? (row.result as Progress) : null;
}

function keyOf(versionId: number): string {
  return `edition.${versionId}`;
}

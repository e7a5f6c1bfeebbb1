import type { Tx } from '#db/client.ts';
import { computeLevel, type Computed } from '#db/readiness/level.ts';
import type { ReadinessLevel } from '#db/schema/workshops.ts';
import type { levelChange } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { keepChanges, keepProgress, readStands, type Stand } from './level-store.ts';
import { readLists } from './lists.ts';
import { progressOf } from './progress.ts';
import { tellLevelChanges, type Change } from './tell-level-change.ts';
import { rank } from './unlocks.ts';

export { progressOf, rank };

export type LevelCause = (typeof levelChange.$inferSelect)['cause'];

export interface Recomputing {
  cause: LevelCause;
  /** Items whose standing has just changed. */
  items: string[];
}

/** `user` is null where the clock acts. */
export type Recomputer = Pick<Acting, 'now' | 'vault' | 'origin'> & { user: { id: string } | null };

/**
 * Brings a workshop's level and progress to what its items say, in the transaction of whatever changed them: a verdict,
 * its undoing, an expiry, an edition, its answers, its publication. A rise or fall is written to `level_change` and the
 * audit log, reaches the search index, and the workshop's people are told. Returns the level before and after.
 */
export async function recompute(
  tx: Tx,
  context: Recomputer,
  workshopId: number,
  { cause, items }: Recomputing,
): Promise<{ from: ReadinessLevel | null; to: ReadinessLevel | null }> {
  const [moved] = await recomputeAll(tx, context, new Map([[workshopId, items]]), cause);
  if (!moved) throw new Refusal('not-found');
  return { from: moved.from, to: moved.to };
}

/**
 * The same for many workshops, each with its items, in about ten statements; keep it to a few dozen a transaction.
 * Workshops that don't exist are left out.
 */
export async function recomputeAll(
  tx: Tx,
  context: Recomputer,
  workshops: ReadonlyMap<number, string[]>,
  cause: LevelCause,
): Promise<Change[]> {
  const { now } = context;
  const today = wibDay(now);
  const lists = await readLists(tx);
  const stands = await readStands(tx, [...workshops.keys()]);
  const progress = [];
  const changes: Change[] = [];
  for (const stand of stands) {
    const { workshopId, published, answers, standings, level: from } = stand;
    const computed = computeLevel(lists.core, lists.markets, { published, standings, answers, today });
    const { level: to, until: levelUntil } = computed;
    const levelSince = from === to ? (stand.levelSince ?? now) : now;
    progress.push({
      ...{ workshopId, answers, level: to, levelUntil, levelSince },
      ...progressOf(lists, standings, answers, today),
      computedAt: now,
    });
    const missing = rank(to) < rank(from) ? lackOf(computed, from) : [];
    changes.push({ workshopId, from, to, items: workshops.get(workshopId) ?? [], missing });
  }
  await keepProgress(tx, progress);
  const moves = changes.filter(({ from, to }) => from !== to);
  await keepChanges(tx, context, { moves, others: shownAnew(stands, changes, cause) }, cause);
  await tellLevelChanges(tx, context, moves, cause);
  return changes;
}

/**
 * Buyers see which items count. Pages are kept for a day, so an expiry alone changes none of them; whoever publishes
 * says so itself.
 */
function shownAnew(stands: readonly Stand[], changes: readonly Change[], cause: LevelCause): number[] {
  if (cause === 'expiry' || cause === 'published') return [];
  const still = changes.filter(({ from, to }) => from === to).map(({ workshopId }) => workshopId);
  return stands.flatMap(({ workshopId, published }) => (published && still.includes(workshopId) ? [workshopId] : []));
}

/** What a level and those below it lack: items not met, then market lists as `market`. */
function lackOf({ steps, markets }: Computed, level: ReadinessLevel | null): string[] {
  const upTo = steps.slice(0, rank(level) + 1).filter(({ reached }) => !reached);
  const items = upTo.flatMap(({ needs }) => needs.filter(({ met }) => !met).map(({ item }) => item));
  const whole = markets.filter((market) => market.whole).length;
  return [...items, ...(upTo.some(({ marketsNeeded }) => whole < marketsNeeded) ? ['market'] : [])];
}

import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { appliesTo } from '#db/readiness/applies.ts';
import { computeLevel, counts, type Computed } from '#db/readiness/level.ts';
import { readinessLevels, type ReadinessLevel } from '#db/schema/workshops.ts';
import { levelChange, workshop, workshopReadiness } from '#db/schema/index.ts';
import { recordChange } from '#db/search/changed.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { readLists, type Lists } from './lists.ts';
import { standingsOf, type StandingRow } from './standing.ts';
import { tellLevelChange } from './tell-level-change.ts';

export type LevelCause = (typeof levelChange.$inferSelect)['cause'];

export interface Recomputing {
  cause: LevelCause;
  /** Items whose standing has just changed. */
  items: string[];
}

/**
 * Brings a workshop's level and progress to what its items say, in the transaction of whatever changed them: a verdict,
 * its undoing, an expiry, an edition, its answers, its publication. A rise or fall is written to `level_change` and the
 * audit log, reaches the search index, and the workshop's people are told. Returns the level before and after.
 */
export async function recompute(
  tx: Tx,
  context: Pick<Acting, 'now' | 'vault' | 'origin'> & { user: { id: string } | null },
  workshopId: number,
  { cause, items }: Recomputing,
): Promise<{ from: ReadinessLevel | null; to: ReadinessLevel | null }> {
  const { now } = context;
  const [found] = await tx
    .select({ state: workshop.state, level: workshop.readinessLevel, readiness: workshopReadiness })
    .from(workshop)
    .leftJoin(workshopReadiness, eq(workshopReadiness.workshopId, workshop.id))
    .where(eq(workshop.id, workshopId));
  if (!found) throw new Refusal('not-found');
  const [lists, standings] = await Promise.all([readLists(tx), standingsOf(tx, workshopId)]);
  const answers = found.readiness?.answers ?? {};
  const today = wibDay(now);
  const computed = computeLevel(lists.core, lists.markets, {
    published: found.state === 'published',
    standings,
    answers,
    today,
  });
  const from = found.level;
  const to = computed.level;
  const row = {
    level: to,
    levelUntil: computed.until,
    levelSince: from === to ? (found.readiness?.levelSince ?? now) : now,
    ...progressOf(lists, standings, answers, today),
    computedAt: now,
  };
  await tx
    .insert(workshopReadiness)
    .values({ workshopId, answers, ...row })
    .onConflictDoUpdate({ target: workshopReadiness.workshopId, set: row });
  if (from === to) return { from, to };
  await tx.update(workshop).set({ readinessLevel: to, updatedAt: now }).where(eq(workshop.id, workshopId));
  const missing = rank(to) < rank(from) ? lackOf(computed, from) : [];
  await tx.insert(levelChange).values({ workshopId, at: now, from, to, cause, items, missing });
  await recordAudit(tx, {
    at: now,
    userId: context.user?.id ?? null,
    action: 'readiness.level',
    subject: `workshop:${workshopId}`,
    detail: { from, to, cause, items },
  });
  await tellLevelChange(tx, context, { workshopId, from, to, items, missing });
  await recordChange(tx, 'workshop', [workshopId], now);
  return { from, to };
}

/** How far the core list is done: what applies, what counts, and the first stage with something left. */
export function progressOf(
  { core, items }: Lists,
  standings: ReadonlyMap<string, StandingRow>,
  answers: Record<string, string[]>,
  today: string,
) {
  const stages: Record<string, [number, number]> = {};
  for (const stage of core.stages) stages[stage.slug] = [0, 0];
  for (const { slug, stage, body } of core.items) {
    const tally = (stages[stage] ??= [0, 0]);
    if (appliesTo(body.appliesWhen, answers) === 'no') continue;
    tally[1] += 1;
    if (counts(standings.get(slug), today)) tally[0] += 1;
  }
  const sums = Object.values(stages);
  const trained = [...standings.values()]
    .filter(
      ({ item, acceptedOn }) => acceptedOn && items.get(item)?.item.body.asks.some((ask) => ask.type === 'training'),
    )
    .map(({ acceptedOn }) => acceptedOn)
    .sort()
    .at(-1);
  return {
    stages,
    accepted: sums.reduce((sum, [done]) => sum + done, 0),
    applicable: sums.reduce((sum, [, all]) => sum + all, 0),
    stage: core.stages.find(({ slug }) => (stages[slug]?.[0] ?? 0) < (stages[slug]?.[1] ?? 0))?.slug ?? null,
    trainedOn: trained ?? null,
  };
}

/** -1 for no level. */
export function rank(level: ReadinessLevel | null): number {
  return level ? readinessLevels.indexOf(level) : -1;
}

/** What a level and those below it lack: items not met, then market lists as `market`. */
function lackOf({ steps }: Computed, level: ReadinessLevel | null): string[] {
  const upTo = steps.slice(0, rank(level) + 1).filter(({ reached }) => !reached);
  const items = upTo.flatMap(({ needs }) => needs.filter(({ met }) => !met).map(({ item }) => item));
  return items.length > 0 ? items : upTo.some(({ marketsNeeded }) => marketsNeeded > 0) ? ['market'] : [];
}

import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application, exhibition, scoreSheet, user } from '#db/schema/index.ts';
import { conflictedWorkshops } from './conflicts.ts';
import type { Exhibition } from './load.ts';
import { joined, totalOf } from './score.ts';

/**
 * Brings scores to what the sheets say, in the transaction that changed a sheet, a criterion or a conflict: of these
 * applications, or of all. Sheets of people with a conflict don't count. Returns how many scores changed.
 */
export async function rescore(tx: Tx, of: Exhibition, ids?: readonly string[]): Promise<number> {
  const { criteria, scoreBy } = of.body;
  const mine = and(eq(application.exhibitionSlug, of.slug), ids ? inArray(application.id, [...ids]) : undefined);
  const rows = await tx
    .select({
      id: application.id,
      workshopId: application.workshopId,
      score: application.score,
      reviews: application.reviews,
    })
    .from(application)
    .where(mine);
  const sheets = await tx
    .select({ sheet: scoreSheet, name: user.name })
    .from(scoreSheet)
    .innerJoin(application, eq(application.id, scoreSheet.applicationId))
    .innerJoin(user, eq(user.id, scoreSheet.userId))
    .where(and(mine, eq(scoreSheet.state, 'scored')));
  const people = new Map(sheets.map(({ sheet, name }) => [sheet.userId, name]));
  const kept = new Map<string, Set<number>>();
  for (const [id, name] of people) kept.set(id, await conflictedWorkshops(tx, { id, name }));
  const byApplication = new Map<string, number[]>();
  const workshopOf = new Map(rows.map(({ id, workshopId }) => [id, workshopId]));
  for (const { sheet } of sheets) {
    const total = totalOf(sheet.scores, criteria);
    if (total !== sheet.total)
      await tx
        .update(scoreSheet)
        .set({ total })
        .where(and(eq(scoreSheet.applicationId, sheet.applicationId), eq(scoreSheet.userId, sheet.userId)));
    if (total === null || kept.get(sheet.userId)?.has(workshopOf.get(sheet.applicationId) ?? 0)) continue;
    byApplication.set(sheet.applicationId, [...(byApplication.get(sheet.applicationId) ?? []), total]);
  }
  let changed = 0;
  for (const row of rows) {
    const totals = byApplication.get(row.id) ?? [];
    const score = joined(totals, scoreBy);
    if (score === row.score && totals.length === row.reviews) continue;
    await tx.update(application).set({ score, reviews: totals.length }).where(eq(application.id, row.id));
    changed += 1;
  }
  if (changed > 0) await markRanking(tx, of.slug);
  return changed;
}

/** Scores of one workshop anew wherever it takes part and nothing is published yet: after a conflict came or went. */
export async function rescoreWorkshop(tx: Tx, workshopId: number): Promise<void> {
  const found = await tx
    .select({ id: application.id, of: exhibition })
    .from(application)
    .innerJoin(exhibition, eq(exhibition.slug, application.exhibitionSlug))
    .where(
      and(
        eq(application.workshopId, workshopId),
        inArray(exhibition.phase, ['screening', 'scoring', 'decision']),
        isNotNull(application.number),
      ),
    );
  for (const { id, of } of found) await rescore(tx, of, [id]);
}

/** Says that the ranked list must be read anew: copies kept of it carry the old number. */
export async function markRanking(tx: Tx, slug: string): Promise<void> {
  await tx
    .update(exhibition)
    .set({ rankVersion: sql`${exhibition.rankVersion} + 1` })
    .where(eq(exhibition.slug, slug));
}

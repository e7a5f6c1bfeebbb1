import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application, exhibition, scoreSheet, user } from '#db/schema/index.ts';
import { conflictsIn } from './conflicts.ts';
import type { Exhibition } from './load.ts';
import { joined, totalOf } from './score.ts';

/**
 * Brings scores to what the sheets say, in the transaction that changed a sheet, a criterion or a conflict: of these
 * applications, or of all. Sheets of people with a conflict don't count. Returns how many scores changed. Five
 * statements at most, whatever the number of applications.
 */
export async function rescore(tx: Tx, of: Exhibition, ids?: readonly string[]): Promise<number> {
  const { criteria, scoreBy } = of.body;
  const mine = and(eq(application.exhibitionSlug, of.slug), ids ? inArray(application.id, [...ids]) : undefined);
  const rows = await tx
    .select({ id: application.id, score: application.score, reviews: application.reviews })
    .from(application)
    .where(mine);
  const { applicationId, userId, scores, total } = scoreSheet;
  const sheets = await tx
    .select({ id: applicationId, userId, scores, total, name: user.name })
    .from(scoreSheet)
    .innerJoin(application, eq(application.id, scoreSheet.applicationId))
    .innerJoin(user, eq(user.id, scoreSheet.userId))
    .where(and(mine, eq(scoreSheet.state, 'scored')));
  const people = [...new Map(sheets.map((sheet) => [sheet.userId, { id: sheet.userId, name: sheet.name }])).values()];
  const conflicts = await conflictsIn(tx, people, { slug: of.slug, ...(ids ? { ids } : {}) });
  const counted = new Map<string, number[]>();
  const otherTotals: [id: string, userId: string, total: number | null][] = [];
  for (const sheet of sheets) {
    const now = totalOf(sheet.scores, criteria);
    if (now !== sheet.total) otherTotals.push([sheet.id, sheet.userId, now]);
    if (now === null || conflicts.get(sheet.userId)?.has(sheet.id)) continue;
    const known = counted.get(sheet.id);
    if (known) known.push(now);
    else counted.set(sheet.id, [now]);
  }
  if (otherTotals.length > 0) await setTotals(tx, otherTotals);
  const changed = rows.flatMap((row): [string, number | null, number][] => {
    const totals = counted.get(row.id) ?? [];
    const score = joined(totals, scoreBy);
    return score === row.score && totals.length === row.reviews ? [] : [[row.id, score, totals.length]];
  });
  if (changed.length === 0) return 0;
  await setScores(tx, changed);
  await markRanking(tx, of.slug);
  return changed.length;
}

/** Says that the ranked list must be read anew: copies kept of it carry the old number. */
export async function markRanking(tx: Tx, slug: string): Promise<void> {
  await tx
    .update(exhibition)
    .set({ rankVersion: sql`${exhibition.rankVersion} + 1` })
    .where(eq(exhibition.slug, slug));
}

async function setTotals(tx: Tx, rows: readonly (readonly [string, string, number | null])[]): Promise<void> {
  await tx.run(sql`UPDATE score_sheet SET total = one.value ->> 2 FROM json_each(${JSON.stringify(rows)}) AS one
    WHERE application_id = one.value ->> 0 AND user_id = one.value ->> 1`);
}

async function setScores(tx: Tx, rows: readonly (readonly [string, number | null, number])[]): Promise<void> {
  await tx.run(sql`UPDATE application SET score = one.value ->> 1, reviews = one.value ->> 2
    FROM json_each(${JSON.stringify(rows)}) AS one WHERE application.id = one.value ->> 0`);
}

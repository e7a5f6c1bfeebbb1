import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '#db/client.ts';
import type { Criterion } from '#db/exhibitions/types.ts';
import { application, reviewer, scoreSheet } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { notify } from '#src/domain/outbox.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import type { Exhibition } from '../load.ts';
import { markRanking, rescore } from '../rescore.ts';
import { touchSheet } from './criteria-change.ts';
import type { CriteriaForm } from './criteria-form.ts';
import { openForAct, recordOn, writeExhibition } from './on-exhibition.ts';
import { keyed } from './shapes.ts';
import { promiseToTell, startTellingApplicants } from './tell-applicants.ts';

/**
 * Sets the criteria and how a score follows from them. A criterion keeps its key. Once there are scores, all of it in
 * one transaction: values the new scales don't have are dropped, sheets that miss a counted value go back to their
 * reviewers, every score is worked out anew, the change is a public event with how many scores moved, and applicants
 * and reviewers are told. Throws `stale`; `form` without the tick once there are scores; `not-this-phase` for what would
 * send sheets back while reviewers can't write any more.
 */
export async function setCriteria(context: Acting, form: CriteriaForm): Promise<{ notice: 'saved' }> {
  await context.db.write(async (tx) => {
    const of = await openForAct(tx, context, form, 'exhibition.set-criteria');
    const sheets = await sheetsOf(tx, of.slug);
    const known = [...of.body.criteria.map(({ key }) => key), ...sheets.flatMap(({ scores }) => Object.keys(scores))];
    const criteria = keyed('c', form.criteria, [...new Set(known)]);
    const { scoreBy } = form;
    if (isDeepStrictEqual([criteria, scoreBy], [of.body.criteria, of.body.scoreBy])) return;
    if (sheets.length > 0 && !form.agree) throw new Refusal('form', { field: 'agree', problem: 'must-agree' });
    const after = await writeExhibition(tx, context, of, { body: { ...of.body, criteria, scoreBy } });
    const reopened = await touchSheets(tx, of, sheets, criteria);
    const scores = await rescore(tx, after);
    await markRanking(tx, of.slug);
    const open = of.phase !== 'draft';
    const detail = { scores, sheets: sumOf(reopened), criteria: criteria.length, scoreBy };
    await recordOn(tx, context, of.slug, { kind: 'criteria-changed', open, detail, action: 'exhibition.set-criteria' });
    if (!open) return;
    await promiseToTell(tx, context, of, { what: 'criteria', scores: String(scores) });
    await tellReviewers(tx, context, of, { scores, reopened });
  });
  await startTellingApplicants(context, form.exhibition);
  return { notice: 'saved' };
}

type Sheet = Pick<typeof scoreSheet.$inferSelect, 'applicationId' | 'userId' | 'state' | 'scores'>;

/** Sheets with a value on them. */
async function sheetsOf(tx: Tx, slug: string): Promise<Sheet[]> {
  const { applicationId, userId, state, scores } = scoreSheet;
  return tx
    .select({ applicationId, userId, state, scores })
    .from(scoreSheet)
    .innerJoin(application, eq(application.id, scoreSheet.applicationId))
    .where(and(eq(application.exhibitionSlug, slug), inArray(state, ['open', 'scored']), ne(scores, {})));
}

/** Returns how many finished sheets went back, by reviewer. */
async function touchSheets(
  tx: Tx,
  of: Exhibition,
  sheets: readonly Sheet[],
  criteria: readonly Criterion[],
): Promise<Map<string, number>> {
  const reopened = new Map<string, number>();
  const touched: [applicationId: string, userId: string, scores: string, back: number][] = [];
  for (const sheet of sheets) {
    const { scores, dropped, whole } = touchSheet(sheet.scores, criteria);
    const back = sheet.state === 'scored' && !whole;
    if (dropped === 0 && !back) continue;
    if (back && of.phase === 'decision') throw new Refusal('not-this-phase', { phase: of.phase });
    if (back) reopened.set(sheet.userId, (reopened.get(sheet.userId) ?? 0) + 1);
    touched.push([sheet.applicationId, sheet.userId, JSON.stringify(scores), back ? 1 : 0]);
  }
  // There may be thousands: one statement, for the write holds everyone up.
  if (touched.length > 0)
    await tx.run(sql`UPDATE score_sheet SET scores = one.value ->> 2, version = version + 1,
        state = iif(one.value ->> 3, 'open', state), total = iif(one.value ->> 3, NULL, total),
        done_at = iif(one.value ->> 3, NULL, done_at)
      FROM json_each(${JSON.stringify(touched)}) AS one
      WHERE application_id = one.value ->> 0 AND user_id = one.value ->> 1`);
  return reopened;
}

async function tellReviewers(
  tx: Tx,
  context: Acting,
  of: Exhibition,
  { scores, reopened }: { scores: number; reopened: Map<string, number> },
): Promise<void> {
  const rows = await tx
    .select({ userId: reviewer.userId })
    .from(reviewer)
    .where(and(eq(reviewer.exhibitionSlug, of.slug), isNull(reviewer.leftAt)));
  const others = rows.map(({ userId }) => userId).filter((id) => id !== context.user?.id);
  const path = paths.scoring(of.slug);
  const facts = { exhibition: of.name, what: 'criteria', scores: String(scores) };
  await notify(tx, context, { userIds: others, kind: 'call-changed', facts, path });
  for (const [userId, count] of reopened)
    await notify(tx, context, {
      ...{ userIds: [userId], kind: 'sheets-assigned', path },
      facts: { exhibition: of.name, count: String(count) },
    });
}

function sumOf(reopened: Map<string, number>): number {
  return [...reopened.values()].reduce((sum, count) => sum + count, 0);
}

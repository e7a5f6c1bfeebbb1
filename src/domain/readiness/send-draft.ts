import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { appliesTo } from '#db/readiness/applies.ts';
import { evidence, workshopReadiness } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { submitForReview } from '#src/domain/reviews/submit.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import { listedItem, subjectIdOf, type EvidenceRow } from './evidence-rows.ts';
import { problemsIn } from './save.ts';
import { putStanding } from './standing.ts';

/**
 * Freezes a draft and puts it before the officers. Returns the problems instead where there are any; nothing is written
 * then. The level stays: only verdicts change what counts. Throws `not-editable` for what does not apply to the
 * workshop, `item-not-listed`.
 */
export async function sendDraft(
  tx: Tx,
  context: Acting,
  row: EvidenceRow,
): Promise<Record<string, FieldProblem> | null> {
  const { item } = await listedItem(tx, row.item);
  if (appliesTo(item.body.appliesWhen, await answersOf(tx, row.workshopId)) === 'no') throw new Refusal('not-editable');
  const problems = await problemsIn(tx, context, row);
  if (Object.keys(problems).length > 0) return problems;
  const { now } = context;
  await tx
    .update(evidence)
    .set({ state: 'sent', version: row.version + 1, updatedAt: now })
    .where(eq(evidence.id, row.id));
  await putStanding(tx, pick(row), { state: 'waiting', evidenceId: row.id, since: now });
  await submitForReview(tx, context, {
    subject: 'evidence',
    subjectId: subjectIdOf(row),
    subjectVersion: row.id,
    workshopId: row.workshopId,
    title: row.item,
    secondOfficer: item.body.secondOfficer,
  });
  return null;
}

/** What a workshop answered about itself; nothing yet: no answers. */
export async function answersOf(tx: Tx, workshopId: number): Promise<Record<string, string[]>> {
  const [row] = await tx
    .select({ answers: workshopReadiness.answers })
    .from(workshopReadiness)
    .where(eq(workshopReadiness.workshopId, workshopId));
  return row?.answers ?? {};
}

function pick({ workshopId, item }: EvidenceRow) {
  return { workshopId, item };
}

import { eq } from 'drizzle-orm';
import { evidence } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { withdrawReview } from '#src/domain/reviews/submit.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import { paths } from '#src/paths.ts';
import { newestOf, subjectIdOf } from './evidence-rows.ts';
import type { ItemForm } from './form.ts';
import { putStanding } from './standing.ts';

/**
 * Takes evidence back from the officers, to change it. Throws `not-sent-yet`, and `decided-already` with who and when
 * after a verdict.
 */
export async function takeBackEvidence(context: Acting, form: ItemForm) {
  const { id: workshopId } = requireDesk(context, form.workshop).workshop;
  const place = { workshopId, item: form.item };
  await context.db.write(async (tx) => {
    const row = await newestOf(tx, place);
    if (!row || row.state === 'draft') throw new Refusal('not-sent-yet');
    await withdrawReview(tx, context, { subject: 'evidence', subjectId: subjectIdOf(place), subjectVersion: row.id });
    const { id, version } = row;
    await tx
      .update(evidence)
      .set({ state: 'draft', version: version + 1, updatedAt: context.now })
      .where(eq(evidence.id, id));
    await putStanding(tx, place, { state: 'draft', evidenceId: id, since: context.now });
  });
  return { to: paths.readinessItem(form.item), notice: 'taken-back' as const };
}

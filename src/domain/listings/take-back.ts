import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { withdrawReview } from '#src/domain/reviews/submit.ts';
import { recordAudit } from '#src/domain/audit.ts';
import { paths } from '#src/paths.ts';
import { changeEdit, unfinishedEdit } from './edits.ts';
import { requireOwnListing } from './own.ts';

/** Takes an edit back from the officers, to change it. Throws `not-editable` when none is with them. */
export async function takeBack(context: Acting, { id }: { id: number }) {
  await context.db.write(async (tx) => {
    const { user } = await requireOwnListing(tx, context, id);
    const edit = await unfinishedEdit(tx, id);
    if (edit?.state !== 'submitted') throw new Refusal('not-editable');
    await withdrawReview(tx, context, { subject: 'listing', subjectId: String(id), subjectVersion: edit.id });
    await changeEdit(tx, edit, { state: 'open', updatedAt: context.now });
    const subject = `listing:${id}`;
    await recordAudit(tx, { at: context.now, userId: user.id, action: 'listing.take-back', subject });
  });
  return { to: paths.ownListing(id), notice: 'taken-back' as const };
}

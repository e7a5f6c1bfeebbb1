import type { Tx } from '#db/client.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { recordAudit } from '#src/domain/audit.ts';
import { withdrawReview } from '#src/domain/reviews/submit.ts';
import { changeEdit, unfinishedEdit } from './edits.ts';
import { requireOwnListing } from './own.ts';
import { writeListings } from './write-listings.ts';

/**
 * Takes a published listing out of the catalogue at once; a change of it that officers had comes back and is kept.
 * Throws `already-done`, and `not-editable` for drafts.
 */
export async function archiveListing(context: Acting, { id }: { id: number }) {
  await context.db.write(async (tx) => {
    const { user, row } = await requireOwnListing(tx, context, id);
    if (row.state === 'archived') throw new Refusal('already-done');
    if (row.state !== 'published') throw new Refusal('not-editable');
    await unsend(tx, context, id);
    await writeListings(tx, [{ row, columns: { state: 'archived' } }], context.now);
    await recordAudit(tx, { at: context.now, userId: user.id, action: 'listing.archive', subject: `listing:${id}` });
  });
  return { notice: 'archived' as const };
}

/** Gets an edit that is with the officers back, as it is. */
export async function unsend(tx: Tx, context: Acting, listingId: number): Promise<void> {
  const edit = await unfinishedEdit(tx, listingId);
  if (edit?.state !== 'submitted') return;
  await withdrawReview(tx, context, { subject: 'listing', subjectId: String(listingId), subjectVersion: edit.id });
  await changeEdit(tx, edit, { state: 'open', updatedAt: context.now });
}

import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { recordAudit } from '#src/domain/audit.ts';
import { paths } from '#src/paths.ts';
import { changeEdit, unfinishedEdit } from './edits.ts';
import { requireOwnListing } from './own.ts';
import { writeListings } from './write-listings.ts';

/**
 * Throws away what isn't published: a change set, and a draft altogether. Throws `edit-in-review` while officers have
 * it, `not-editable` when there is nothing to throw away.
 */
export async function discardEdit(context: Acting, { id }: { id: number }) {
  const draft = await context.db.write(async (tx) => {
    const { user, row } = await requireOwnListing(tx, context, id);
    const edit = await unfinishedEdit(tx, id);
    const never = row.publishedAt === null;
    if (edit?.state === 'submitted') throw new Refusal('edit-in-review');
    if (!edit && !never) throw new Refusal('not-editable');
    if (edit) await changeEdit(tx, edit, { state: 'discarded', updatedAt: context.now });
    if (never) await writeListings(tx, [{ row, columns: { state: 'archived' } }], context.now);
    const subject = `listing:${id}`;
    await recordAudit(tx, { at: context.now, userId: user.id, action: 'listing.discard', subject });
    return never;
  });
  return { to: draft ? paths.ownListings() : paths.ownListing(id), notice: 'discarded' as const };
}

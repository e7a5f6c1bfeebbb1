import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { recordAudit } from '#src/domain/audit.ts';
import { bodyOf } from './body-of.ts';
import { requireOwnListing } from './own.ts';
import { publishable } from './publishable.ts';
import { readStored, valuesOf } from './stored.ts';
import { writeListings } from './write-listings.ts';

/**
 * Puts an archived listing back into the catalogue as it was. Throws `already-done` when it is there, `not-editable`
 * for drafts, `not-complete` when its cloth, product or motif is no longer in the reference.
 */
export async function restoreListing(context: Acting, { id }: { id: number }) {
  await context.db.write(async (tx) => {
    const { user, row } = await requireOwnListing(tx, context, id);
    if (row.state === 'published') throw new Refusal('already-done');
    if (row.state !== 'archived' || row.publishedAt === null) throw new Refusal('not-editable');
    const stored = (await readStored(tx, [id])).get(id);
    const values = stored && valuesOf(stored);
    const gone = values && Object.entries(publishable(bodyOf(values), null, context).problems);
    const wrong = gone?.filter(([, { code }]) => code === 'not-a-choice') ?? [];
    if (wrong.length > 0) throw new Refusal('not-complete', { missing: wrong.length });
    await writeListings(tx, [{ row, columns: { state: 'published' } }], context.now);
    await recordAudit(tx, { at: context.now, userId: user.id, action: 'listing.restore', subject: `listing:${id}` });
  });
  return { notice: 'restored' as const };
}

import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '#db/client.ts';
import type { Context } from '#src/domain/context.ts';
import { bodyOf } from './body-of.ts';
import { checkListing } from './check.ts';
import { listingChoices } from './choices.ts';
import { changedFields } from './diff.ts';
import { changeEdit, type Edit } from './edits.ts';
import type { ListingValues } from './values.ts';

/**
 * Moves an edit under way onto values that were published meanwhile: what it doesn't change takes the new value, what it
 * does change stays as typed. A form that is open on it is told that it is stale.
 */
export async function rebase(
  tx: Tx,
  { reference, now }: Pick<Context, 'reference' | 'now'>,
  edit: Edit,
  published: ListingValues,
): Promise<void> {
  const { before } = edit;
  if (!before) return;
  const { values: typed } = checkListing(edit.body, listingChoices(reference));
  const fresh = bodyOf(published);
  const taken = changedFields(before, published)
    .filter((field) => isDeepStrictEqual(typed[field], before[field]))
    .map((field) =>
      field === 'stock' ? { stock: fresh.stock, availability: fresh.availability } : { [field]: fresh[field] },
    );
  const body = Object.assign({}, edit.body, ...taken) as Edit['body'];
  await changeEdit(tx, edit, { body, before: published, version: edit.version + 1, updatedAt: now });
}

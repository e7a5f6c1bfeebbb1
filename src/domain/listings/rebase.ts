import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '#db/client.ts';
import { bodyOf } from './body-of.ts';
import { changeEdit, type Edit } from './edits.ts';
import type { ListingBody } from './form.ts';
import type { ListingValues } from './values.ts';

/**
 * Moves an edit under way onto values that were published meanwhile: what it doesn't change takes the new value, what it
 * does change stays as typed. A form that is open on it is told that it is stale.
 */
export async function rebase(tx: Tx, edit: Edit, published: ListingValues, now: number): Promise<void> {
  if (!edit.before) return;
  const [old, fresh] = [bodyOf(edit.before), bodyOf(published)];
  const fields = (Object.keys(old) as (keyof ListingBody)[]).filter(
    (field) => !isDeepStrictEqual(old[field], fresh[field]) && isDeepStrictEqual(edit.body[field], old[field]),
  );
  const taken = Object.fromEntries(fields.map((field) => [field, fresh[field]]));
  await changeEdit(tx, edit, {
    body: { ...edit.body, ...taken },
    before: published,
    version: edit.version + 1,
    updatedAt: now,
  });
}

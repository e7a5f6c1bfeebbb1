import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '#db/client.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import { bodyOf } from './body-of.ts';
import { beginEdit, changeEdit, lastEdit, unfinishedEdit, type Edit } from './edits.ts';
import { listingBody, type ListingBody } from './form.ts';
import { ownPictures } from './own-pictures.ts';
import { requireOwnListing, type ListingRow } from './own.ts';
import { publishable } from './publishable.ts';
import { readStored, valuesOf, type StoredListing } from './stored.ts';
import { suggestHs } from './suggest-hs.ts';

export interface SaveForm {
  id: number;
  /** Of the edit the form shows; 0 where there was none yet. */
  version: number;
  body: ListingBody;
}

/** What a form works on: the listing, its unfinished edit, and what it said before the form. */
export interface Desk {
  userId: string;
  row: ListingRow;
  stored: StoredListing;
  edit: Edit | null;
  shown: ListingBody;
}

/**
 * Keeps the form as typed, whole or not; a published listing's edit begins with the first change. The same form sent
 * again is kept once. Throws `stale` with the version there is when it was saved elsewhere since, `edit-in-review`,
 * `not-editable` for archived ones.
 */
export async function saveEdit(context: Acting, form: SaveForm) {
  const { version, desk } = await context.db.write(async (tx) => {
    const opened = await openDesk(tx, context, form.id);
    return { version: await keepBody(tx, context, opened, form), desk: opened };
  });
  const { values, problems } = publishable(
    form.body,
    desk.row.publishedAt === null ? null : valuesOf(desk.stored),
    context,
  );
  const data: Saved = { version, problems, hsCode: suggestHs(values, context.reference) };
  return { notice: 'saved' as const, data: { ...data } };
}

/** What the island gets. */
export interface Saved {
  /** To be sent with the next save. */
  version: number;
  /** What stands in the way of sending it in, by field name. */
  problems: Record<string, FieldProblem>;
  /** The likely customs line, or null. */
  hsCode: string | null;
}

export async function openDesk(tx: Tx, context: Pick<Acting, 'user'>, id: number): Promise<Desk> {
  const { user, row } = await requireOwnListing(tx, context, id);
  const edit = await unfinishedEdit(tx, id);
  const stored = (await readStored(tx, [id])).get(id);
  if (!stored) throw new Error(`listing ${id} was not read`);
  return { userId: user.id, row, stored, edit, shown: edit?.body ?? (await lastSaid(tx, stored)) };
}

/** What the form shows where no edit is unfinished: a published listing's values, else what was last tried. */
export async function lastSaid(read: Parameters<typeof lastEdit>[0], stored: StoredListing): Promise<ListingBody> {
  if (stored.row.publishedAt !== null) return bodyOf(valuesOf(stored));
  return (await lastEdit(read, stored.row.id))?.body ?? listingBody();
}

/** Returns the edit's version now; 0 when nothing differs from what is published. */
export async function keepBody(
  tx: Tx,
  { now }: Pick<Acting, 'now'>,
  { row, stored, edit, shown, userId }: Desk,
  { version, body }: SaveForm,
): Promise<number> {
  if (row.state === 'archived') throw new Refusal('not-editable');
  if (edit?.state === 'submitted') throw new Refusal('edit-in-review');
  const known = edit?.version ?? 0;
  // The answer to the first try may have been lost on the way.
  if (isDeepStrictEqual(body, shown) && (edit || row.publishedAt !== null)) return known;
  if (version !== known) throw new Refusal('stale', { version: known });
  await refuseForeignPictures(tx, row.workshopId, body);
  if (!edit) {
    const before = row.publishedAt === null ? null : valuesOf(stored);
    return (await beginEdit(tx, row, { body, before, userId, now })).version;
  }
  await changeEdit(tx, edit, { body, version: known + 1, updatedBy: userId, updatedAt: now });
  return known + 1;
}

async function refuseForeignPictures(tx: Tx, workshopId: number, { pictures }: ListingBody): Promise<void> {
  const names = pictures.map(({ name }) => name).filter((name) => name !== '');
  const own = await ownPictures(tx, workshopId, names);
  const foreign = pictures.findIndex(({ name }) => name !== '' && !own.has(name));
  if (foreign >= 0) throw new Refusal('form', { field: `pictures.${foreign}.name`, problem: 'not-a-choice' });
}

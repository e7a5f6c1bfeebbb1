import { and, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { listing, listingEdit } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { unsend } from './archive.ts';
import { changeTerms, type BulkForm, type Terms } from './bulk.ts';
import { unfinished, type Edit } from './edits.ts';
import { isKept, type ListingRow } from './own.ts';
import { rebase } from './rebase.ts';
import { writeListings, type ListingChange } from './write-listings.ts';

/**
 * One change of many published listings, all or none: terms of sale count at once, as they carry no risk. Edits under
 * way keep what they are about and take the new terms along. Throws `not-found` when one is not the workshop's own,
 * `not-editable` when one is not published.
 */
export async function changeMany(context: Acting, form: BulkForm) {
  const { user } = requireWorkshop(context);
  const ids = [...new Set(form.listings)];
  await context.db.write(async (tx) => {
    const rows = await ownRows(
      tx,
      user.workshops.map(({ id }) => id),
      ids,
    );
    if (rows.length < ids.length) throw new Refusal('not-found');
    if (rows.some(({ state }) => state !== 'published')) throw new Refusal('not-editable');
    const changes =
      form.change === 'archive' ? await archived(tx, context, rows) : await termsOf(tx, context, rows, form);
    await writeListings(tx, changes, context.now);
    const { change, amount } = form;
    for (const { id } of rows)
      await recordAudit(tx, {
        at: context.now,
        userId: user.id,
        action: change === 'archive' ? 'listing.archive' : 'listing.change-many',
        subject: `listing:${id}`,
        detail: change === 'archive' ? {} : { change, amount },
      });
  });
  return { notice: 'changed' as const };
}

function ownRows(tx: Tx, workshops: number[], ids: number[]): Promise<ListingRow[]> {
  return tx
    .select()
    .from(listing)
    .where(and(inArray(listing.id, ids), inArray(listing.workshopId, workshops), isKept));
}

async function archived(tx: Tx, context: Acting, rows: ListingRow[]): Promise<ListingChange[]> {
  for (const { id } of rows) await unsend(tx, context, id);
  return rows.map((row) => ({ row, columns: { state: 'archived' } }));
}

async function termsOf(tx: Tx, context: Acting, rows: ListingRow[], form: BulkForm): Promise<ListingChange[]> {
  const edits = (await tx
    .select()
    .from(listingEdit)
    .where(
      and(
        inArray(
          listingEdit.listingId,
          rows.map(({ id }) => id),
        ),
        inArray(listingEdit.state, [...unfinished]),
      ),
    )) as unknown as Edit[];
  const changes: ListingChange[] = [];
  for (const row of rows) {
    const { price, priceLadder, samplePrice, stock, leadTimeDays } = row;
    const after = changeTerms({ price, priceLadder, samplePrice, stock, leadTimeDays }, form);
    if (!after) throw new Refusal('form', { field: 'amount', problem: 'price-out-of-bounds' });
    const columns: Partial<Terms> = after;
    changes.push({ row, columns });
    const edit = edits.find(({ listingId }) => listingId === row.id);
    if (edit?.before) await rebase(tx, context, edit, { ...edit.before, ...after });
  }
  return changes;
}

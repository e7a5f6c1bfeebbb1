import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { listing, listingColour, listingDye, listingMotif, picture } from '#db/schema/index.ts';
import { recordChange } from '#db/search/changed.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { ListingRow } from './own.ts';
import type { StoredListing } from './stored.ts';

export interface ListingChange {
  /** As it was read in this transaction. */
  row: Pick<ListingRow, 'id' | 'version'>;
  columns: Partial<Omit<ListingRow, 'id' | 'version' | 'workshopId'>>;
  /** Lists that are replaced whole; those left out stay. */
  parts?: Partial<Pick<StoredListing, 'motifs' | 'dyes' | 'colours' | 'pictures'>>;
}

/**
 * The one way a listing's row and lists change after it was made: each version rises by one, search and the change log
 * are told. Throws `stale` when a row is no longer the version that was read; the caller's transaction then fails whole.
 */
export async function writeListings(tx: Tx, changes: readonly ListingChange[], now: number): Promise<void> {
  for (const { row, columns, parts = {} } of changes) {
    const { id, version } = row;
    const written = await tx
      .update(listing)
      .set({ ...columns, version: version + 1, updatedAt: now })
      .where(and(eq(listing.id, id), eq(listing.version, version)))
      .returning({ id: listing.id });
    if (written.length !== 1) throw new Refusal('stale');
    await replaceParts(tx, id, parts);
  }
  await recordChange(
    tx,
    'listing',
    changes.map(({ row }) => row.id),
    now,
  );
}

async function replaceParts(tx: Tx, listingId: number, parts: NonNullable<ListingChange['parts']>): Promise<void> {
  const { motifs, dyes, colours, pictures } = parts;
  if (motifs) {
    await tx.delete(listingMotif).where(eq(listingMotif.listingId, listingId));
    for (const [position, motifSlug] of motifs.entries())
      await tx.insert(listingMotif).values({ listingId, motifSlug, position });
  }
  if (dyes) {
    await tx.delete(listingDye).where(eq(listingDye.listingId, listingId));
    for (const dye of dyes) await tx.insert(listingDye).values({ listingId, dye });
  }
  if (colours) {
    await tx.delete(listingColour).where(eq(listingColour.listingId, listingId));
    for (const [position, colour] of colours.entries())
      await tx.insert(listingColour).values({ listingId, colour, position });
  }
  if (pictures) {
    await tx.delete(picture).where(eq(picture.listingId, listingId));
    for (const [position, one] of pictures.entries()) await tx.insert(picture).values({ ...one, listingId, position });
  }
}

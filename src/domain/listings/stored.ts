import { asc, sql, type Column } from 'drizzle-orm';
import { listing, listingColour, listingDye, listingMotif, picture } from '#db/schema/index.ts';
import type { ListingRow, Reading } from './own.ts';
import type { ListingValues } from './values.ts';

export type PictureRow = Omit<typeof picture.$inferSelect, 'id' | 'listingId' | 'position'>;

/** A listing with all that belongs to it, as the tables hold it. */
export interface StoredListing {
  row: ListingRow;
  motifs: string[];
  dyes: string[];
  colours: string[];
  pictures: PictureRow[];
}

/** Listings by id; five queries for any number of them. */
export async function readStored(read: Reading, ids: readonly number[]): Promise<Map<number, StoredListing>> {
  const wanted = JSON.stringify(ids);
  const among = (column: Column) => sql`${column} IN (SELECT value FROM json_each(${wanted}))`;
  const rows = await read.select().from(listing).where(among(listing.id));
  const stored = new Map(
    rows.map((row): [number, StoredListing] => [row.id, { row, motifs: [], dyes: [], colours: [], pictures: [] }]),
  );
  for (const { listingId, motifSlug } of await read
    .select()
    .from(listingMotif)
    .where(among(listingMotif.listingId))
    .orderBy(asc(listingMotif.position)))
    stored.get(listingId)?.motifs.push(motifSlug);
  for (const { listingId, dye } of await read.select().from(listingDye).where(among(listingDye.listingId)))
    stored.get(listingId)?.dyes.push(dye);
  for (const { listingId, colour } of await read
    .select()
    .from(listingColour)
    .where(among(listingColour.listingId))
    .orderBy(asc(listingColour.position)))
    stored.get(listingId)?.colours.push(colour);
  for (const { id: _id, listingId, position: _position, ...rest } of await read
    .select()
    .from(picture)
    .where(among(picture.listingId))
    .orderBy(asc(picture.position)))
    stored.get(listingId)?.pictures.push(rest);
  return stored;
}

/** What the form would say: texts that only stand in for missing ones are left out. */
export function valuesOf({ row, motifs, dyes, colours, pictures }: StoredListing): ListingValues {
  const { titleId, descriptionId, technique, cloth, product, hsCode, lengthCm, widthCm, weightG } = row;
  const { price, priceLadder, samplePrice, fibres, minimumOrder, leadTimeDays, stock } = row;
  const typed = (text: string, standIn: string) => (row.translation === 'missing' && text === standIn ? '' : text);
  return {
    ...{ titleId, descriptionId, technique, cloth, product, hsCode, lengthCm, widthCm, weightG },
    ...{ price, priceLadder, samplePrice, fibres, minimumOrder, leadTimeDays, stock },
    ...{ motifs, dyes: dyes.toSorted(), colours, care: row.care.toSorted() },
    titleEn: typed(row.titleEn, titleId),
    descriptionEn: typed(row.descriptionEn, descriptionId),
    pictures: pictures.map(({ name, altId, altEn }) => ({
      name,
      altId: altId === titleId ? '' : altId,
      altEn: altEn === (altId === titleId ? row.titleEn : altId) ? '' : altEn,
    })),
  };
}

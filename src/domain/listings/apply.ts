import type { Tx } from '#db/client.ts';
import { changedFields } from './diff.ts';
import { ownPictures } from './own-pictures.ts';
import { listingSlug } from './slug.ts';
import { valuesOf, type PictureRow, type StoredListing } from './stored.ts';
import { translationOf } from './translation.ts';
import type { ListingField, ListingValues } from './values.ts';
import { writeListings, type ListingChange } from './write-listings.ts';

export interface Applied {
  /** The listing's version now. */
  version: number;
  /** How it was before, to put it back. */
  before: StoredListing;
  fields: ListingField[];
}

/**
 * Makes a listing what an edit wants: row, motifs, dyes, colours and pictures, where they differ. A listing that was
 * never published gets its address and is published. The values are in order (check.ts), the pictures the workshop's own.
 */
export async function applyEdit(tx: Tx, stored: StoredListing, values: ListingValues, now: number): Promise<Applied> {
  const { row } = stored;
  const first = row.publishedAt === null;
  const before = first ? null : valuesOf(stored);
  const fields = changedFields(before, values);
  const columns = {
    ...columnsOf(values),
    translation: translationOf(values, before && { texts: before, translation: row.translation }),
    ...(first ? { state: 'published' as const, publishedAt: now, slug: listingSlug(values.titleId, row.id) } : {}),
  };
  await writeListings(tx, [{ row, columns, parts: await partsOf(tx, stored, values, fields) }], now);
  return { version: row.version + 1, before: stored, fields };
}

/** Texts that are missing in English are the Indonesian ones. */
function columnsOf(values: ListingValues): ListingChange['columns'] {
  const { motifs: _motifs, dyes: _dyes, colours: _colours, pictures: _pictures, ...columns } = values;
  return {
    ...columns,
    titleEn: values.titleEn || values.titleId,
    descriptionEn: values.descriptionEn || values.descriptionId,
  };
}

async function partsOf(
  tx: Tx,
  { row, pictures: shown }: StoredListing,
  values: ListingValues,
  fields: readonly ListingField[],
): Promise<NonNullable<ListingChange['parts']>> {
  const { motifs, dyes, colours } = values;
  const has = (field: ListingField) => fields.includes(field);
  // The title stands in for an alternative text, so it changes those too.
  const drawn = has('pictures') || has('titleId') || has('titleEn');
  const names = values.pictures.map(({ name }) => name);
  const files = drawn ? await ownPictures(tx, row.workshopId, names) : new Map<string, PictureRow>();
  const known = new Map([...files, ...shown.map((one) => [one.name, one] as const)]);
  const pictures = values.pictures.flatMap(({ name, altId, altEn }): PictureRow[] => {
    const one = known.get(name);
    const title = { id: values.titleId, en: values.titleEn || values.titleId };
    return one ? [{ ...one, altId: altId || title.id, altEn: altEn || altId || title.en }] : [];
  });
  return {
    ...(has('motifs') ? { motifs } : {}),
    ...(has('dyes') ? { dyes } : {}),
    ...(has('colours') ? { colours } : {}),
    ...(drawn ? { pictures } : {}),
  };
}

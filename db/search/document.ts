import type { Reader } from '../client.ts';
import { listingDocuments } from './listing.ts';
import { motifDocuments } from './motif.ts';
import { readNames, type Names } from './names.ts';
import { workshopDocuments } from './workshop.ts';

export type SearchEntity = 'listing' | 'workshop' | 'motif';

export type SearchFacet =
  | 'technique'
  | 'motif'
  | 'product'
  | 'cloth'
  | 'dye'
  | 'colour'
  | 'kelurahan'
  | 'availability'
  | 'level'
  | 'certificate';

/** All that an engine needs to find one thing; texts hold both languages, the weightiest first. */
export interface SearchDocument {
  kind: SearchEntity;
  /** Row id; a motif's slug. */
  id: number | string;
  slug: string;
  /** Drafts, archived things and all of a suspended workshop are false: an engine must forget them. */
  published: boolean;
  title: { id: string; en: string };
  /** Titles and motif names, other spellings included. */
  name: string;
  /** Workshop, place, technique, product, cloth, dye and colour names. */
  about: string;
  body: string;
  facets: Partial<Record<SearchFacet, string[]>>;
  /** Of the workshop; valid through `expiresOn` (WIB day), or without end. `facets` does not hold them. */
  certificates: { slug: string; expiresOn: string | null }[];
  workshopId: number | null;
  /** Rupiah, pieces, days; null for other kinds. */
  price: number | null;
  minimumOrder: number | null;
  leadTimeDays: number | null;
  /** Milliseconds; a workshop's is when it was created. */
  publishedAt: number;
}

export type Read = Pick<Reader, 'all'>;

/**
 * Current documents of these ids, in no order; ids that no longer exist are left out. Pass `names` when calling often:
 * reading them costs about 3 ms.
 */
export async function searchDocuments(
  read: Read,
  entity: SearchEntity,
  ids: readonly (number | string)[],
  names?: Names,
): Promise<SearchDocument[]> {
  if (ids.length === 0) return [];
  const known = names ?? (await readNames(read));
  const list = JSON.stringify(ids);
  if (entity === 'listing') return listingDocuments(read, list, known);
  if (entity === 'workshop') return workshopDocuments(read, list, known);
  return motifDocuments(read, list, known);
}

import { createHash } from 'node:crypto';
import type { Reader } from '#db/client.ts';
import { searchDocuments, type SearchDocument, type SearchEntity } from '#db/search/document.ts';
import type { Names } from '#db/search/names.ts';
import type { FacetName, SearchKind } from '#src/domain/catalogue/query.ts';

export const entityOf = { listings: 'listing', workshops: 'workshop', motifs: 'motif' } as const satisfies Record<
  SearchKind,
  SearchEntity
>;

/** What the server keeps of a thing: one flat record, facets as fields. */
export interface IndexedDocument extends Partial<Record<FacetName, string[]>> {
  id: number | string;
  /** Hash of all the rest; tells whether the server holds the current state. */
  version: string;
  slug: string;
  title: string[];
  name: string;
  about: string;
  body: string;
  price: number | null;
  minimumOrder: number | null;
  leadTimeDays: number | null;
  publishedAt: number;
  /** 0 for printed cloth, which comes after batik of the same words. */
  batik: 0 | 1;
  /** How many levels of readiness its workshop holds. */
  levels: number;
}

/** Current published documents of these ids; `today` is the WIB day (YYYY-MM-DD) that certificates must be valid on. */
export async function indexedDocuments(
  read: Reader,
  kind: SearchKind,
  ids: readonly (number | string)[],
  today: string,
  names?: Names,
): Promise<IndexedDocument[]> {
  const documents = await searchDocuments(read, entityOf[kind], ids, names);
  return documents.filter(({ published }) => published).map((document) => flatten(document, today));
}

function flatten(
  { kind, id, slug, title, name, about, body, facets, certificates, ...rest }: SearchDocument,
  today: string,
): IndexedDocument {
  const { price, minimumOrder, leadTimeDays, publishedAt } = rest;
  const valid = certificates
    .filter(({ expiresOn }) => expiresOn === null || expiresOn >= today)
    .map(({ slug }) => slug);
  const titles = [...new Set([title.id, title.en])];
  const batik: IndexedDocument['batik'] = kind === 'listing' && facets.technique?.includes('printing') ? 0 : 1;
  const content = {
    slug,
    title: titles,
    name,
    about,
    body,
    ...facets,
    certificate: valid,
    price,
    minimumOrder,
    leadTimeDays,
    publishedAt,
    batik,
    levels: facets.level?.length ?? 0,
  };
  const version = createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
  return { id, version, ...content };
}

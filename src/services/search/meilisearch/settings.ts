import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { facetsOf, type SearchKind } from '#src/domain/catalogue/query.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import { synonymsOf } from './synonyms.ts';

/** Raise when documents are built in another way, so that every server is filled anew. */
const documentShape = 3;

const numbers = ['price', 'minimumOrder', 'leadTimeDays', 'publishedAt'];
/** All that makes the server answer as the contract wants. A facet that is not filterable would be dropped in silence. */
export function settingsOf(kind: SearchKind, reference: Reference): Settings {
  return {
    searchableAttributes: ['name', 'about', 'body'],
    displayedAttributes: ['id', 'version', 'slug', 'title', 'name', 'about', 'body'],
    filterableAttributes: kind === 'listings' ? [...facetsOf[kind], ...numbers] : [...facetsOf[kind]],
    sortableAttributes: [...numbers, 'id'],
    // A chosen order is a promise, so it comes before relevance; without one the first rule does nothing.
    rankingRules: [
      ...['sort', 'words', 'typo', 'attribute', 'batik:desc', 'proximity', 'exactness'],
      ...['levels:desc', 'publishedAt:desc'],
    ],
    typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnNumbers: true },
    synonyms: synonymsOf(reference, kind),
    pagination: { maxTotalHits: 1_000_000 },
    faceting: { maxValuesPerFacet: 1_000 },
  };
}

/** Changes whenever the indexes must be built anew. */
export function shapeOf(reference: Reference): string {
  const settings = {
    documentShape,
    listings: settingsOf('listings', reference),
    motifs: settingsOf('motifs', reference),
  };
  return createHash('sha256').update(JSON.stringify(settings)).digest('base64url').slice(0, 22);
}

import { readinessLevels } from '#db/schema/workshops.ts';

export const searchKinds = ['listings', 'workshops', 'motifs'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Facets a reader chooses values from: OR inside one, AND across. The names are the words of the URL and the API. */
export const facetNames = [
  'technique',
  'motif',
  'product',
  'cloth',
  'dye',
  'colour',
  'kelurahan',
  'availability',
  'level',
  'certificate',
] as const;
export type FacetName = (typeof facetNames)[number];

/** Which facets each kind of result has. */
export const facetsOf: Record<SearchKind, readonly FacetName[]> = {
  listings: facetNames,
  workshops: ['technique', 'motif', 'kelurahan', 'level', 'certificate'],
  motifs: ['technique', 'colour'],
};

export const availabilities = ['ready', 'made-to-order'] as const;
export type Availability = (typeof availabilities)[number];
export { readinessLevels };

export const sorts = ['relevance', 'newest', 'price-low', 'price-high', 'lead-time', 'minimum-order'] as const;
export type Sort = (typeof sorts)[number];

/** Upper or lower bounds on numbers of a listing (price in rupiah, pieces, days); only listings have them. */
export const boundNames = ['price_from', 'price_to', 'minimum_order', 'lead_time'] as const;
export type BoundName = (typeof boundNames)[number];

/** What is searched for, independent of the engine; `formatQuery(parseQuery(x))` is the canonical address of x. */
export interface SearchQuery {
  kind: SearchKind;
  /** Trimmed, at most 200 characters; empty means everything. */
  text: string;
  facets: Partial<Record<FacetName, string[]>>;
  bounds: Partial<Record<BoundName, number>>;
  sort: Sort;
  /** From 1. */
  page: number;
  perPage: number;
}

export interface FacetCount {
  value: string;
  count: number;
}

/** What an engine answers; ids only, rows are read through the permission by the domain. */
export interface SearchAnswer {
  /** Listing or workshop ids, or motif slugs, in order, for the page asked. */
  ids: (number | string)[];
  total: number;
  /** For every facet of the kind, values with at least one hit, or chosen; counts ignore the facet's own choice. */
  facets: Partial<Record<FacetName, FacetCount[]>>;
  /** Hits per kind for the same text (other kinds ignore filters), for the tabs. */
  totals: Record<SearchKind, number>;
  /** The words that matched, as indexed, lower case: for highlighting. */
  matched: string[];
  /** A better spelling of the whole text when words were corrected or would find more, else null. */
  didYouMean: string | null;
  engine: 'sqlite' | 'meilisearch';
}

export interface Suggestion {
  kind: 'motif' | 'workshop' | 'kelurahan' | 'term' | 'query';
  /** Shown text. For `term`, slug holds `group/slug` (e.g. `technique/tulis`). */
  name: string;
  slug: string;
}

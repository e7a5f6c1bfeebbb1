import type { MultiSearchQuery } from 'meilisearch';
import {
  facetsOf,
  searchKinds,
  type BoundName,
  type FacetName,
  type SearchKind,
  type SearchQuery,
  type Sort,
} from '#src/domain/catalogue/query.ts';

/** Around matched words: control characters, which no word is made of. */
export const marks = { start: '\u0002', end: '\u0003' };
const highlighting = {
  attributesToHighlight: ['name', 'about', 'body'],
  highlightPreTag: marks.start,
  highlightPostTag: marks.end,
};

export const bounds: Record<BoundName, { field: string; operator: '>=' | '<=' }> = {
  price_from: { field: 'price', operator: '>=' },
  price_to: { field: 'price', operator: '<=' },
  minimum_order: { field: 'minimumOrder', operator: '<=' },
  lead_time: { field: 'leadTimeDays', operator: '<=' },
};

const orders: Record<Exclude<Sort, 'relevance'>, string> = {
  newest: 'publishedAt:desc',
  'price-low': 'price:asc',
  'price-high': 'price:desc',
  'lead-time': 'leadTimeDays:asc',
  'minimum-order': 'minimumOrder:asc',
};

export interface Question {
  /** The hits first, then one query for each of `chosen`, then one for each of `others`. */
  queries: MultiSearchQuery[];
  /** Facets with chosen values, whose counts must ignore their own choice. */
  chosen: FacetName[];
  others: SearchKind[];
}

/** One question for everything a page of results shows. */
export function askServer(query: SearchQuery, words: string, uid: (kind: SearchKind) => string): Question {
  const names = facetsOf[query.kind];
  const chosen = names.filter((name) => query.facets[name]?.length);
  const others = searchKinds.filter((kind) => kind !== query.kind);
  const same = { indexUid: uid(query.kind), q: words, matchingStrategy: 'all' } as const;
  const counting = { hitsPerPage: 0, page: 1, attributesToRetrieve: ['id'] };
  const hits: MultiSearchQuery = {
    ...same,
    filter: filters(query),
    facets: [...names],
    page: query.page,
    hitsPerPage: query.perPage,
    attributesToRetrieve: ['id'],
    ...(query.sort === 'relevance' && words !== '' ? {} : { sort: sorting(query) }),
    ...(words === '' ? {} : highlighting),
  };
  const own = chosen.map((name) => ({ ...same, ...counting, filter: filters(query, name), facets: [name] }));
  const rest = others.map((kind) => ({ ...same, ...counting, indexUid: uid(kind) }));
  return { queries: [hits, ...own, ...rest], chosen, others };
}

/** Each word alone, everywhere and unfiltered: what of it the indexes know. */
export function askWords(asked: string[], uids: string[]): MultiSearchQuery[] {
  return asked.flatMap((q) =>
    uids.map((indexUid) => ({ indexUid, q, limit: 3, attributesToRetrieve: ['id'], ...highlighting })),
  );
}

function sorting({ kind, sort }: SearchQuery): string[] {
  if (kind === 'motifs') return ['id:asc'];
  if (kind === 'workshops' || sort === 'relevance') return [orders.newest];
  return [orders[sort]];
}

/** Facets across (AND), values inside one (OR), bounds of listings; leaves out the facet `without`. */
function filters(query: SearchQuery, without?: FacetName): string[] {
  const names = facetsOf[query.kind].filter((name) => name !== without && query.facets[name]?.length);
  const facets = names.map((name) => `${name} IN [${(query.facets[name] ?? []).filter(isSlug).map(quote).join(', ')}]`);
  if (query.kind !== 'listings') return facets;
  const limits = Object.entries(bounds).flatMap(([name, { field, operator }]) => {
    const value = query.bounds[name as BoundName];
    return value === undefined ? [] : [`${field} ${operator} ${value}`];
  });
  return [...facets, ...limits];
}

/** The server compares values without regard to case and accents; a value that is no slug must find nothing. */
function isSlug(value: string): boolean {
  return /^[a-z0-9][a-z0-9._-]*$/.test(value);
}

function quote(value: string): string {
  return `"${value}"`;
}

import { boundNames, facetNames, type BoundName, type FacetName, type SearchQuery } from './query.ts';

/** One thing a reader chose, and the query without it. */
export type Choice = { without: SearchQuery } & (
  { what: 'facet'; name: FacetName; value: string } | { what: 'bound'; name: BoundName; value: number }
);

/** Everything chosen besides the words, in the order of the form. */
export function choicesOf(query: SearchQuery): Choice[] {
  const facets = facetNames.flatMap((name) =>
    (query.facets[name] ?? []).map((value) => ({
      what: 'facet' as const,
      name,
      value,
      without: withoutValue(query, name, value),
    })),
  );
  const bounds = boundNames.flatMap((name) => {
    const value = query.bounds[name];
    return value === undefined ? [] : [{ what: 'bound' as const, name, value, without: withoutBound(query, name) }];
  });
  return [...facets, ...bounds];
}

function withoutValue(query: SearchQuery, name: FacetName, value: string): SearchQuery {
  const { [name]: values = [], ...facets } = query.facets;
  const rest = values.filter((one) => one !== value);
  return { ...query, facets: rest.length > 0 ? { ...facets, [name]: rest } : facets, page: 1 };
}

function withoutBound(query: SearchQuery, name: BoundName): SearchQuery {
  const { [name]: _, ...bounds } = query.bounds;
  return { ...query, bounds, page: 1 };
}

/** The whole of a facet or bound let go, for finding what stands in the way of any result. */
export function withoutName(query: SearchQuery, name: FacetName | BoundName): SearchQuery {
  const { [name as FacetName]: _, ...facets } = query.facets;
  const { [name as BoundName]: __, ...bounds } = query.bounds;
  return { ...query, facets, bounds, page: 1 };
}

/** The same words and kind with nothing else chosen. */
export function withoutChoices(query: SearchQuery): SearchQuery {
  return { ...query, facets: {}, bounds: {}, page: 1 };
}

/** The same words with nothing else chosen, for another kind of result. */
export function onlyWords(query: SearchQuery, kind: SearchQuery['kind']): SearchQuery {
  return { ...query, kind, facets: {}, bounds: {}, sort: query.text ? 'relevance' : 'newest', page: 1 };
}

import {
  boundNames,
  facetNames,
  facetsOf,
  searchKinds,
  sorts,
  type BoundName,
  type FacetName,
  type SearchKind,
  type SearchQuery,
  type Sort,
} from './query.ts';

export interface QueryProblem {
  param: string;
  /** At most 80 characters of what was sent. */
  value: string;
  reason: 'unknown' | 'not-for-kind' | 'not-a-slug' | 'not-a-number' | 'out-of-range' | 'too-long' | 'too-many';
}

export const limits = { text: 200, values: 50, perPage: 96, page: 10_000, bound: 1e12, problems: 20 };
const defaultPerPage = 24;
const slug = /^[a-z0-9]+([-_.][a-z0-9]+)*$/;
const names = new Set<string>(['q', 'kind', 'sort', 'page', 'per', ...facetNames, ...boundNames]);

/**
 * Reads an address. Never throws: what makes no sense is dropped and listed, so that a page can go on without it and
 * the API can refuse. `kind` fixes the kind where the page decides it. Empty values (of unfilled fields) are no problem.
 */
export function parseQuery(
  params: URLSearchParams,
  kind?: SearchKind,
): { query: SearchQuery; problems: QueryProblem[] } {
  const problems: QueryProblem[] = [];
  const report = (param: string, value: string, reason: QueryProblem['reason']) => {
    if (problems.length < limits.problems)
      problems.push({ param: printable(param).slice(0, 80), value: printable(value).slice(0, 80), reason });
  };
  for (const name of new Set(params.keys())) if (!names.has(name)) report(name, params.get(name) ?? '', 'unknown');

  const chosen = kind ?? oneOf(params, 'kind', searchKinds, report) ?? 'listings';
  if (kind && params.get('kind') && params.get('kind') !== kind)
    report('kind', params.get('kind') ?? '', 'not-for-kind');
  const text = readText(params.get('q') ?? '', report);
  const query: SearchQuery = {
    kind: chosen,
    text,
    facets: readFacets(params, chosen, report),
    bounds: readBounds(params, chosen, report),
    sort: readSort(params, chosen, text, report),
    page: number(params, 'page', 1, limits.page, report) ?? 1,
    perPage: number(params, 'per', 1, limits.perPage, report) ?? defaultPerPage,
  };
  return { query, problems };
}

/** The canonical address of a query: the same query gives the same string, defaults are left out. */
export function formatQuery(query: SearchQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.kind !== 'listings') params.set('kind', query.kind);
  if (query.text) params.set('q', query.text);
  for (const facet of facetNames)
    for (const value of [...(query.facets[facet] ?? [])].sort()) params.append(facet, value);
  for (const bound of boundNames) {
    const value = query.bounds[bound];
    if (value !== undefined) params.set(bound, String(value));
  }
  if (query.sort !== defaultSort(query.text)) params.set('sort', query.sort);
  if (query.page > 1) params.set('page', String(query.page));
  if (query.perPage !== defaultPerPage) params.set('per', String(query.perPage));
  return params;
}

type Report = (param: string, value: string, reason: QueryProblem['reason']) => void;

function readText(value: string, report: Report): string {
  const text = printable(value);
  if (text.length <= limits.text) return text;
  report('q', text, 'too-long');
  return text
    .slice(0, limits.text)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** One line of well-formed text: control characters (NUL among them) become spaces. */
function printable(value: string): string {
  return value
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

function readFacets(params: URLSearchParams, kind: SearchKind, report: Report): SearchQuery['facets'] {
  const facets: Partial<Record<FacetName, string[]>> = {};
  for (const facet of facetNames) {
    const values = [...new Set(params.getAll(facet))].filter(Boolean);
    if (values.length === 0) continue;
    if (!facetsOf[kind].includes(facet)) {
      report(facet, values[0] ?? '', 'not-for-kind');
      continue;
    }
    const legal = values.filter((value) => isSlug(value) || report(facet, value, 'not-a-slug'));
    if (legal.length > limits.values) report(facet, String(legal.length), 'too-many');
    if (legal.length > 0) facets[facet] = legal.slice(0, limits.values).sort();
  }
  return facets;
}

function isSlug(value: string): boolean {
  return value.length <= 80 && slug.test(value);
}

function readBounds(params: URLSearchParams, kind: SearchKind, report: Report): SearchQuery['bounds'] {
  const bounds: Partial<Record<BoundName, number>> = {};
  for (const name of boundNames) {
    if (kind !== 'listings') {
      if (params.get(name)) report(name, params.get(name) ?? '', 'not-for-kind');
      continue;
    }
    const value = number(params, name, 0, limits.bound, report);
    if (value !== undefined) bounds[name] = value;
  }
  return bounds;
}

function readSort(params: URLSearchParams, kind: SearchKind, text: string, report: Report): Sort {
  const sort = oneOf(params, 'sort', sorts, report);
  if (!sort || (sort === 'relevance' && !text)) return defaultSort(text);
  if (kind === 'listings' || sort === 'relevance' || sort === 'newest') return sort;
  report('sort', sort, 'not-for-kind');
  return defaultSort(text);
}

function defaultSort(text: string): Sort {
  return text ? 'relevance' : 'newest';
}

function oneOf<T extends string>(
  params: URLSearchParams,
  name: string,
  legal: readonly T[],
  report: Report,
): T | undefined {
  const value = params.get(name);
  if (!value) return undefined;
  const found = legal.find((one) => one === value);
  if (!found) report(name, value, 'unknown');
  return found;
}

function number(
  params: URLSearchParams,
  name: string,
  least: number,
  most: number,
  report: Report,
): number | undefined {
  const value = params.get(name);
  if (!value) return undefined;
  if (!/^-?\d+$/.test(value)) return void report(name, value, 'not-a-number');
  const read = Number(value) + 0;
  if (read < least || read > most) return void report(name, value, 'out-of-range');
  return read;
}

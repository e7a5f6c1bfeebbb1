import { facetsOf, type FacetName, type SearchAnswer, type SearchQuery } from '#src/domain/catalogue/query.ts';
import { at, width } from './columns.ts';
import { countListings, settle } from './count.ts';
import { facetValues } from './entries.ts';
import type { Hits } from './hits.ts';
import { pick } from './pick.ts';
import { scoreName, type Scored } from './score.ts';
import type { State } from './state.ts';

const { technique: techniqueAt, publishedSeconds: publishedAt } = at;

/** `hits` are what the text found; null asks for everything. `today` is the WIB day for certificates. */
export function answerListings(state: State, hits: Hits | null, query: SearchQuery, today: string): SearchAnswer {
  const { data } = state.columns;
  const { rows, places, facets } = countListings(state, hits ? hits.rows : null, query, today);
  const quality = hits?.quality;
  const isPrint = printingCodes(state);
  const number = (place: number, field: number) => data[(rows[place] ?? 0) * width + field] ?? 0;
  const published = (place: number) => number(place, publishedAt);
  const keys: Record<SearchQuery['sort'], (place: number) => number> = {
    relevance: (place) =>
      ((quality?.[places[place] ?? 0] ?? 0) * 2 + 1 - (isPrint[number(place, techniqueAt)] ?? 0)) * 2 ** 32 +
      number(place, publishedAt),
    newest: published,
    'price-low': (place) => -number(place, at.price),
    'price-high': (place) => number(place, at.price),
    'lead-time': (place) => -number(place, at.leadTimeDays),
    'minimum-order': (place) => -number(place, at.minimumOrder),
  };
  const newest = (a: number, b: number) => published(b) - published(a) || number(b, at.id) - number(a, at.id);
  const from = (query.page - 1) * query.perPage;
  const ids = pick(
    rows.length,
    from,
    from + query.perPage,
    keys[query.sort === 'relevance' && !hits ? 'newest' : query.sort],
    newest,
  ).map((place) => number(place, at.id));
  return { ids, total: rows.length, facets, ...about(hits), totals: { ...totals(state, hits), listings: rows.length } };
}

/** Workshops and motifs: few enough to look at each. */
export function answerEntries(state: State, hits: Hits | null, query: SearchQuery, today: string): SearchAnswer {
  const kind = query.kind === 'workshops' ? 'workshop' : 'motif';
  const found = foundEntries(state, hits, kind);
  const names = facetsOf[query.kind];
  const chosen = names.filter((facet) => query.facets[facet]?.length);
  const counts = new Map<FacetName, Map<string, number>>(names.map((facet) => [facet, new Map<string, number>()]));
  const passed: Scored[] = [];
  for (const one of found) {
    const values = new Map(names.map((facet) => [facet, facetValues(one.entry, facet, today)]));
    const failed = chosen.filter((facet) => !values.get(facet)?.some((value) => query.facets[facet]?.includes(value)));
    if (failed.length === 0) passed.push(one);
    for (const facet of failed.length === 0 ? names : failed.length === 1 ? failed : []) {
      const tally = counts.get(facet);
      for (const value of values.get(facet) ?? []) tally?.set(value, (tally.get(value) ?? 0) + 1);
    }
  }
  const facets: SearchAnswer['facets'] = {};
  for (const [facet, tally] of counts) facets[facet] = [...tally].map(([value, count]) => ({ value, count }));
  const relevance = query.sort === 'relevance' ? 1 : 0;
  passed.sort(
    (a, b) =>
      relevance * (b.score - a.score) ||
      b.entry.published - a.entry.published ||
      (a.entry.name < b.entry.name ? -1 : a.entry.name > b.entry.name ? 1 : a.entry.row - b.entry.row),
  );
  const from = (query.page - 1) * query.perPage;
  return {
    ids: passed.slice(from, from + query.perPage).map(({ entry }) => entry.key),
    total: passed.length,
    facets: settle(facets, query, names),
    ...about(hits),
    totals: { ...totals(state, hits), [query.kind]: passed.length },
  };
}

function foundEntries({ entries }: State, hits: Hits | null, kind: 'workshop' | 'motif'): Scored[] {
  if (!hits) return entries.ofKind(kind).map((entry) => ({ entry, score: 0 }));
  if (kind === 'motif') return hits.motifs;
  return [...hits.workshops].flatMap((row) => {
    const entry = entries.byRow.get(row);
    return entry ? { entry, score: scoreName(entry, hits.meaning.slots) } : [];
  });
}

function totals({ columns, entries }: State, hits: Hits | null): SearchAnswer['totals'] {
  if (!hits) return { listings: columns.rows, workshops: entries.totals.workshop, motifs: entries.totals.motif };
  return { listings: hits.rows.length, workshops: hits.workshops.length, motifs: hits.motifs.length };
}

function about(hits: Hits | null): Pick<SearchAnswer, 'matched' | 'didYouMean' | 'engine'> {
  return { matched: hits?.meaning.matched ?? [], didYouMean: hits?.meaning.corrected ?? null, engine: 'sqlite' };
}

function printingCodes({ values }: State): Uint8Array {
  const codes = new Uint8Array(values.facets.length);
  const printing = values.find('technique', 'printing');
  values.numbers.forEach((numbers, code) => {
    if (printing !== undefined && values.facets[code] === 'technique' && numbers.includes(printing)) codes[code] = 1;
  });
  return codes;
}

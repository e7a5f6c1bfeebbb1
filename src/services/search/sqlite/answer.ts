import { facetsOf, type FacetName, type SearchAnswer, type SearchQuery } from '#src/domain/catalogue/query.ts';
import { countListings, settle } from './count.ts';
import { facetValues } from './entries.ts';
import type { Hits } from './hits.ts';
import { pick } from './pick.ts';
import { scoreName, type Scored } from './score.ts';
import { newerFirst, sortKey } from './sort.ts';
import type { State } from './state.ts';

/** `hits` are what the text found; null asks for everything. `today` is the WIB day for certificates. */
export function answerListings(state: State, hits: Hits | null, query: SearchQuery, today: string): SearchAnswer {
  const { rows, keys, facets } = countListings(
    state,
    hits?.rows ?? null,
    query,
    today,
    sortKey(state, hits, query, today),
  );
  const from = (query.page - 1) * query.perPage;
  const places = pick(keys, from, from + query.perPage, (a, b) => newerFirst(state, rows[a] ?? 0, rows[b] ?? 0));
  const ids = places.map((place) => state.columns.id(rows[place] ?? 0));
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
      relevance * (b.score - a.score || levelsOf(b) - levelsOf(a)) ||
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

/** How many levels of readiness a workshop holds; a motif none. */
function levelsOf({ entry }: Scored): number {
  return entry.facets.level?.length ?? 0;
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
  if (!hits) return { listings: columns.rows, workshops: entries.count('workshop'), motifs: entries.count('motif') };
  return { listings: hits.rows.length, workshops: hits.workshops.length, motifs: hits.motifs.length };
}

function about(hits: Hits | null): Pick<SearchAnswer, 'matched' | 'didYouMean' | 'engine'> {
  return { matched: hits?.meaning.matched ?? [], didYouMean: hits?.meaning.corrected ?? null, engine: 'sqlite' };
}

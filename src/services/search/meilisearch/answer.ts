import { z } from 'zod';
import { words } from '#db/search/words.ts';
import { facetsOf, type FacetCount, type SearchAnswer, type SearchQuery } from '#src/domain/catalogue/query.ts';
import { marks, type Question } from './request.ts';

const count = z.number().int().nonnegative();
const found = z.object({
  hits: z.array(
    z.looseObject({
      id: z.union([z.number().int().positive(), z.string().min(1)]),
      _formatted: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
  totalHits: count,
  facetDistribution: z.record(z.string(), z.record(z.string(), count)).optional(),
});
const shape = z.object({ results: z.array(found) });
const marked = z.object({ results: z.array(found.pick({ hits: true })) });

type Marked = Record<string, unknown> | undefined;

export type Found = Omit<SearchAnswer, 'didYouMean' | 'engine'>;

/** What the server said, in the catalogue's terms. Throws when it is not what was asked for. */
export function readAnswer(query: SearchQuery, { queries, chosen, others }: Question, response: unknown): Found {
  const { results } = shape.parse(response);
  const [hits, ...rest] = results;
  if (!hits || results.length !== queries.length)
    throw new Error(`${queries.length} questions got ${results.length} answers`);
  const expected = query.kind === 'motifs' ? 'string' : 'number';
  const ids = hits.hits.map(({ id }) => id);
  if (ids.some((id) => typeof id !== expected)) throw new Error(`the ids of ${query.kind} are of the wrong kind`);
  const own = new Map(chosen.map((name, place) => [name, rest[place]?.facetDistribution?.[name]]));
  const facets: SearchAnswer['facets'] = {};
  for (const name of facetsOf[query.kind]) {
    facets[name] = countsOf(own.get(name) ?? hits.facetDistribution?.[name] ?? {}, query.facets[name]);
  }
  const totals: SearchAnswer['totals'] = { listings: 0, workshops: 0, motifs: 0, [query.kind]: hits.totalHits };
  for (const [place, kind] of others.entries()) totals[kind] = rest[chosen.length + place]?.totalHits ?? 0;
  return {
    ids,
    total: hits.totalHits,
    facets,
    totals,
    matched: matchedWords(hits.hits.map(({ _formatted }) => _formatted)),
  };
}

function countsOf(distribution: Record<string, number>, chosen: string[] | undefined): FacetCount[] {
  const counts = Object.entries(distribution).map(([value, hits]) => ({ value, count: hits }));
  for (const value of chosen ?? []) if (distribution[value] === undefined) counts.push({ value, count: 0 });
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** The marked texts of an answer without pages. */
export function readHighlights(response: unknown): Marked[] {
  return marked.parse(response).results.flatMap(({ hits }) => hits.map(({ _formatted }) => _formatted));
}

/** Whole words around every mark, most frequent first: the server marks only the part that a prefix matched. */
export function matchedWords(texts: Marked[]): string[] {
  const times = new Map<string, number>();
  for (const text of texts.flatMap((fields) => Object.values(fields ?? {}).flat())) {
    if (typeof text !== 'string' || !text.includes(marks.start)) continue;
    for (const [mark] of text.matchAll(markedWords)) {
      for (const word of words(mark.replace(marks.end, ''))) times.set(word, (times.get(word) ?? 0) + 1);
    }
  }
  return [...times].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** The marks are no letters, so `words` must not see them. */
const markedWords = new RegExp(`(?<=${marks.start})[^${marks.end}]*${marks.end}[\\p{L}\\p{N}]*`, 'gu');

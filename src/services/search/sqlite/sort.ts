import type { SearchQuery } from '#src/domain/catalogue/query.ts';
import { at, width } from './columns.ts';
import type { Hits } from './hits.ts';
import type { State } from './state.ts';

const { id, technique, workshop, price, minimumOrder, leadTimeDays, publishedSeconds } = at;

/** Higher comes first. `start` is where the row begins in the columns, `place` its place among the hits. */
export type SortKey = (start: number, place: number) => number;

/**
 * Equal words are told apart by batik before printed cloth, then by how ready its workshop is to export, then newer
 * first; without words newer is all there is.
 */
export function sortKey(state: State, hits: Hits | null, { sort }: SearchQuery, today: string): SortKey {
  const { columns, values } = state;
  const { data } = columns;
  const newest: SortKey = (start) => data[start + publishedSeconds] ?? 0;
  switch (sort) {
    case 'relevance': {
      if (!hits) return newest;
      const { quality } = hits;
      const { levels } = state.held(today);
      const batik = new Uint8Array(values.facets.length).fill(1);
      const printing = values.find('technique', 'printing');
      for (const code of values.codesOf('technique')) {
        if (printing !== undefined && values.numbers[code]?.includes(printing)) batik[code] = 0;
      }
      return (start, place) =>
        (((quality[place] ?? 0) * 2 + (batik[data[start + technique] ?? 0] ?? 0)) * 8 +
          (levels[data[start + workshop] ?? 0] ?? 0)) *
          2 ** 32 +
        (data[start + publishedSeconds] ?? 0);
    }
    case 'newest':
      return newest;
    case 'price-low':
      return (start) => -(data[start + price] ?? 0);
    case 'price-high':
      return (start) => data[start + price] ?? 0;
    case 'lead-time':
      return (start) => -(data[start + leadTimeDays] ?? 0);
    case 'minimum-order':
      return (start) => -(data[start + minimumOrder] ?? 0);
  }
}

/** Newer first, then the larger id: no two rows are equal. */
export function newerFirst({ columns: { data } }: State, a: number, b: number): number {
  const [x, y] = [a * width, b * width];
  return (
    (data[y + publishedSeconds] ?? 0) - (data[x + publishedSeconds] ?? 0) || (data[y + id] ?? 0) - (data[x + id] ?? 0)
  );
}

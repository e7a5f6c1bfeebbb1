import { facetNames, type FacetCount, type FacetName, type SearchQuery } from '#src/domain/catalogue/query.ts';
import { at, width } from './columns.ts';
import { facetValues } from './entries.ts';
import type { SortKey } from './sort.ts';
import { lent, type Held, type State } from './state.ts';

const {
  technique: firstCode,
  workshop: lastCode,
  price: priceAt,
  minimumOrder: minimumOrderAt,
  leadTimeDays: leadTimeAt,
} = at;

export interface Counted {
  /** Rows that pass every choice, and the sort key of each; good until the next call. */
  rows: Uint32Array;
  keys: Float64Array;
  facets: Partial<Record<FacetName, FacetCount[]>>;
}

/**
 * One pass over `rows` (all rows when null): which pass, and how many hold each value. A row that fails the choice of
 * one facet alone still counts for that facet, so that a facet's counts ignore its own choice.
 */
export function countListings(
  state: State,
  rows: Uint32Array | null,
  query: SearchQuery,
  today: string,
  key: SortKey,
): Counted {
  const { columns, values } = state;
  const { data } = columns;
  const chosen = facetNames.filter((facet) => query.facets[facet]?.length);
  const fails = failingCodes(state, query, chosen, today);
  const counts = new Uint32Array(values.facets.length);
  // Three facets share the workshop's code, so what fails one of them alone is counted apart.
  const lone = new Map(chosen.filter((facet) => isLent(facet)).map((facet) => [facet, counts.slice()]));
  const tallies = chosen.map((facet) => lone.get(facet) ?? counts);
  const fields = chosen.map(fieldOf);
  const { price_from = 0, price_to = Infinity, minimum_order = Infinity, lead_time = Infinity } = query.bounds;
  const bounded = Object.keys(query.bounds).length > 0;
  const total = rows ? rows.length : columns.rows;
  const { rows: passed, keys } = state.reserve(total);
  let count = 0;

  for (let place = 0; place < total; place += 1) {
    const row = rows ? (rows[place] ?? 0) : place;
    const start = row * width;
    if (bounded) {
      const price = data[start + priceAt] ?? 0;
      if (price < price_from || price > price_to) continue;
      if ((data[start + minimumOrderAt] ?? 0) > minimum_order || (data[start + leadTimeAt] ?? 0) > lead_time) continue;
    }
    let failed = 0;
    if (fails) {
      for (let index = 0; index < fields.length; index += 1) {
        const code = data[start + (fields[index] ?? 0)] ?? 0;
        failed |= (fails[code] ?? 0) & (1 << index);
      }
    }
    if (failed === 0) {
      passed[count] = row;
      keys[count++] = key(start, place);
      for (let field = start + firstCode; field <= start + lastCode; field += 1) {
        const code = data[field] ?? 0;
        counts[code] = (counts[code] ?? 0) + 1;
      }
    } else if ((failed & (failed - 1)) === 0) {
      const index = 31 - Math.clz32(failed);
      const code = data[start + (fields[index] ?? 0)] ?? 0;
      const tally = tallies[index] ?? counts;
      tally[code] = (tally[code] ?? 0) + 1;
    }
  }
  return {
    rows: passed.subarray(0, count),
    keys: keys.subarray(0, count),
    facets: spread(state, counts, lone, query, today),
  };
}

function isLent(facet: FacetName): boolean {
  return lent.some((one) => one === facet);
}

function fieldOf(facet: FacetName): number {
  return at[facet as keyof typeof at] ?? at.workshop;
}

/** By code, a bit for every chosen facet that it fails; null when nothing is chosen. */
function failingCodes(
  { values, entries }: State,
  query: SearchQuery,
  chosen: FacetName[],
  today: string,
): Uint16Array | null {
  if (chosen.length === 0) return null;
  const fails = new Uint16Array(values.facets.length);
  for (const [index, facet] of chosen.entries()) {
    const wanted = query.facets[facet] ?? [];
    const bit = 1 << index;
    if (isLent(facet)) {
      for (const [code, id] of values.workshops) {
        const workshop = entries.workshop(id);
        if (!workshop || !facetValues(workshop, facet, today).some((value) => wanted.includes(value)))
          fails[code] = (fails[code] ?? 0) | bit;
      }
      continue;
    }
    const numbers = wanted.map((value) => values.find(facet, value));
    for (const code of values.codesOf(facet)) {
      if (!values.numbers[code]?.some((number) => numbers.includes(number))) fails[code] = (fails[code] ?? 0) | bit;
    }
  }
  return fails;
}

/** Counts of codes to counts of the values in them; those of workshops to what they lend. */
function spread(
  state: State,
  counts: Uint32Array,
  lone: Map<FacetName, Uint32Array>,
  query: SearchQuery,
  today: string,
): Counted['facets'] {
  const held = state.held(today);
  const { names } = state.values;
  const sums = new Uint32Array(names.length);
  addUp(held, counts, (number, count) => (sums[number] = (sums[number] ?? 0) + count));
  for (const [facet, tally] of lone) {
    addUp(held, tally, (number, count) => {
      if (names[number]?.facet === facet) sums[number] = (sums[number] ?? 0) + count;
    });
  }
  const facets: Counted['facets'] = Object.fromEntries(facetNames.map((facet) => [facet, []]));
  names.forEach(({ facet, value }, number) => {
    const count = sums[number] ?? 0;
    if (count > 0 || query.facets[facet]?.includes(value)) facets[facet]?.push({ value, count });
  });
  return settle(facets, query, facetNames);
}

function addUp({ starts, numbers }: Held, counts: Uint32Array, add: (number: number, count: number) => void): void {
  for (let code = 0; code < counts.length; code += 1) {
    const count = counts[code] ?? 0;
    if (count === 0) continue;
    for (let index = starts[code] ?? 0; index < (starts[code + 1] ?? 0); index += 1) add(numbers[index] ?? 0, count);
  }
}

/** Chosen values that nothing has stay in sight, most frequent values come first. */
export function settle(facets: Counted['facets'], query: SearchQuery, names: readonly FacetName[]): Counted['facets'] {
  for (const facet of names) {
    const held = (facets[facet] ??= []);
    for (const value of query.facets[facet] ?? [])
      if (!held.some((one) => one.value === value)) held.push({ value, count: 0 });
    held.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
  return facets;
}

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  boundNames,
  facetNames,
  facetsOf,
  sorts,
  type FacetName,
  type SearchQuery,
} from '#src/domain/catalogue/query.ts';
import { openSqliteSearch } from '#src/services/search/sqlite.ts';
import type { SearchEngine } from '#src/services/search/index.ts';
import { sowListings, type SownListing } from './sown.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { readReference } from '#src/domain/reference/reference.ts';

const now = Date.parse('2026-06-01T00:00:00Z');
let world: Awaited<ReturnType<typeof freshDatabase>>;
let engine: SearchEngine;
let listings: SownListing[];

beforeAll(async () => {
  world = await freshDatabase();
  listings = await sowListings(world.db, { listings: 400, workshops: 12, now });
  const reference = await readReference(world.db);
  engine = openSqliteSearch(world.db, () => reference, { now: () => now });
}, 60_000);
afterAll(() => world.remove());

const holds = (one: SownListing, query: SearchQuery, ignored?: FacetName): boolean => {
  const { price_from = 0, price_to = Infinity, minimum_order = Infinity, lead_time = Infinity } = query.bounds;
  return (
    one.price >= price_from &&
    one.price <= price_to &&
    one.minimumOrder <= minimum_order &&
    one.leadTimeDays <= lead_time &&
    facetNames.every((facet) => {
      const chosen = query.facets[facet] ?? [];
      return facet === ignored || chosen.length === 0 || one.facets[facet].some((value) => chosen.includes(value));
    })
  );
};

/** The plainest way to the same answer. */
function expected(query: SearchQuery, ownChoice: boolean) {
  const orders: Record<SearchQuery['sort'], (one: SownListing) => number> = {
    relevance: (one) => -one.publishedAt,
    newest: (one) => -one.publishedAt,
    'price-low': (one) => one.price,
    'price-high': (one) => -one.price,
    'lead-time': (one) => one.leadTimeDays,
    'minimum-order': (one) => one.minimumOrder,
  };
  const order = orders[query.sort];
  const found = listings.filter((one) => holds(one, query));
  found.sort((a, b) => order(a) - order(b) || b.publishedAt - a.publishedAt || b.id - a.id);
  const facets = facetsOf.listings.map((facet) => {
    const counted = listings.filter((one) => holds(one, query, ownChoice ? undefined : facet));
    const values = new Set([...counted.flatMap((one) => one.facets[facet]), ...(query.facets[facet] ?? [])]);
    const counts = [...values].map((value) => ({
      value,
      count: counted.filter((one) => one.facets[facet].includes(value)).length,
    }));
    return [facet, counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))] as const;
  });
  const from = (query.page - 1) * query.perPage;
  return {
    ids: found.slice(from, from + query.perPage).map(({ id }) => id),
    total: found.length,
    facets: Object.fromEntries(facets),
  };
}

function anyQuery(): fc.Arbitrary<SearchQuery> {
  const values = Object.fromEntries(
    facetNames.map((facet) => {
      const known = [...new Set(listings.flatMap((one) => one.facets[facet]))];
      return [facet, fc.subarray([...known, 'no-such-value'], { minLength: 1, maxLength: 3 })];
    }),
  ) as Record<FacetName, fc.Arbitrary<string[]>>;
  const bounds = { price_from: 2_000_000, price_to: 3_000_000, minimum_order: 30, lead_time: 60 };
  return fc.record({
    kind: fc.constant('listings' as const),
    text: fc.constant(''),
    facets: fc
      .record(values, { requiredKeys: [] })
      .chain((all) =>
        fc
          .subarray(Object.keys(all) as FacetName[], { maxLength: 3 })
          .map((some) => Object.fromEntries(some.map((facet) => [facet, all[facet]]))),
      ),
    bounds: fc.record(Object.fromEntries(boundNames.map((name) => [name, fc.integer({ min: 0, max: bounds[name] })])), {
      requiredKeys: [],
    }),
    sort: fc.constantFrom(...sorts),
    page: fc.integer({ min: 1, max: 5 }),
    perPage: fc.integer({ min: 1, max: 96 }),
  }) as fc.Arbitrary<SearchQuery>;
}

test('any choice of facets, bounds, order and page gives what a plain filter gives', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuery(), async (query) => {
      const { ids, total, facets } = await engine.find(query);
      expect({ ids, total, facets }).toEqual(expected(query, false));
    }),
    { numRuns: 300 },
  );
});

test('counting with a facet’s own choice would be noticed', async () => {
  const query: SearchQuery = {
    kind: 'listings',
    text: '',
    facets: { technique: ['tulis'] },
    bounds: {},
    sort: 'newest',
    page: 1,
    perPage: 10,
  };
  const { facets } = await engine.find(query);
  expect(facets).toEqual(expected(query, false).facets);
  expect(facets).not.toEqual(expected(query, true).facets);
});

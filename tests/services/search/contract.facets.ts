import { describe, expect, it } from 'vitest';
import { facetNames, facetsOf, type SearchQuery } from '#src/domain/catalogue/query.ts';
import type { Held } from './contract.ts';
import { expectedListings, ordered, valuesOf } from './contract.model.ts';
import { listings } from './contract.people.ts';

export function answersFacets(held: Held): void {
  const compare = async (query: Partial<Pick<SearchQuery, 'facets' | 'bounds'>>): Promise<void> => {
    const answer = await held.find(query);
    const expected = expectedListings({ facets: {}, bounds: {}, ...query });
    expect([...answer.ids].sort((a, b) => Number(a) - Number(b))).toEqual(expected.ids);
    expect(answer.total).toBe(expected.ids.length);
    expect(answer.totals.listings).toBe(expected.ids.length);
    for (const name of facetsOf.listings) expect(ordered(answer.facets[name]), name).toEqual(expected.facets[name]);
  };

  describe('facets', () => {
    it('finds everything published, newest first, with the counts of every facet', async () => {
      await compare({});
      expect((await held.find({})).ids).toEqual(listings.map(({ id }) => id));
    });

    it.each(facetNames)('narrows by one value of %s, whose own counts ignore that choice', async (name) => {
      const values = [...new Set(listings.flatMap((facts) => valuesOf(facts, name)))];
      for (const value of values) await compare({ facets: { [name]: [value] } });
    });

    it.each(facetNames)('takes two values of %s as either', async (name) => {
      const values = [...new Set(listings.flatMap((facts) => valuesOf(facts, name)))];
      await compare({ facets: { [name]: values.slice(0, 2) } });
    });

    it('takes a level as that one or a higher one', async () => {
      const { ids, facets } = await held.find({ facets: { level: ['exhibition-ready'] } });
      expect(ids.toSorted((a, b) => Number(a) - Number(b))).toEqual([2, 3, 5, 6, 8, 9, 10]);
      expect(facets.level).toContainEqual({ value: 'export-ready', count: 4 });
      expect(facets.level).toContainEqual({ value: 'legal', count: 7 });
      expect((await held.find({ kind: 'workshops', facets: { level: ['export-ready'] } })).ids).toEqual([1]);
    });

    it('takes values of different facets as both', async () => {
      await compare({ facets: { technique: ['tulis', 'kombinasi'], product: ['selendang'] } });
      await compare({ facets: { technique: ['cap'], colour: ['red', 'brown'], availability: ['ready'] } });
      await compare({ facets: { technique: ['tulis'], dye: ['remazol'] } });
    });

    it('keeps a chosen value that finds nothing, with a count of zero', async () => {
      await compare({ facets: { cloth: ['tencel'], motif: ['no-such-motif'] } });
      await compare({ facets: { motif: ['jlamprang', 'no-such-motif'] } });
    });

    it('takes hostile values as values that nothing has', async () => {
      for (const value of [
        'TULIS',
        'tulis" OR technique = "cap',
        "'",
        '\\',
        '] OR [',
        '*',
        '%',
        '\0',
        'tulis)',
        'é'.repeat(300),
      ]) {
        const answer = await held.find({ facets: { technique: [value] } });
        expect(answer.total, value).toBe(0);
        expect(answer.facets.technique, value).toContainEqual({ value: 'tulis', count: 3 });
      }
    });

    it('keeps bounds, alone and together', async () => {
      await compare({ bounds: { price_from: 480_000 } });
      await compare({ bounds: { price_to: 480_000 } });
      await compare({ bounds: { price_from: 200_000, price_to: 800_000, minimum_order: 5 } });
      await compare({ bounds: { lead_time: 14 }, facets: { technique: ['cap'] } });
      await compare({ bounds: { price_to: 0 } });
      await compare({ bounds: { price_from: Number.MAX_SAFE_INTEGER } });
    });
  });

  describe('order and pages', () => {
    it.each([
      ['price-low', listings.toSorted((a, b) => a.price - b.price)],
      ['price-high', listings.toSorted((a, b) => b.price - a.price)],
      ['newest', listings.toSorted((a, b) => a.age - b.age)],
    ] as const)('orders by %s', async (sort, expected) => {
      expect((await held.find({ sort })).ids).toEqual(expected.map(({ id }) => id));
    });

    it.each([
      ['lead-time', 'leadTimeDays'],
      ['minimum-order', 'minimumOrder'],
    ] as const)('orders by %s, whatever comes first among equals', async (sort, field) => {
      const { ids } = await held.find({ sort });
      const numbers = ids.map((id) => listings.find((facts) => facts.id === id)?.[field]);
      expect(numbers).toEqual(numbers.toSorted((a, b) => Number(a) - Number(b)));
    });

    it('keeps the chosen order for text too', async () => {
      expect((await held.find({ text: 'jlamprang', sort: 'price-high' })).ids).toEqual([5, 1]);
      expect((await held.find({ text: 'jlamprang', sort: 'price-low' })).ids).toEqual([1, 5]);
    });

    it('cuts into pages that repeat and lose nothing', async () => {
      const pages = await Promise.all([1, 2, 3, 4].map((page) => held.find({ page, perPage: 4, sort: 'price-low' })));
      expect(pages.map(({ ids }) => ids.length)).toEqual([4, 4, 2, 0]);
      expect(pages.flatMap(({ ids }) => ids)).toEqual(
        listings.toSorted((a, b) => a.price - b.price).map(({ id }) => id),
      );
      expect(pages.map(({ total }) => total)).toEqual([10, 10, 10, 10]);
    });

    it('answers a page far past the end with no ids and the true total', async () => {
      expect(await held.find({ page: 10_000, perPage: 24 })).toMatchObject({ ids: [], total: 10 });
    });
  });
}

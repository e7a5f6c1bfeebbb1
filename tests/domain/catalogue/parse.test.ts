import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatQuery, limits, parseQuery } from '#src/domain/catalogue/parse.ts';
import { boundNames, facetNames, facetsOf, searchKinds, sorts } from '#src/domain/catalogue/query.ts';

const parse = (address: string) => parseQuery(new URLSearchParams(address));

test('an empty address asks for the newest listings', () => {
  expect(parse('')).toEqual({
    query: { kind: 'listings', text: '', facets: {}, bounds: {}, sort: 'newest', page: 1, perPage: 24 },
    problems: [],
  });
});

test('facets repeat, are told apart from each other, and come sorted and once', () => {
  const { query, problems } = parse('technique=tulis&technique=cap&technique=tulis&motif=jlamprang&q=sarung');
  expect(query.facets).toEqual({ technique: ['cap', 'tulis'], motif: ['jlamprang'] });
  expect(query.sort).toBe('relevance');
  expect(problems).toEqual([]);
});

test('unfilled form fields are no problem', () => {
  expect(parse('q=&price_from=&technique=&sort=&page=').problems).toEqual([]);
});

test.each([
  ['technique=%27%20OR%201', 'technique', 'not-a-slug'],
  ['price_from=cheap', 'price_from', 'not-a-number'],
  ['price_to=-1', 'price_to', 'out-of-range'],
  ['price_to=99999999999999999999', 'price_to', 'out-of-range'],
  ['page=0', 'page', 'out-of-range'],
  ['page=10001', 'page', 'out-of-range'],
  ['per=97', 'per', 'out-of-range'],
  ['sort=random', 'sort', 'unknown'],
  ['kind=people', 'kind', 'unknown'],
  ['kind=motifs&cloth=sutra', 'cloth', 'not-for-kind'],
  ['kind=motifs&price_to=5', 'price_to', 'not-for-kind'],
  ['kind=workshops&sort=price-low', 'sort', 'not-for-kind'],
  ['colur=red', 'colur', 'unknown'],
  [`q=${'a'.repeat(10_240)}`, 'q', 'too-long'],
  [Array.from({ length: 60 }, (_, index) => `motif=m-${index}`).join('&'), 'motif', 'too-many'],
])('%.40s is dropped and named', (address, param, reason) => {
  const { query, problems } = parse(address);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ param, reason });
  expect(parseQuery(formatQuery(query)).problems).toEqual([]);
});

test('NUL and broken UTF-8 become ordinary text', () => {
  expect(parse('q=%00jlam%00prang').query.text).toBe('jlam prang');
  expect(parse('q=%ff%fe').query.text.isWellFormed()).toBe(true);
});

test('a kind fixed by the page cannot be changed by the address', () => {
  const { query, problems } = parseQuery(new URLSearchParams('kind=listings'), 'workshops');
  expect(query.kind).toBe('workshops');
  expect(problems).toMatchObject([{ param: 'kind' }]);
});

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('tulis', 'cap', '12', '-3', '1e9', '\0', ''),
);
const name = fc.oneof(fc.constantFrom('q', 'kind', 'sort', 'page', 'per', ...facetNames, ...boundNames), word);
const hostile = fc.oneof(
  word,
  fc.string({ minLength: 5_000, maxLength: 10_240 }),
  fc.constantFrom(...sorts, ...searchKinds),
);

test('any address gives a legal query, and its canonical address gives the same query', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, hostile), { maxLength: 30 }), (pairs) => {
      const { query, problems } = parseQuery(new URLSearchParams(pairs));
      expect(query.text.length).toBeLessThanOrEqual(limits.text);
      expect(query.text.isWellFormed()).toBe(true);
      expect(Object.keys(query.facets).every((facet) => facetsOf[query.kind].some((one) => one === facet))).toBe(true);
      expect(problems.length).toBeLessThanOrEqual(limits.problems);
      const again = parseQuery(formatQuery(query));
      expect(again).toEqual({ query, problems: [] });
      expect(formatQuery(again.query).toString()).toBe(formatQuery(query).toString());
    }),
    { numRuns: 500 },
  );
});

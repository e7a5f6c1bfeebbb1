import { expect, test } from 'vitest';
import { choicesOf, onlyWords, withoutName } from '#src/domain/catalogue/choices.ts';
import { formatQuery, parseQuery } from '#src/domain/catalogue/parse.ts';
import type { SearchQuery } from '#src/domain/catalogue/query.ts';

const read = (search: string) => parseQuery(new URLSearchParams(search)).query;
const written = (query: SearchQuery) => formatQuery(query).toString();
const query = read('q=sarung&technique=cap&technique=tulis&price_to=500000&page=3');

test('every choice comes with the address that lets go of it alone', () => {
  expect(choicesOf(query).map((choice) => [choice.name, choice.value, written(choice.without)])).toEqual([
    ['technique', 'cap', 'q=sarung&technique=tulis&price_to=500000'],
    ['technique', 'tulis', 'q=sarung&technique=cap&price_to=500000'],
    ['price_to', 500_000, 'q=sarung&technique=cap&technique=tulis'],
  ]);
});

test('letting go of the last value leaves no empty facet', () => {
  const [only] = choicesOf(read('motif=liong'));
  expect(only?.without.facets).toEqual({});
});

test('a whole facet or bound can be let go', () => {
  expect(written(withoutName(query, 'technique'))).toBe('q=sarung&price_to=500000');
  expect(written(withoutName(query, 'price_to'))).toBe('q=sarung&technique=cap&technique=tulis');
});

test('another kind of result keeps the words and nothing else', () => {
  expect(written(onlyWords(query, 'motifs'))).toBe('kind=motifs&q=sarung');
  expect(written(onlyWords(read('sort=price-low'), 'workshops'))).toBe('kind=workshops');
});

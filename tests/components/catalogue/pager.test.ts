import { expect, test } from 'vitest';
import { nearbyPages } from '#src/components/catalogue/pager.ts';

test('first, last and neighbours are named, gaps are marked', () => {
  expect(nearbyPages(50, 100)).toEqual([1, null, 49, 50, 51, null, 100]);
});

test('a gap of one page is that page', () => {
  expect(nearbyPages(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('at the ends nothing outside is named', () => {
  expect(nearbyPages(1, 3)).toEqual([1, 2, 3]);
  expect(nearbyPages(100, 100)).toEqual([1, null, 99, 100]);
});

test('a page past the end still leads back', () => {
  expect(nearbyPages(20, 10)).toEqual([1, null, 10]);
});

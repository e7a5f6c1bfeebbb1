import { describe, expect, test } from 'vitest';
import { moveItem } from '#src/components/photos/order.ts';
import { fateOf, waitBefore } from '#src/components/photos/retry.ts';
import { seenColours } from '#src/components/photos/seen-colours.ts';

describe('the order of photos', () => {
  test('an item takes the place it is put at, and the others close up', () => {
    expect(moveItem(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
    expect(moveItem(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
  });

  test('places outside the list are its ends, and an absent item moves nothing', () => {
    expect(moveItem(['a', 'b'], 0, 9)).toEqual(['b', 'a']);
    expect(moveItem(['a', 'b'], 1, -4)).toEqual(['b', 'a']);
    expect(moveItem(['a', 'b'], 5, 0)).toEqual(['a', 'b']);
  });
});

describe('trying again', () => {
  test('the wait doubles, is never above a minute and a quarter, and differs by chance', () => {
    expect([1, 2, 3].map((tries) => waitBefore(tries, 0.5))).toEqual([2_000, 4_000, 8_000]);
    expect(waitBefore(50, 1)).toBe(75_000);
    expect(waitBefore(3, 0)).toBeLessThan(waitBefore(3, 1));
  });

  test.each([
    [0, 'again'],
    [429, 'again'],
    [503, 'again'],
    [401, 'sign-in'],
    [413, 'refused'],
    [422, 'refused'],
    [200, 'refused'],
  ])('an answer of %i without a picture means %s', (status, kind) => {
    expect(fateOf({ status, body: null }).kind).toBe(kind);
  });
});

test('colours seen in photos are families, the strongest first and at most four', () => {
  const palettes = [
    { palette: ['#24427a', '#f5e9d0'] },
    { palette: ['#203c70', '#b3202c', '#1c1714', '#2f7d4f', '#e3b23c'] },
  ];
  const seen = seenColours(palettes);
  expect(seen[0]).toBe('indigo');
  expect(seen).toHaveLength(4);
  expect(seenColours([{ palette: ['red', 'url(#x)'] }])).toEqual([]);
});

import { expect, test } from 'vitest';
import { colourFamily, colours } from '#db/reference/colours.ts';

test.each([
  ['#6BA368', 'green'],
  ['#E8A0B4', 'pink'],
  ['#D9718A', 'pink'],
  ['#2E6FB7', 'indigo'],
  ['#8A5A2B', 'brown'],
  ['#F5E9D0', 'cream'],
  ['#12182B', 'black'],
  ['#1C1714', 'black'],
  ['#B3202C', 'red'],
])('%s is called %s', (hex, family) => {
  expect(colourFamily(hex)).toBe(family);
});

test('every family is its own nearest', () => {
  expect(colours.map(({ hex }) => colourFamily(hex))).toEqual(colours.map(({ slug }) => slug));
});

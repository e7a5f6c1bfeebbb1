import { expect, test } from 'vitest';
import { openPdfLimit } from '#src/http/public-pdf.ts';

const route = '/passport/[id]/passport.pdf';

test('a sender who has had a minute’s PDF files waits; others, later, and other pages are let in', () => {
  const wait = openPdfLimit();
  const first = Array.from({ length: 12 }, () => wait(route, '10.0.0.0/24', 0));
  expect(new Set(first)).toEqual(new Set([0]));
  expect(wait(route, '10.0.0.0/24', 0)).toBe(5);
  expect(wait(route, '10.0.1.0/24', 0)).toBe(0);
  expect(wait('/passport/[id]', '10.0.0.0/24', 0)).toBe(0);
  expect(wait(route, '10.0.0.0/24', 6_000)).toBe(0);
});

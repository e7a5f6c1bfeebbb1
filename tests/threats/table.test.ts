import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { threats } from './table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Of the threat list: those of accounts, desks, uploads, reviews, evidence and of every page. */
const wanted = [...Array.from({ length: 22 }, (_, index) => index + 1), 29, 30, 31, 33, 34, 35, 36, 39];

test('every threat of the list has its line, once and in order', () => {
  expect(threats.map(({ number }) => number)).toEqual(wanted);
  expect(threats.every(({ threat, proofs }) => threat.endsWith('.') && proofs.length > 0)).toBe(true);
});

describe('each proof is a test there is', () => {
  test.each(threats.flatMap(({ number, proofs }) => proofs.map(([file, title]) => [number, file, title] as const)))(
    'threat %i: %s, “%s”',
    (_number, file, title) => {
      expect(titled(file, title)).toBe(true);
    },
  );
});

test('a proof that was renamed, skipped or removed is noticed', () => {
  const [file, title] = ['threats/table.test.ts', 'every threat of the list has its line, once and in order'];
  expect(titled(file, title)).toBe(true);
  expect(titled(file, `${title} `)).toBe(false);
  expect(titled('threats/no-such.test.ts', title)).toBe(false);
  expect(hasTest(`test.skip('gone', () => 1)`, 'gone')).toBe(false);
  expect(hasTest(`describe('gone', () => 1)`, 'gone')).toBe(false);
  expect(hasTest(`test.each([1])('there %i', () => 1)`, 'there %i')).toBe(true);
});

function titled(file: string, title: string): boolean {
  return existsSync(root + file) && hasTest(readFileSync(root + file, 'utf8'), title);
}

/** Whether the source has a test, not a skipped one, of this title. */
function hasTest(source: string, title: string): boolean {
  for (const quote of [`'`, '"', '`']) {
    for (let at = source.indexOf(quote + title + quote); at >= 0; at = source.indexOf(quote + title + quote, at + 1)) {
      const call = source.slice(0, at).trimEnd();
      if (/(?:^|[\s;{(])(?:test|it)\($/.test(call)) return true;
      // `test.each(rows)(title` and `test.each([…])(title`, however long the rows are.
      const each = Math.max(source.lastIndexOf('test.each(', at), source.lastIndexOf('it.each(', at));
      if (call.endsWith(')(') && each >= 0 && !/\)\(\s*['"`]/.test(source.slice(each, at))) return true;
    }
  }
  return false;
}

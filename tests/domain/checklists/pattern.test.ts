import { describe, expect, test } from 'vitest';
import { isSafePattern, patternLimits } from '#src/domain/checklists/pattern.ts';
import { readEditions } from '#db/reference/checklists.ts';

describe('patterns of numbers', () => {
  test('all those of the reference data are safe', async () => {
    const asks = (await readEditions()).flatMap(({ items }) => items.flatMap(({ body }) => body.asks));
    const patterns = asks.flatMap(({ pattern }) => pattern ?? []);
    expect(patterns.length).toBeGreaterThan(5);
    expect(patterns.filter((pattern) => !isSafePattern(pattern))).toEqual([]);
  });

  test.each(['^[A-Z]{2}-\\d{6}$', '^\\d{4}\\.\\d{2}$', '^x?$', '^[^@ ]+@[^@ ]+$', '^a\\$$', '^.$'])(
    '%s is let in',
    (pattern) => expect(isSafePattern(pattern)).toBe(true),
  );

  test.each([
    ['what repeats a repeat', '^(a+)+$'],
    ['alternatives', '^(a|a)*$'],
    ['a bare alternative', '^a|b$'],
    ['a reference back', '^(a)\\1$'],
    ['a look-ahead', '^(?=a)a$'],
    ['no beginning', '[0-9]{13}$'],
    ['three loose parts', '^a*a*a*$'],
    ['two repeats on one thing', '^a{2}{3}$'],
    ['more repeats than may be', '^a{1,900}$'],
    ['a range the wrong way round', '^[z-a]$'],
    ['an open class', '^[a-z$'],
    ['a letter escape', '^\\p{L}$'],
    ['an end in the middle', '^a$b$'],
    ['too long a text', `^${'a'.repeat(patternLimits.length)}$`],
    ['nothing', ''],
  ])('%s is not', (_what, pattern) => expect(isSafePattern(pattern)).toBe(false));

  test('the slowest one that is let in is done at once, and one that is kept out is not', () => {
    const time = (pattern: string, text: string) => {
      const start = performance.now();
      expect(new RegExp(pattern).test(text)).toBe(false);
      return performance.now() - start;
    };
    expect(isSafePattern('^.*.*!$')).toBe(true);
    expect(time('^.*.*!$', 'a'.repeat(2_000))).toBeLessThan(200);
    expect(isSafePattern('^(a|a)*!$')).toBe(false);
    expect(time('^(a|a)*!$', 'a'.repeat(20))).toBeGreaterThan(time('^.*.*!$', 'a'.repeat(20)));
  });
});

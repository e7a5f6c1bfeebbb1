import { expect, test } from 'vitest';
import { percent } from '#src/i18n/readiness-picture.ts';

test('a share says 100% only of all, and 0% only of none', () => {
  expect(percent(1216, 1217, 'id')).toBe('99%');
  expect(percent(1217, 1217, 'en')).toBe('100%');
  expect(percent(1, 1217, 'en')).toBe('1%');
  expect([percent(0, 1217, 'id'), percent(0, 0, 'id')]).toEqual(['0%', '0%']);
});

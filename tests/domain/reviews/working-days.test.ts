import { describe, expect, test } from 'vitest';
import { dueDay, isWorkingDay, soonDay, workingDaysBetween } from '#src/domain/reviews/working-days.ts';

describe('working days of the offices', () => {
  test.each([
    ['a Monday: the next Monday', '2026-11-23', '2026-11-30'],
    ['a Saturday counts from Monday on', '2026-11-28', '2026-12-04'],
    ['over Christmas and its joint leave', '2026-12-21', '2026-12-30'],
    ['over Nyepi and Idulfitri 2026', '2026-03-16', '2026-03-30'],
    ['over New Year', '2026-12-30', '2027-01-08'],
    ['Independence Day on a Monday', '2026-08-14', '2026-08-24'],
  ])('%s', (_, sent, due) => expect(dueDay(sent)).toBe(due));

  test('the holidays that fall on the same date hold in any year', () => {
    for (const year of [2026, 2031, 2040])
      for (const day of ['01-01', '05-01', '06-01', '08-17', '12-25'])
        expect(isWorkingDay(`${year}-${day}`)).toBe(false);
    expect(isWorkingDay('2026-11-23')).toBe(true);
  });

  test('counts days between, in both directions', () => {
    expect(workingDaysBetween('2026-11-20', '2026-11-23')).toBe(1);
    expect(workingDaysBetween('2026-11-20', '2026-11-20')).toBe(0);
    expect(workingDaysBetween('2026-11-23', '2026-11-20')).toBe(-1);
    expect(soonDay('2026-11-20')).toBe('2026-11-23');
  });
});

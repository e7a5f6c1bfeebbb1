import { expect, test } from 'vitest';
import { ages, sentBetween, type Age } from '#src/domain/readiness-picture/ages.ts';
import { midnight } from '#src/domain/readiness-picture/quarters.ts';
import { medianOf } from '#src/domain/readiness-picture/verdicts.ts';
import { workingDaysBetween } from '#src/domain/reviews/working-days.ts';
import { daysLater } from '#src/domain/workshops/day.ts';

/** By the definition, one day at a time. */
function ageOf(sentOn: string, today: string): Age {
  const days = workingDaysBetween(sentOn, today);
  return days <= 1 ? '0-1' : days <= 3 ? '2-3' : days <= 5 ? '4-5' : 'more';
}

test.each(['2026-11-18', '2026-11-21', '2026-03-25', '2027-01-02', '2026-12-28'])(
  'what was sent in the forty days before %s is of one age, the one its working days give',
  (today) => {
    for (let back = 0; back < 40; back += 1) {
      const sentOn = daysLater(today, -back);
      for (const moment of [midnight(sentOn), midnight(daysLater(sentOn, 1)) - 1]) {
        const fits = ages.filter((age) => {
          const { from, before } = sentBetween(age, today);
          return moment >= from && moment < before;
        });
        expect(fits, `${sentOn} on ${today}`).toEqual([ageOf(sentOn, today)]);
      }
    }
  },
);

test('the median of counted days is the middle one, the lower of two', () => {
  expect(medianOf([3, 0, 2])).toBe(0);
  expect(medianOf([1, 0, 2])).toBe(2);
  expect(medianOf([1, 1])).toBe(0);
  expect(medianOf([0, 0, 0, 7])).toBe(3);
  const sparse: number[] = [];
  sparse[4] = 2;
  expect(medianOf(sparse)).toBe(4);
  expect(medianOf([])).toBeNull();
});

import { workingDaysBetween } from '#src/domain/reviews/working-days.ts';
import { daysLater } from '#src/domain/workshops/day.ts';
import { midnight } from './quarters.ts';

/** Working days that something has waited: the day it came is 0, more than 5 is beyond the term. */
export const ages = ['0-1', '2-3', '4-5', 'more'] as const;
export type Age = (typeof ages)[number];

const upTo: Record<Age, number> = { '0-1': 1, '2-3': 3, '4-5': 5, more: Infinity };

/** When what is of this age today (WIB day) was sent: from this moment on, and before that one; ms. */
export function sentBetween(age: Age, today: string): { from: number; before: number } {
  const younger = ages[ages.indexOf(age) - 1];
  return {
    from: upTo[age] === Infinity ? 0 : earliest(upTo[age], today),
    before: younger ? earliest(upTo[younger], today) : Number.MAX_SAFE_INTEGER,
  };
}

/** The first moment on which something sent has waited no more working days than this. */
function earliest(workingDays: number, today: string): number {
  let on = today;
  while (workingDaysBetween(daysLater(on, -1), today) <= workingDays) on = daysLater(on, -1);
  return midnight(on);
}

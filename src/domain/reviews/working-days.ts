import { fixedHolidays, movingHolidays } from './holidays.ts';

/** Working days an officer has for an answer. */
export const reviewTerm = 5;
const day = 86_400_000;

/** The WIB day by which something sent on `submittedOn` (WIB day, not counted) is to be answered. */
export function dueDay(submittedOn: string): string {
  let on = submittedOn;
  for (let left = reviewTerm; left > 0;) {
    on = dayAfter(on);
    if (isWorkingDay(on)) left -= 1;
  }
  return on;
}

/** The last WIB day that counts as soon: the next working day after `today`. */
export function soonDay(today: string): string {
  let on = dayAfter(today);
  while (!isWorkingDay(on)) on = dayAfter(on);
  return on;
}

/** Working days after `from` up to and with `to`: 0 on the day itself, negative when `to` lies before. Days are WIB. */
export function workingDaysBetween(from: string, to: string): number {
  if (to < from) return -workingDaysBetween(to, from);
  let count = 0;
  for (let on = from; on < to;) {
    on = dayAfter(on);
    if (isWorkingDay(on)) count += 1;
  }
  return count;
}

/** Monday to Friday, but for national holidays and joint leave. */
export function isWorkingDay(on: string): boolean {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !(on.slice(5) in fixedHolidays) && !(on in movingHolidays);
}

function dayAfter(on: string): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + day).toISOString().slice(0, 10);
}

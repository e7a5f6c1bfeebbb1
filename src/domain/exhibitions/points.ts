import type { Rotation } from '#db/exhibitions/types.ts';

/** One exhibition a workshop had a place at. `on` is its last WIB day. */
export interface Past {
  on: string;
  went: boolean;
  handedInResults: boolean;
  /** The WIB day by which they were due; null: none was set. */
  resultsUntil: string | null;
}

export const startPoints = 10;

/**
 * Rotation points of a workshop for a call, and whether it is a newcomer, from what it took part in. `today` is the WIB
 * day. Results that are not due yet take nothing off. Pure.
 */
export function pointsOf(past: readonly Past[], rule: Rotation, today: string): { points: number; newcomer: boolean } {
  const recent = past.filter(({ on }) => on >= monthsBefore(today, rule.months));
  const went = recent.filter((one) => one.went);
  const silent = went.filter((one) => !one.handedInResults && one.resultsUntil !== null && one.resultsUntil < today);
  const off =
    went.length * rule.perFair + silent.length * rule.noResults + (recent.length - went.length) * rule.givenBack;
  const newcomer = !past.some((one) => one.went && one.on >= monthsBefore(today, rule.newcomerMonths));
  return { points: Math.max(0, startPoints - off), newcomer };
}

/** The same day so many months earlier, or the month's last. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

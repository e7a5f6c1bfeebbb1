import { wibDay } from './day.ts';

/** Days on which a workshop takes no orders, both included; `started` says whether that is so today. */
export interface Closure {
  from: string | null;
  until: string;
  started: boolean;
}

/** The closure that is on or still to come, or null. */
export function closureOf(
  dates: { closedFrom: string | null; closedUntil: string | null },
  now: number,
): Closure | null {
  const today = wibDay(now);
  const { closedFrom: from, closedUntil: until } = dates;
  if (until === null || until < today) return null;
  return { from, until, started: from === null || from <= today };
}

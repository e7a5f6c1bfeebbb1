import { daysLater } from '#src/domain/workshops/day.ts';

/**
 * When the plan for the ministry is due: 15 December of the year before the fair, or 90 days before it; `next` is the
 * one that is ahead, null when both are over. WIB days. Source: Permendag 14/2025. Pure.
 */
export function planDue(startsOn: string, today: string): { first: string; second: string; next: string | null } {
  const yearBefore = Number(startsOn.slice(0, 4)) - 1;
  const [first = '', second = ''] = [`${yearBefore}-12-15`, daysLater(startsOn, -90)].sort();
  return { first, second, next: [first, second].find((day) => day >= today) ?? null };
}

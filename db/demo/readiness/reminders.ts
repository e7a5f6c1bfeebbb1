import type { expiryReminder, itemStanding } from '../../schema/readiness.ts';
import { dayLength, type Calendar } from './calendar.ts';

/** The reminder that was given last of what ends soon; what waits for an officer needs none. */
export function remindersOf(
  { day, end }: Calendar,
  standings: Iterable<typeof itemStanding.$inferInsert>,
): (typeof expiryReminder.$inferInsert)[] {
  return [...standings].flatMap(({ workshopId, item, state, acceptedId, expiresOn }) => {
    if (!acceptedId || !expiresOn || state === 'waiting') return [];
    const left = (Date.parse(expiresOn) - Date.parse(day)) / dayLength;
    const days = [7, 30, 60].find((most) => left <= most);
    return days === undefined ? [] : [{ workshopId, item, expiresOn, days, at: end - (days - left) * dayLength }];
  });
}

import { sql, type SQL } from 'drizzle-orm';
import { daysLater } from '#src/domain/workshops/day.ts';
import type { LevelKey } from './filter.ts';
import { midnight } from './quarters.ts';

/** The moment that "90 days ago" is, by the WIB day; ms. */
export function ninetyDaysAgo(today: string): number {
  return midnight(daysLater(today, -90)) - 1;
}

/**
 * The level a row of `workshop` had at a moment (ms): what its first later change took it from, else what it has now.
 * `absent` for one that was not there yet.
 */
export function levelAt(at: number): SQL<LevelKey | 'absent'> {
  const later = sql`FROM level_change later WHERE later.workshop_id = workshop.id AND later.at > ${at}`;
  return sql`CASE WHEN workshop.created_at > ${at} THEN 'absent'
    WHEN EXISTS (SELECT 1 ${later})
    THEN coalesce((SELECT later."from" ${later} ORDER BY later.at, later.id LIMIT 1), 'none')
    ELSE coalesce(workshop.readiness_level, 'none') END`;
}

import { inArray, sql } from 'drizzle-orm';
import { user } from '#db/schema/index.ts';
import { daysLater } from '#src/domain/workshops/day.ts';
import { isOpen } from './conditions.ts';
import type { Looking } from './looking.ts';
import { medianOf, sumVerdicts } from './verdicts.ts';

export interface OfficerLoad {
  id: string;
  name: string;
  /** In the last 30 days, today counted. */
  decided: number;
  /** Working days from sending to verdict, of those; null without any. */
  median: number | null;
  /** Open ones this officer has claimed. */
  claimed: number;
}

/** Everyone who decided on readiness in the last 30 days or holds something of it, by name. */
export async function readLoad({ read, today }: Pick<Looking, 'read' | 'today'>): Promise<OfficerLoad[]> {
  const { byOfficer } = await sumVerdicts(read, daysLater(today, -29), today, today);
  const held = await read.all<{ id: string; claimed: number }>(sql`
    SELECT review.claimed_by AS id, count(*) AS claimed FROM review
    WHERE ${isOpen} AND review.claimed_by IS NOT NULL GROUP BY 1`);
  const claimed = new Map(held.map((row) => [row.id, row.claimed]));
  const ids = [...new Set([...byOfficer.keys(), ...claimed.keys()])];
  if (ids.length === 0) return [];
  const names = await read.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, ids));
  return names
    .map(({ id, name }) => {
      const waits = byOfficer.get(id) ?? [];
      const decided = waits.reduce((sum, count) => sum + (count ?? 0), 0);
      return { id, name, decided, median: medianOf(waits), claimed: claimed.get(id) ?? 0 };
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'id'));
}

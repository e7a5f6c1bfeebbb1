import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';

/** Fewer workshops than this say nothing about the next one. */
const fewest = 5;
const looked = 200;

/**
 * How many days these checklist items usually take, from the first draft to the acceptance: the median of the workshops
 * that have it now. Items that too few have are left out. One query.
 */
export async function usualDays(
  db: Pick<Reader | Tx, 'all'>,
  items: readonly string[],
): Promise<Map<string, { days: number; of: number }>> {
  if (items.length === 0) return new Map();
  const rows = await db.all<{ item: string; took: string }>(sql`
    SELECT item.value AS item, (
      SELECT json_group_array(took) FROM (
        SELECT julianday(standing.accepted_on)
          - julianday(date(evidence.created_at / 1000, 'unixepoch', '+7 hours')) AS took
        FROM item_standing AS standing JOIN evidence ON evidence.id = standing.accepted_id
        WHERE standing.item = item.value AND standing.accepted_on IS NOT NULL
        LIMIT ${looked})) AS took
    FROM json_each(${JSON.stringify([...new Set(items)])}) AS item`);
  return new Map(
    rows.flatMap(({ item, took }) => {
      const days = (JSON.parse(took) as number[]).sort((a, b) => a - b);
      const middle = days[Math.floor((days.length - 1) / 2)];
      return middle === undefined || days.length < fewest
        ? []
        : [[item, { days: Math.max(1, middle), of: days.length }]];
    }),
  );
}

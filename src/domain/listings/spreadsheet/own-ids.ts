import { and, eq, sql } from 'drizzle-orm';
import { listing } from '#db/schema/index.ts';
import { isKept, type Reading } from '../own.ts';

/** Those of these ids that are the workshop's own listings. */
export async function ownIds(read: Reading, workshopId: number, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const wanted = JSON.stringify(ids);
  const rows = await read
    .select({ id: listing.id })
    .from(listing)
    .where(
      and(eq(listing.workshopId, workshopId), isKept, sql`${listing.id} IN (SELECT value FROM json_each(${wanted}))`),
    );
  return rows.map(({ id }) => id);
}

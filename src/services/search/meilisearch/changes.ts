import { inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { listing } from '#db/schema/index.ts';
import type { SearchKind } from '#src/domain/catalogue/query.ts';
import { allChanged } from '../../changes.ts';

export type Changes = Record<SearchKind, (number | string)[]> & { upTo: number };

const chunk = 1_000;

/**
 * The things that changed after `seq`, each named once, from the next rows of the log; `upTo` is `seq` when there are none.
 * `everything` when the log says so, or no longer reaches back to `seq`.
 */
export async function readChanges(db: Database, seq: number): Promise<Changes | 'everything'> {
  const rows = await db.read.query.change.findMany({
    where: (table, { gt }) => gt(table.seq, seq),
    orderBy: (table, { asc }) => asc(table.seq),
    limit: chunk,
  });
  const [first] = rows;
  if (first && first.seq > seq + 1 && seq > 0) return 'everything';
  if (rows.some(allChanged)) return 'everything';
  const of = (entity: string): string[] => [
    ...new Set(rows.filter((row) => row.entity === entity).map(({ entityId }) => entityId)),
  ];
  const workshops = of('workshop').map(Number);
  // A workshop's row stands for all its listings: they show its name, place, level and certificates.
  const theirs = await db.read.select({ id: listing.id }).from(listing).where(inArray(listing.workshopId, workshops));
  const listings = [...new Set([...of('listing').map(Number), ...theirs.map(({ id }) => id)])];
  return { listings, workshops, motifs: of('motif'), upTo: rows.at(-1)?.seq ?? seq };
}

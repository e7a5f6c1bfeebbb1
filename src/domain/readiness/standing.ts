import { and, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { preparedOnce } from '#db/prepared.ts';
import { itemStanding } from '#db/schema/index.ts';

export type StandingRow = typeof itemStanding.$inferSelect;

/** Every item a workshop has begun, by slug. One query. */
export async function standingsOf(db: Reader | Tx, workshopId: number): Promise<Map<string, StandingRow>> {
  const rows = await db.select().from(itemStanding).where(eq(itemStanding.workshopId, workshopId));
  return new Map(rows.map((row) => [row.item, row]));
}

export async function standingOf(db: Reader | Tx, workshopId: number, item: string): Promise<StandingRow | null> {
  const [row] = await byItem(db).all({ workshopId, item });
  return row ?? null;
}

const byItem = preparedOnce((db) =>
  db
    .select()
    .from(itemStanding)
    .where(
      and(eq(itemStanding.workshopId, sql.placeholder('workshopId')), eq(itemStanding.item, sql.placeholder('item'))),
    )
    .prepare(),
);

/** Writes where an item stands; what is left out of `change` stays as it was, or empty for a new row. */
export async function putStanding(
  tx: Tx,
  place: { workshopId: number; item: string },
  change: Pick<StandingRow, 'state' | 'evidenceId' | 'since'> &
    Partial<Pick<StandingRow, 'acceptedId' | 'acceptedOn' | 'expiresOn'>>,
): Promise<void> {
  await tx
    .insert(itemStanding)
    .values({ ...place, ...change })
    .onConflictDoUpdate({ target: [itemStanding.workshopId, itemStanding.item], set: change });
}

/** As though it was never begun. */
export async function dropStanding(tx: Tx, { workshopId, item }: { workshopId: number; item: string }): Promise<void> {
  await tx.delete(itemStanding).where(and(eq(itemStanding.workshopId, workshopId), eq(itemStanding.item, item)));
}

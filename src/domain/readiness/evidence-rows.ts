import { and, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { evidence } from '#db/schema/index.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { readLists, type ListedItem, type Lists, type PublishedList } from './lists.ts';

export type EvidenceRow = typeof evidence.$inferSelect;

/** A workshop's item; both together name its versions. */
export interface Place {
  workshopId: number;
  item: string;
}

/** The version that is being written or waits for an officer; there is at most one. */
export async function unfinishedOf(db: Reader | Tx, place: Place): Promise<EvidenceRow | undefined> {
  const [row] = await db
    .select()
    .from(evidence)
    .where(and(ofPlace(place), inArray(evidence.state, ['draft', 'sent'])));
  return row;
}

/** The newest version that still says something. */
export async function newestOf(db: Reader | Tx, place: Place): Promise<EvidenceRow | undefined> {
  const [row] = await db
    .select()
    .from(evidence)
    .where(and(ofPlace(place), ne(evidence.state, 'withdrawn')))
    .orderBy(desc(evidence.number))
    .limit(1);
  return row;
}

export async function nextNumber(tx: Tx, place: Place): Promise<number> {
  const [row] = await tx
    .select({ number: evidence.number })
    .from(evidence)
    .where(ofPlace(place))
    .orderBy(desc(evidence.number))
    .limit(1);
  return (row?.number ?? 0) + 1;
}

/** As reviews name a workshop's item. */
export function subjectIdOf({ workshopId, item }: Place): string {
  return `${workshopId}/${item}`;
}

/** Throws `item-not-listed` for an item that no list asks for now. */
export async function listedItem(db: Reader | Tx, slug: string): Promise<{ list: PublishedList; item: ListedItem }> {
  return itemIn(await readLists(db), slug);
}

/** The same in lists that were read. */
export function itemIn(lists: Lists, slug: string): { list: PublishedList; item: ListedItem } {
  const found = lists.items.get(slug);
  if (!found) throw new Refusal('item-not-listed');
  return found;
}

function ofPlace({ workshopId, item }: Place) {
  return and(eq(evidence.workshopId, workshopId), eq(evidence.item, item));
}

import { randomBytes } from 'node:crypto';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { listingEdit, type EditState } from '#db/schema/index.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { ListingBody } from './form.ts';
import type { ListingRow, Reading } from './own.ts';
import type { ListingValues } from './values.ts';

export interface Edit {
  id: string;
  listingId: number;
  workshopId: number;
  state: EditState;
  body: ListingBody;
  /** The listing's values when it began, null for one that was never published. */
  before: ListingValues | null;
  version: number;
  updatedBy: string;
  createdAt: number;
  updatedAt: number;
}

export const unfinished = ['open', 'submitted', 'changes-asked'] as const satisfies readonly EditState[];
/** Unfinished edits a workshop may have: imports and forgotten drafts end somewhere. */
const most = 2_000;

/** The unfinished edit of a listing; there is at most one. */
export async function unfinishedEdit(read: Reading, listingId: number): Promise<Edit | null> {
  const [row] = await read
    .select()
    .from(listingEdit)
    .where(and(eq(listingEdit.listingId, listingId), inArray(listingEdit.state, [...unfinished])));
  return (row as Edit | undefined) ?? null;
}

export async function lastEdit(read: Reading, listingId: number): Promise<Edit | null> {
  const [row] = await read
    .select()
    .from(listingEdit)
    .where(eq(listingEdit.listingId, listingId))
    .orderBy(desc(listingEdit.createdAt), desc(sql`rowid`))
    .limit(1);
  return (row as Edit | undefined) ?? null;
}

export async function editById(read: Reading, id: string): Promise<Edit | null> {
  const [row] = await read.select().from(listingEdit).where(eq(listingEdit.id, id));
  return (row as Edit | undefined) ?? null;
}

/** Throws `draft-limit` when the workshop has too many unfinished ones. */
export async function beginEdit(
  tx: Tx,
  listing: Pick<ListingRow, 'id' | 'workshopId'>,
  begun: { body: ListingBody; before: ListingValues | null; userId: string; now: number },
): Promise<Edit> {
  const [count] = await tx
    .select({ n: sql<number>`count(*)` })
    .from(listingEdit)
    .where(and(eq(listingEdit.workshopId, listing.workshopId), inArray(listingEdit.state, [...unfinished])));
  if ((count?.n ?? 0) >= most) throw new Refusal('draft-limit', { max: most });
  const { body, before, userId, now } = begun;
  const edit: Edit = {
    id: randomBytes(16).toString('base64url'),
    listingId: listing.id,
    workshopId: listing.workshopId,
    state: 'open',
    body,
    before,
    version: 1,
    updatedBy: userId,
    createdAt: now,
    updatedAt: now,
  };
  await tx.insert(listingEdit).values(edit as unknown as typeof listingEdit.$inferInsert);
  return edit;
}

/** Changes an edit that still is in the state and version it was read in. Throws `stale` when it isn't. */
export async function changeEdit(
  tx: Tx,
  { id, state, version }: Pick<Edit, 'id' | 'state' | 'version'>,
  change: Partial<Pick<Edit, 'state' | 'body' | 'before' | 'version' | 'updatedBy' | 'updatedAt'>>,
): Promise<void> {
  const changed = await tx
    .update(listingEdit)
    .set(change as Partial<typeof listingEdit.$inferInsert>)
    .where(and(eq(listingEdit.id, id), eq(listingEdit.state, state), eq(listingEdit.version, version)))
    .returning({ id: listingEdit.id });
  if (changed.length !== 1) throw new Refusal('stale', { version });
}

import { count, eq, sum } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { upload } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Stored } from './stored.ts';

/** What one workshop may keep: pictures, and bytes of their files. */
export const room = { pictures: 600, bytes: 1024 ** 3 };

/** What the form that asked for it needs to show and name a picture. */
export type Uploaded = Omit<Stored, 'bytes'>;

/**
 * Writes the rows of pictures whose files are kept already, all or none, for the workshop whose desk is open. Throws
 * `upload-limit` when they don't fit into its room.
 */
export async function recordUploads(
  context: Pick<Acting, 'db' | 'user' | 'now'>,
  list: readonly Stored[],
): Promise<Uploaded[]> {
  const { user, workshop } = requireWorkshop(context);
  const rows = list.map((stored) => ({
    ...stored,
    workshopId: workshop.id,
    createdBy: user.id,
    createdAt: context.now,
  }));
  await context.db.write(async (tx) => {
    await requireRoom(tx, workshop.id, rows);
    if (rows.length > 0) await tx.insert(upload).values(rows);
  });
  return list.map(({ bytes: _, ...uploaded }) => uploaded);
}

/** Whether there is room for anything more; asked before a large body is taken in. Throws `upload-limit`. */
export async function requireSomeRoom(context: Pick<Acting, 'db' | 'user'>): Promise<void> {
  await requireRoom(context.db.read, requireWorkshop(context).workshop.id, [{ bytes: 1 }]);
}

async function requireRoom(db: Reader | Tx, workshopId: number, more: readonly { bytes: number }[]): Promise<void> {
  const [taken] = await db
    .select({ pictures: count(), bytes: sum(upload.bytes).mapWith(Number) })
    .from(upload)
    .where(eq(upload.workshopId, workshopId));
  const bytes = (taken?.bytes ?? 0) + more.reduce((total, one) => total + one.bytes, 0);
  if ((taken?.pictures ?? 0) + more.length > room.pictures || bytes > room.bytes) throw new Refusal('upload-limit');
}

import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { evidenceFile } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { once } from '#src/domain/once.ts';
import { describeFiles, type FileFacts } from './describe.ts';
import { keysOf } from './keys.ts';
import { readPurpose, type Purpose, type Wish } from './purpose.ts';
import type { StoredFile } from './store.ts';
import { requireFileRoom } from './used.ts';

/** A phone that lost the answer sends the same again; later than this it is another file. */
const sameFor = 10 * 60_000;

/**
 * Writes the rows of files whose bytes are kept already, all or none. What the same person sent a moment ago, or with
 * the same `key`, is what it was then: its second copy is removed. Throws what `readPurpose` throws, and
 * `evidence-storage-full`.
 */
export async function recordFiles(
  context: Pick<Acting, 'db' | 'user' | 'now' | 'files'>,
  wish: Wish & { key?: string | undefined },
  list: readonly StoredFile[],
): Promise<FileFacts[]> {
  const { db, files, now } = context;
  const { ids, facts } = await db.write(async (tx) => {
    const purpose = await readPurpose(tx, context, wish);
    const key = wish.key ? `evidence:${wish.key.slice(0, 80)}` : undefined;
    const kept = await once(tx, { userId: purpose.userId, key, at: now }, () => insert(tx, purpose, list, now));
    return { ids: kept, facts: await describeFiles(tx, kept) };
  });
  const twice = list.filter(({ id }) => !ids.includes(id));
  await files.remove(twice.flatMap(({ id }) => Object.values(keysOf(id)))).catch(() => undefined);
  return facts;
}

/** Ids in the order given; of a file sent before, the first one's. */
async function insert(tx: Tx, purpose: Purpose, list: readonly StoredFile[], now: number): Promise<string[]> {
  const { userId, workshopId, visitId } = purpose;
  const lately = await tx
    .select({ id: evidenceFile.id, sha256: evidenceFile.sha256 })
    .from(evidenceFile)
    .where(
      and(
        eq(evidenceFile.workshopId, workshopId),
        visitId === null ? isNull(evidenceFile.visitId) : eq(evidenceFile.visitId, visitId),
        eq(evidenceFile.createdBy, userId),
        gt(evidenceFile.createdAt, now - sameFor),
      ),
    )
    .orderBy(asc(evidenceFile.createdAt));
  const known = new Map(lately.map(({ id, sha256 }) => [sha256, id]));
  const fresh = list.filter(({ id, sha256 }) => !known.has(sha256) && known.set(sha256, id));
  await requireFileRoom(tx, purpose, fresh.reduce((sum, { bytes }) => sum + bytes, 0)); // prettier-ignore
  const row = { workshopId, visitId, createdBy: userId, createdAt: now };
  if (fresh.length > 0) await tx.insert(evidenceFile).values(fresh.map((file) => ({ ...file, ...row })));
  return list.map(({ sha256, id }) => known.get(sha256) ?? id);
}

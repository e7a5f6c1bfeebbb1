import { and, eq, isNull, sum } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { evidenceFile } from '#db/schema/index.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { evidenceLimits } from './limits.ts';

/** Bytes of a workshop's own files, as they were sent; what officers took on visits does not count. */
export async function bytesUsed(db: Reader | Tx, workshopId: number): Promise<number> {
  const own = and(eq(evidenceFile.workshopId, workshopId), isNull(evidenceFile.visitId));
  const [used] = await db
    .select({ bytes: sum(evidenceFile.bytes).mapWith(Number) })
    .from(evidenceFile)
    .where(own);
  return used?.bytes ?? 0;
}

/** Throws `evidence-storage-full` when so many bytes more don't fit: into the workshop's room, or into the visit's. */
export async function requireFileRoom(
  db: Reader | Tx,
  { workshopId, visitId }: { workshopId: number; visitId: string | null },
  more: number,
): Promise<void> {
  const used = visitId === null ? await bytesUsed(db, workshopId) : await bytesOfVisit(db, visitId);
  if (used + more > evidenceLimits.all)
    throw new Refusal('evidence-storage-full', { megabytes: evidenceLimits.all / 1024 / 1024 });
}

async function bytesOfVisit(db: Reader | Tx, visitId: string): Promise<number> {
  const [used] = await db
    .select({ bytes: sum(evidenceFile.bytes).mapWith(Number) })
    .from(evidenceFile)
    .where(eq(evidenceFile.visitId, visitId));
  return used?.bytes ?? 0;
}

import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { evidence, evidenceAttachment, evidenceFile } from '#db/schema/index.ts';
import type { FileFacts } from '#src/domain/evidence-files/describe.ts';
import type { Place } from './evidence-rows.ts';

/** Those of these files that are the workshop's own, by id. One query. */
export async function ownFiles(
  db: Reader | Tx,
  workshopId: number,
  ids: readonly string[],
): Promise<Map<string, FileFacts>> {
  const own = and(eq(evidenceFile.workshopId, workshopId), isNull(evidenceFile.visitId));
  const rows = await db
    .select(shown)
    .from(evidenceFile)
    .where(and(own, inArray(evidenceFile.id, [...ids])));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Every file that any version of an item shows, by id. One query. */
export async function filesOfItem(db: Reader, { workshopId, item }: Place): Promise<Map<string, FileFacts>> {
  const rows = await db
    .select(shown)
    .from(evidence)
    .innerJoin(evidenceAttachment, eq(evidenceAttachment.evidenceId, evidence.id))
    .innerJoin(evidenceFile, eq(evidenceFile.id, evidenceAttachment.fileId))
    .where(and(eq(evidence.workshopId, workshopId), eq(evidence.item, item)));
  return new Map(rows.map((row) => [row.id, row]));
}

const { id, name, type, bytes, width, height, scan, createdAt } = evidenceFile;
const shown = { id, name, type, bytes, width, height, scan, createdAt };

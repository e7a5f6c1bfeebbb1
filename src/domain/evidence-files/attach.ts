import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { evidence, evidenceAttachment, evidenceFile } from '#db/schema/index.ts';
import { Refusal } from '#src/domain/refusal.ts';

interface Attaching {
  evidenceId: string;
  workshopId: number;
  /** Ids, all there shall be. */
  files: readonly string[];
}

/** More than any item asks for. */
const most = 60;

/**
 * Says which files a draft shows, instead of those it showed before; call it in the transaction that saves the draft.
 * Throws `form` when one is not the workshop's own, or there are too many, and `not-editable` when the version was sent.
 */
export async function attachFiles(tx: Tx, { evidenceId, workshopId, files }: Attaching): Promise<void> {
  const wanted = [...new Set(files)];
  const [draft] = await tx
    .select({ state: evidence.state })
    .from(evidence)
    .where(and(eq(evidence.id, evidenceId), eq(evidence.workshopId, workshopId)));
  if (draft?.state !== 'draft') throw new Refusal('not-editable');
  if (wanted.length > most) throw new Refusal('form');
  const own = and(eq(evidenceFile.workshopId, workshopId), isNull(evidenceFile.visitId));
  const found = wanted.length
    ? await tx
        .select({ id: evidenceFile.id })
        .from(evidenceFile)
        .where(and(own, inArray(evidenceFile.id, wanted)))
    : [];
  if (found.length !== wanted.length) throw new Refusal('form');
  await tx.delete(evidenceAttachment).where(eq(evidenceAttachment.evidenceId, evidenceId));
  if (wanted.length > 0) await tx.insert(evidenceAttachment).values(wanted.map((fileId) => ({ evidenceId, fileId })));
}

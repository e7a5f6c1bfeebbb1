import { eq } from 'drizzle-orm';
import { paperKinds, workshopPaper, type PaperKind } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Context, Acting } from '#src/domain/context.ts';

/** A number as it is shown: its last four digits. The sealed number itself never leaves domain/verification. */
export interface MaskedPaper {
  kind: PaperKind;
  tail: string;
  updatedAt: number;
}

/** Every kind of paper of the workshop whose desk is open, for its owner. One query. */
export async function readPapers(
  context: Acting,
): Promise<{ workshop: number; papers: { kind: PaperKind; paper: MaskedPaper | undefined }[] }> {
  const { id } = requireWorkshop(context, 'owner').workshop;
  const known = await papersOf(context, id);
  return {
    workshop: id,
    papers: paperKinds.map((kind) => ({ kind, paper: known.find((paper) => paper.kind === kind) })),
  };
}

export async function papersOf({ db }: Pick<Context, 'db'>, workshopId: number): Promise<MaskedPaper[]> {
  return db.read
    .select({ kind: workshopPaper.kind, tail: workshopPaper.tail, updatedAt: workshopPaper.updatedAt })
    .from(workshopPaper)
    .where(eq(workshopPaper.workshopId, workshopId));
}

/** `•••• 1234` */
export function masked({ tail }: { tail: string }): string {
  return `•••• ${tail}`;
}

/** What a sealed number is bound to: it opens for no other workshop and no other paper. */
export function paperPlace(workshopId: number, kind: PaperKind): string {
  return `paper:${workshopId}:${kind}`;
}

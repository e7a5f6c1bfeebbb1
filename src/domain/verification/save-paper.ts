import { and, eq } from 'drizzle-orm';
import { workshopPaper, type PaperKind, type VerificationItem } from '#db/schema/index.ts';
import { recordChange } from '#db/search/changed.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import type { PaperForm } from './form.ts';
import { lapse } from './lapse.ts';
import { paperPlace } from './papers.ts';

/** What an officer vouched for with this number. */
const provenBy: Partial<Record<PaperKind, VerificationItem>> = { ktp: 'identity', nib: 'nib' };

/** Seals a number, or forgets it. Another number than the one that was checked ends that check. */
export async function savePaper(context: Acting, form: PaperForm) {
  const { user, workshop } = requireDesk(context, form.workshop, 'owner');
  const { db, vault, now } = context;
  const { kind, number, remove } = form;
  const place = paperPlace(workshop.id, kind);
  const row = and(eq(workshopPaper.workshopId, workshop.id), eq(workshopPaper.kind, kind));
  const sealed = vault.seal(number, place);
  const lapsed = await db.write(async (tx) => {
    const [before] = await tx.select().from(workshopPaper).where(row);
    if (remove ? !before : before && vault.open(before.sealed, place) === number) return [];
    const values = { sealed, tail: number.slice(-4), updatedBy: user.id, updatedAt: now };
    if (remove) await tx.delete(workshopPaper).where(row);
    else
      await tx
        .insert(workshopPaper)
        .values({ workshopId: workshop.id, kind, ...values })
        .onConflictDoUpdate({ target: [workshopPaper.workshopId, workshopPaper.kind], set: values });
    const item = provenBy[kind];
    const ended = before && item ? await lapse(tx, context, workshop.id, [item]) : [];
    await recordAudit(tx, {
      at: now,
      userId: user.id,
      action: 'workshop.save-paper',
      subject: `workshop:${workshop.id}`,
      detail: { kind, ...(remove ? { removed: true } : {}), ...(ended.length > 0 ? { lapsed: ended } : {}) },
    });
    if (ended.length > 0) await recordChange(tx, 'workshop', [workshop.id], now);
    return ended;
  });
  return { notice: lapsed.length > 0 ? ('saved-and-lapsed' as const) : ('saved' as const) };
}

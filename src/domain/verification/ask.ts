import { randomBytes } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import {
  upload,
  verificationClaim,
  workshop,
  workshopPaper,
  type PaperKind,
  type VerificationItem,
} from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { once } from '#src/domain/once.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { submitForReview } from '#src/domain/reviews/submit.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import { paths } from '#src/paths.ts';
import type { AskForm } from './form.ts';

/** The number an officer compares with the paper shown. */
export const paperNeeded: Partial<Record<VerificationItem, PaperKind>> = { identity: 'ktp', nib: 'nib' };

/**
 * Asks an officer to check one item. Throws `profile-first` while the profile has never been filled in, `papers-missing`
 * without the number it needs, `in-review-already` while the same item waits.
 */
export async function askVerification(context: Acting, form: AskForm) {
  const { user, workshop: desk } = requireDesk(context, form.workshop, 'owner');
  const { db, now } = context;
  const { item, statement } = form;
  const pictures = [...new Set(form.pictures)];
  await db.write((tx) =>
    once(tx, { userId: user.id, key: form.key, at: now }, async () => {
      await checkReady(tx, desk.id, item);
      await checkOwn(tx, desk.id, pictures);
      const id = randomBytes(16).toString('base64url');
      await tx
        .insert(verificationClaim)
        .values({ id, workshopId: desk.id, item, statement, pictures, createdBy: user.id, createdAt: now });
      return submitForReview(tx, context, {
        subject: 'verification',
        subjectId: `${desk.id}/${item}`,
        subjectVersion: id,
        workshopId: desk.id,
        title: item,
      });
    }),
  );
  return { to: paths.verification(), notice: 'submitted' as const };
}

async function checkReady(tx: Tx, workshopId: number, item: VerificationItem): Promise<void> {
  const [found] = await tx
    .select({ capacity: workshop.capacityPerMonth, leadTime: workshop.leadTimeDays })
    .from(workshop)
    .where(eq(workshop.id, workshopId));
  if (!found?.capacity || !found.leadTime) throw new Refusal('profile-first');
  const kind = paperNeeded[item];
  if (!kind) return;
  const [paper] = await tx
    .select({ kind: workshopPaper.kind })
    .from(workshopPaper)
    .where(and(eq(workshopPaper.workshopId, workshopId), eq(workshopPaper.kind, kind)));
  if (!paper) throw new Refusal('papers-missing');
}

async function checkOwn(tx: Tx, workshopId: number, names: string[]): Promise<void> {
  if (names.length === 0) return;
  const rows = await tx
    .select({ name: upload.name })
    .from(upload)
    .where(and(eq(upload.workshopId, workshopId), inArray(upload.name, names)));
  if (rows.length < names.length) throw new Refusal('form', { field: 'pictures', problem: 'not-legal' });
}

import { and, eq, isNull } from 'drizzle-orm';
import { evidenceFile } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { changePayment } from '#src/domain/payments/change-payment.ts';
import { paymentOf } from '#src/domain/payments/open-payment.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import type { ProofForm } from './form.ts';
import { ownPlace } from './own-place.ts';

/**
 * Hands in the slip of a transfer; another one takes the place of the one before, until an officer decided. Throws
 * `not-found` for a file that isn't the workshop's own, `not-your-turn` where nothing is to be paid.
 */
export async function sendProof(context: Acting, form: ProofForm) {
  await context.db.write(async (tx) => {
    const { before } = await ownPlace(tx, context, form, 'application.send-proof');
    const owed = await paymentOf(tx, 'exhibition-fee', before.id);
    if (before.state !== 'confirmed' || !owed) throw new Refusal('not-your-turn');
    if (owed.state === 'proof-sent' && owed.proofFileId === form.file) return;
    const own = and(eq(evidenceFile.workshopId, before.workshopId), isNull(evidenceFile.visitId));
    const [file] = await tx
      .select({ id: evidenceFile.id })
      .from(evidenceFile)
      .where(and(own, eq(evidenceFile.id, form.file)));
    if (!file) throw new Refusal('not-found');
    await changePayment(tx, context, owed, 'send-proof', { proofFileId: file.id, note: '' });
  });
  return { to: paths.ownGoing(form.exhibition), notice: 'proof-sent' as const };
}

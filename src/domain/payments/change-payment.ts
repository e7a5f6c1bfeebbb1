import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { payment, type PaymentState } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paymentSteps, type Payment, type PaymentStep } from './payment.ts';

/**
 * The one function that moves a payment on, in the caller's transaction: state, version and an audit line. Throws
 * `stale` when it is no longer as `before` says, or the step isn't legal from there; then nothing has changed.
 */
export async function changePayment(
  tx: Tx,
  { now: at, user }: { now: number; user: { id: string } | null },
  before: Payment,
  step: PaymentStep,
  change: Partial<Pick<Payment, 'proofFileId' | 'note' | 'decidedBy' | 'decidedAt'>> = {},
): Promise<Payment> {
  const { from, to } = paymentSteps[step];
  if (!(from as readonly PaymentState[]).includes(before.state)) throw new Refusal('stale');
  const [after] = await tx
    .update(payment)
    .set({ ...change, state: to, version: before.version + 1 })
    .where(and(eq(payment.id, before.id), eq(payment.version, before.version)))
    .returning();
  if (!after) throw new Refusal('stale');
  await recordAudit(tx, {
    at,
    userId: user?.id ?? null,
    action: `payment.${step}`,
    subject: `payment:${before.id}`,
    detail: { of: `${before.subject}:${before.subjectId}`, workshopId: before.workshopId, from: before.state, to },
  });
  return after;
}

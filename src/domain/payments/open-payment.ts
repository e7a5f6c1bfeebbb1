import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { payment } from '#db/schema/index.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Payment, PaymentMethod, PaymentSubject } from './payment.ts';

export interface Owed {
  subject: PaymentSubject;
  subjectId: string;
  workshopId: number;
  /** Whole rupiah, above 0. */
  amount: number;
  method: PaymentMethod;
  /** As printed on the invoice; unique in the product. */
  number: string;
  /** Last WIB day to pay. */
  dueOn: string;
}

/**
 * Makes the one payment of a subject, in the caller's transaction. One that was cancelled before is due again with the
 * new amount and day; one that is open or settled stays as it is. Returns it.
 */
export async function openPayment(tx: Tx, owed: Owed, now: number): Promise<Payment> {
  const known = await paymentOf(tx, owed.subject, owed.subjectId);
  if (known && known.state !== 'cancelled') return known;
  if (known) {
    const { amount, method, dueOn } = owed;
    const again = { amount, method, dueOn, state: 'due' as const, proofFileId: null, note: '', createdAt: now };
    const [row] = await tx
      .update(payment)
      .set({ ...again, decidedBy: null, decidedAt: null, version: known.version + 1 })
      .where(eq(payment.id, known.id))
      .returning();
    if (!row) throw new Refusal('stale');
    return row;
  }
  const id = randomBytes(16).toString('base64url');
  const [row] = await tx
    .insert(payment)
    .values({ id, ...owed, state: 'due', createdAt: now })
    .returning();
  if (!row) throw new Refusal('stale');
  return row;
}

/** The payment of a subject; null when nothing is owed for it. */
export async function paymentOf(
  db: Pick<Tx, 'select'>,
  subject: PaymentSubject,
  subjectId: string,
): Promise<Payment | null> {
  const [row] = await db
    .select()
    .from(payment)
    .where(and(eq(payment.subject, subject), eq(payment.subjectId, subjectId)));
  return row ?? null;
}

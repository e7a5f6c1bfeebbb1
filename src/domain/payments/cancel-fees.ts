import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { payment } from '#db/schema/index.ts';

/** What these applications still owed falls away; what was paid stays. */
export async function cancelFees(tx: Tx, applicationIds: readonly string[]): Promise<void> {
  await tx
    .update(payment)
    .set({ state: 'cancelled' })
    .where(
      and(
        eq(payment.subject, 'exhibition-fee'),
        inArray(payment.subjectId, [...applicationIds]),
        inArray(payment.state, ['due', 'proof-sent']),
      ),
    );
}

import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { review, verification, type VerificationItem } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { withdrawReview } from '#src/domain/reviews/submit.ts';

/**
 * Ends what was vouched for when the thing itself changed, and takes back what still waits: an officer must not accept
 * what is no longer so. The workshop stays published. Returns the items that were ended or taken back.
 */
export async function lapse(
  tx: Tx,
  context: Acting,
  workshopId: number,
  items: readonly VerificationItem[],
): Promise<VerificationItem[]> {
  if (items.length === 0) return [];
  const ended = await tx
    .delete(verification)
    .where(and(eq(verification.workshopId, workshopId), inArray(verification.item, [...items])))
    .returning({ item: verification.item });
  const waiting = await tx
    .select({ subjectId: review.subjectId, subjectVersion: review.subjectVersion })
    .from(review)
    .where(
      and(
        eq(review.subject, 'verification'),
        inArray(
          review.subjectId,
          items.map((item) => `${workshopId}/${item}`),
        ),
        inArray(review.state, ['submitted', 'in-review']),
      ),
    );
  for (const version of waiting) await withdrawReview(tx, context, { subject: 'verification', ...version });
  const touched = [...ended.map(({ item }) => item), ...waiting.map(({ subjectId }) => subjectId.split('/')[1])];
  return items.filter((item) => touched.includes(item));
}

import type { Acting } from '#src/domain/context.ts';
import { changeState, tooLate } from './change-state.ts';
import { refuseConflictOf } from './conflict.ts';
import { isOpen, loadReview, refuseClaimed } from './decide-review.ts';
import type { ClaimForm } from './form.ts';
import { requireReviewer } from './powers.ts';

/** Takes a review on, or renews one's claim; a claim that lapsed may be taken over. */
export async function claim(context: Acting, { id }: ClaimForm): Promise<{ notice: 'claimed' }> {
  const officer = requireReviewer(context);
  await context.db.write(async (tx) => {
    const review = await loadReview(tx, officer, id);
    await refuseConflictOf(tx, officer, review);
    if (!isOpen(review)) throw await tooLate(tx, review);
    await refuseClaimed(tx, review, officer.id, context.now);
    const change = { claimedBy: officer.id, claimedAt: context.now };
    await changeState(tx, { ...context, user: officer }, review, 'claimed', change);
  });
  return { notice: 'claimed' };
}

import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { review } from '#db/schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { changeState } from './change-state.ts';
import { loadReview, refuseClaimed } from './decide-review.ts';
import type { ClaimForm } from './form.ts';
import { requireReviewer } from './powers.ts';

const free = { claimedBy: null, claimedAt: null };

/** Gives one's claim back; a lapsed one anybody may give back. Own business too: that is how one gets rid of it. */
export async function release(context: Acting, { id }: ClaimForm): Promise<{ notice: 'released' }> {
  const officer = requireReviewer(context);
  await context.db.write(async (tx) => {
    const row = await loadReview(tx, officer, id);
    if (row.state !== 'in-review') throw new Refusal('stale');
    await refuseClaimed(tx, row, officer.id, context.now);
    await changeState(tx, { ...context, user: officer }, row, 'released', free);
  });
  return { notice: 'released' };
}

/** Gives back every claim of this officer on a workshop's reviews. */
export async function releaseOf(tx: Tx, context: Acting, officer: User, workshopId: number): Promise<void> {
  const held = await tx
    .select()
    .from(review)
    .where(and(eq(review.workshopId, workshopId), eq(review.claimedBy, officer.id), eq(review.state, 'in-review')));
  for (const row of held) await changeState(tx, { ...context, user: officer }, row, 'released', free);
}

import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { review as reviews, user, type ReviewState } from '#db/schema/index.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Review } from './effects.ts';
import { recordEvent, type Changing, type ReviewEventKind } from './record-event.ts';

/** Every legal step; `submitted` here is the same version sent again. */
export const transitions: Record<ReviewEventKind, { from: readonly ReviewState[]; to: ReviewState }> = {
  submitted: { from: ['changes-asked', 'withdrawn'], to: 'submitted' },
  claimed: { from: ['submitted', 'in-review'], to: 'in-review' },
  released: { from: ['in-review'], to: 'submitted' },
  'first-accepted': { from: ['submitted', 'in-review'], to: 'submitted' },
  accepted: { from: ['submitted', 'in-review'], to: 'accepted' },
  'changes-asked': { from: ['submitted', 'in-review'], to: 'changes-asked' },
  refused: { from: ['submitted', 'in-review'], to: 'refused' },
  undone: { from: ['accepted', 'changes-asked', 'refused'], to: 'in-review' },
  withdrawn: { from: ['submitted', 'in-review'], to: 'withdrawn' },
  expired: { from: ['accepted'], to: 'expired' },
};

/** Besides verdicts, the first of two acceptances may be taken back: nothing but the review knows of it yet. */
function isLegal(kind: ReviewEventKind, { state, firstBy }: Review): boolean {
  if (transitions[kind].from.includes(state)) return true;
  return kind === 'undone' && firstBy !== null && transitions['first-accepted'].from.includes(state);
}

/** Columns a step may set besides the state. */
export type Change = Partial<Omit<Review, 'id' | 'subject' | 'subjectId' | 'subjectVersion' | 'state' | 'version'>>;

/**
 * The one function that changes a review's state. In the caller's transaction, all or nothing:
 * 1. `review`: state and `change`, version + 1, only where id, version and state are still those of `review`;
 * 2. `review_event`: a line of its history, with reason code and note;
 * 3. `audit`: a line with ids and codes;
 * 4. after a verdict or its undoing: a notification and a mail to each member of the workshop. The first of two
 *    acceptances is none.
 * `said` is what the history tells where the row keeps nothing of it.
 * What the verdict does to its subject is the caller's (effects.ts), in the same transaction.
 * Returns the row as it is now. Throws `decided-already` with who and when, or `stale`, and then nothing has changed.
 */
export async function changeState(
  tx: Tx,
  context: Changing,
  review: Review,
  kind: ReviewEventKind,
  change: Change = {},
  said: Pick<Change, 'reasonCode' | 'note'> = change,
): Promise<Review> {
  const { to } = transitions[kind];
  if (!isLegal(kind, review)) throw await tooLate(tx, review);
  // rowsAffected is 0 with RETURNING: the rows are counted.
  const [changed, ...others] = await tx
    .update(reviews)
    .set({ ...change, state: to, version: review.version + 1 })
    .where(and(eq(reviews.id, review.id), eq(reviews.version, review.version), eq(reviews.state, review.state)))
    .returning();
  if (others.length > 0) throw new Error(`two reviews have the id ${review.id}`);
  if (!changed) {
    const [newer] = await tx.select().from(reviews).where(eq(reviews.id, review.id));
    throw newer ? await tooLate(tx, newer) : new Refusal('not-found');
  }
  const { reasonCode = null, note = null } = said;
  await recordEvent(tx, context, changed, { kind, from: review.state, reasonCode, note });
  return changed;
}

/** Why a step came too late: somebody decided, or it moved on otherwise. */
export async function tooLate(tx: Tx, review: Review): Promise<Refusal> {
  if (!review.decidedBy || !review.decidedAt) return new Refusal('stale');
  const [person] = await tx.select({ name: user.name }).from(user).where(eq(user.id, review.decidedBy));
  return new Refusal('decided-already', { who: person?.name ?? '?', when: review.decidedAt });
}

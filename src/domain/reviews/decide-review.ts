import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { preparedOnce } from '#db/prepared.ts';
import { review as reviews, user as users } from '#db/schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { changeState, tooLate } from './change-state.ts';
import { refuseConflictOf } from './conflict.ts';
import type { Review } from './effects.ts';
import type { DecideForm } from './form.ts';
import { officeFor, subjectsOf } from './powers.ts';
import { effectsOf } from './subjects.ts';
import { verdictInOrder } from './verdict-in-order.ts';

/** An idle claim holds nobody up: after 30 minutes another officer may take it or decide. */
export const claimLasts = 30 * 60_000;

export type Decision = Pick<DecideForm, 'id' | 'version' | 'verdict' | 'reasonCode' | 'note' | 'expiresOn'>;

/**
 * One verdict with all it brings about, in one transaction: of two officers at once the second gets `decided-already`
 * with who and when. What needs two officers is not accepted by the first of them: that is kept, and nothing follows
 * from it yet; with `one-by-one` such a review is not accepted at all. Throws `own-business` (of applications `conflict`), `claimed-by-other`, `stale`, `reason-needed`, `finding-needed`,
 * `second-officer-needed`; then nothing has changed.
 */
export async function decideReview(
  tx: Tx,
  context: Acting,
  officer: User,
  decision: Decision,
  second: 'counts' | 'one-by-one' = 'counts',
): Promise<Review> {
  const review = await loadReview(tx, officer, decision.id);
  await refuseConflictOf(tx, officer, review);
  if (!isOpen(review)) throw await tooLate(tx, review);
  await refuseClaimed(tx, review, officer.id, context.now);
  const accepts = decision.verdict === 'accepted';
  const isAlone = review.firstBy === officer.id || (review.secondOfficer && second === 'one-by-one');
  if (accepts && isAlone) throw new Refusal('second-officer-needed');
  if (review.version !== decision.version) throw new Refusal('stale');
  const effects = effectsOf(review.subject);
  const verdict = await verdictInOrder(tx, context, review, decision, effects);
  const acting = { ...context, user: officer };
  const free = { claimedBy: null, claimedAt: null };
  if (accepts && review.secondOfficer && review.firstBy === null) {
    const { expiresOn } = verdict;
    const first = { ...free, firstBy: officer.id, firstAt: context.now, expiresOn };
    return changeState(tx, acting, review, 'first-accepted', first, verdict);
  }
  const effect = { accepted: effects.accept, 'changes-asked': effects.askChanges, refused: effects.refuse };
  const undo = (await effect[decision.verdict].call(effects, tx, context, review, verdict)) ?? null;
  return changeState(tx, acting, review, decision.verdict, {
    ...verdict,
    ...free,
    decidedBy: officer.id,
    decidedAt: context.now,
    decidedOffice: officeFor(officer, review.subject),
    undo,
  });
}

/** A review that is this officer's to see. Throws `not-found` for all others, as for one that does not exist. */
export async function loadReview(tx: Tx, officer: User, id: string): Promise<Review> {
  const [row] = await byId(tx).all({ id });
  if (!row || !subjectsOf(officer).includes(row.subject)) throw new Refusal('not-found');
  return row;
}

const byId = preparedOnce((db) =>
  db
    .select()
    .from(reviews)
    .where(eq(reviews.id, sql.placeholder('id')))
    .prepare(),
);

/** Throws `claimed-by-other` with who, while their claim holds. */
export async function refuseClaimed(tx: Tx, review: Review, userId: string, now: number): Promise<void> {
  if (!isHeldByOther(review, userId, now)) return;
  const [person] = await tx
    .select({ name: users.name })
    .from(users)
    .where(eq(users.id, review.claimedBy ?? ''));
  throw new Refusal('claimed-by-other', { who: person?.name ?? '?' });
}

export function isHeldByOther(review: Pick<Review, 'claimedBy' | 'claimedAt'>, userId: string, now: number): boolean {
  return review.claimedBy !== null && review.claimedBy !== userId && claimHolds(review, now);
}

export function claimHolds({ claimedAt }: Pick<Review, 'claimedAt'>, now: number): boolean {
  return claimedAt !== null && now - claimedAt < claimLasts;
}

export function isOpen({ state }: Pick<Review, 'state'>): boolean {
  return state === 'submitted' || state === 'in-review';
}

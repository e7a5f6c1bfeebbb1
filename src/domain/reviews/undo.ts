import { and, eq, gt, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { review as reviews } from '#db/schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { paths } from '#src/paths.ts';
import { changeState, transitions } from './change-state.ts';
import { refuseConflictOf } from './conflict.ts';
import { isHeldByOther, isOpen, loadReview } from './decide-review.ts';
import type { Review } from './effects.ts';
import type { UndoForm } from './form.ts';
import { requireReviewer } from './powers.ts';
import { undecided } from './submit.ts';
import { effectsOf } from './subjects.ts';

/**
 * Takes a verdict of today (WIB) back with everything it did; the review is then in the hands of whoever took it back.
 * The first of two acceptances only its giver takes back. Throws `own-business` (of applications `conflict`), `undo-too-late` after midnight,
 * `undo-overtaken` when the workshop or another officer went on from it, `stale` when it is no verdict or another one
 * than the officer saw.
 */
export async function undoVerdict(
  context: Acting,
  { id, version, list }: UndoForm,
): Promise<{ to: string; notice: 'undone' }> {
  const officer = requireReviewer(context);
  await context.db.write(async (tx) => {
    const review = await loadReview(tx, officer, id);
    await refuseConflictOf(tx, officer, review);
    const acting = { ...context, user: officer };
    if (isOpen(review) && review.firstBy === officer.id) {
      await takeFirstBack(tx, acting, review, version);
      return;
    }
    if (review.state === 'submitted' || review.state === 'withdrawn') throw new Refusal('undo-overtaken');
    if (!transitions.undone.from.includes(review.state) || review.version !== version) throw new Refusal('stale');
    if (!isOfToday(review, context.now)) throw new Refusal('undo-too-late');
    if (await isOvertaken(tx, review)) throw new Refusal('undo-overtaken');
    await effectsOf(review.subject).undo(tx, context, review, review.undo);
    const change = { ...undecided, claimedBy: officer.id, claimedAt: context.now };
    await changeState(tx, acting, review, 'undone', change);
  });
  return { to: paths.review(id) + (list ? `?${list}` : ''), notice: 'undone' };
}

/** Decided on the WIB day that `now` lies in. */
export function isOfToday({ decidedAt }: Pick<Review, 'decidedAt'>, now: number): boolean {
  return decidedAt !== null && wibDay(decidedAt) === wibDay(now);
}

/** The claim of whoever looks at it as the second officer stays. */
async function takeFirstBack(tx: Tx, context: Acting & { user: User }, review: Review, version: number): Promise<void> {
  const { user, now } = context;
  if (review.version !== version) throw new Refusal('stale');
  if (!isOfToday({ decidedAt: review.firstAt }, now)) throw new Refusal('undo-too-late');
  const claim = isHeldByOther(review, user.id, now) ? {} : { claimedBy: user.id, claimedAt: now };
  await changeState(tx, context, review, 'undone', { ...claim, firstBy: null, firstAt: null, expiresOn: null });
}

/** A newer version of the same thing was sent since. */
async function isOvertaken(tx: Tx, { id, subject, subjectId, decidedAt }: Review): Promise<boolean> {
  const [newer] = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(
      and(
        eq(reviews.subject, subject),
        eq(reviews.subjectId, subjectId),
        ne(reviews.id, id),
        gt(reviews.submittedAt, decidedAt ?? 0),
      ),
    )
    .limit(1);
  return newer !== undefined;
}

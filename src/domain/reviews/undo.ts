import { and, eq, gt, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { review as reviews } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { refuseOwnBusiness } from '#src/domain/offices/own-business.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { paths } from '#src/paths.ts';
import { changeState, transitions } from './change-state.ts';
import { loadReview } from './decide-review.ts';
import type { Review } from './effects.ts';
import type { UndoForm } from './form.ts';
import { undecided } from './submit.ts';
import { effectsOf } from './subjects.ts';

/**
 * Takes a verdict of today (WIB) back with everything it did; the review is then in the hands of whoever took it back.
 * Throws `own-business`, `undo-too-late` after midnight, `undo-overtaken` when the workshop or another officer went on
 * from it, `stale` when it is no verdict or another one than the officer saw.
 */
export async function undoVerdict(
  context: Acting,
  { id, version, list }: UndoForm,
): Promise<{ to: string; notice: 'undone' }> {
  const officer = requireOfficer(context, 'listings');
  await context.db.write(async (tx) => {
    const review = await loadReview(tx, id);
    await refuseOwnBusiness(tx, officer.id, review.workshopId);
    if (review.state === 'submitted' || review.state === 'withdrawn') throw new Refusal('undo-overtaken');
    if (!transitions.undone.from.includes(review.state) || review.version !== version) throw new Refusal('stale');
    if (!isOfToday(review, context.now)) throw new Refusal('undo-too-late');
    if (await isOvertaken(tx, review)) throw new Refusal('undo-overtaken');
    await effectsOf(review.subject).undo(tx, context, review, review.undo);
    const change = { ...undecided, claimedBy: officer.id, claimedAt: context.now };
    await changeState(tx, { ...context, user: officer }, review, 'undone', change);
  });
  return { to: paths.review(id) + (list ? `?${list}` : ''), notice: 'undone' };
}

/** Decided on the WIB day that `now` lies in. */
export function isOfToday({ decidedAt }: Pick<Review, 'decidedAt'>, now: number): boolean {
  return decidedAt !== null && wibDay(decidedAt) === wibDay(now);
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

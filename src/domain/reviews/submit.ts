import { randomBytes } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { review as reviews, type ReviewSubject } from '#db/schema/index.ts';
import { requireUser } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { changeState } from './change-state.ts';
import type { Review } from './effects.ts';
import { recordEvent } from './record-event.ts';
import { dueDay } from './working-days.ts';

type Submitting = Pick<Acting, 'user' | 'now' | 'vault' | 'origin'>;
type Version = Pick<Review, 'subject' | 'subjectId' | 'subjectVersion'>;

/**
 * Puts a version of something before the officers, in the transaction that freezes it. A version sent again after
 * changes were asked, or after it was taken back, keeps its review and starts a new term.
 * With `secondOfficer` it counts as accepted only when two officers accept it.
 * Returns the review's id. Throws `in-review-already` while this or another version of it waits, `already-done` when
 * this version was accepted or refused.
 */
export async function submitForReview(
  tx: Tx,
  context: Submitting,
  asked: Version & Pick<Review, 'workshopId' | 'title'> & Partial<Pick<Review, 'secondOfficer'>>,
): Promise<string> {
  const user = requireUser(context);
  const { subject, subjectId, subjectVersion, workshopId, title, secondOfficer = false } = asked;
  const first = { secondOfficer, firstBy: null, firstAt: null };
  const sent = { title, ...first, submittedBy: user.id, submittedAt: context.now, dueOn: dueDay(wibDay(context.now)) };
  if (await isWaiting(tx, subject, subjectId)) throw new Refusal('in-review-already');
  const known = await findVersion(tx, asked);
  if (known) {
    if (known.state !== 'changes-asked' && known.state !== 'withdrawn') throw new Refusal('already-done');
    await changeState(tx, { ...context, user }, known, 'submitted', { ...sent, ...undecided });
    return known.id;
  }
  const [made] = await tx
    .insert(reviews)
    .values({
      id: randomBytes(16).toString('base64url'),
      subject,
      subjectId,
      subjectVersion,
      workshopId,
      state: 'submitted',
      ...sent,
    })
    .returning();
  if (!made) throw new Error('the review was not stored');
  await recordEvent(tx, { ...context, user }, made, { kind: 'submitted', from: null });
  return made.id;
}

/**
 * Takes a version back from the officers. Whose it is, the caller has checked. Throws `not-found` when it was never
 * sent, `decided-already` with who and when after a verdict.
 */
export async function withdrawReview(tx: Tx, context: Submitting, version: Version): Promise<void> {
  const user = requireUser(context);
  const known = await findVersion(tx, version);
  if (!known) throw new Refusal('not-found');
  await changeState(tx, { ...context, user }, known, 'withdrawn', { claimedBy: null, claimedAt: null });
}

/** No claim, no verdict. */
export const undecided = {
  claimedBy: null,
  claimedAt: null,
  decidedBy: null,
  decidedAt: null,
  decidedOffice: null,
  reasonCode: null,
  note: null,
  expiresOn: null,
  undo: null,
};

async function isWaiting(tx: Tx, subject: ReviewSubject, subjectId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(
      and(
        eq(reviews.subject, subject),
        eq(reviews.subjectId, subjectId),
        inArray(reviews.state, ['submitted', 'in-review']),
      ),
    )
    .limit(1);
  return row !== undefined;
}

async function findVersion(tx: Tx, { subject, subjectId, subjectVersion }: Version): Promise<Review | undefined> {
  const [row] = await tx
    .select()
    .from(reviews)
    .where(
      and(eq(reviews.subject, subject), eq(reviews.subjectId, subjectId), eq(reviews.subjectVersion, subjectVersion)),
    );
  return row;
}

import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { review as reviews, user as users } from '#db/schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { refuseOwnBusiness } from '#src/domain/offices/own-business.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { changeState, tooLate } from './change-state.ts';
import type { Review } from './effects.ts';
import { noteLength, type DecideForm } from './form.ts';
import { isReasonFor } from './reasons.ts';
import { effectsOf } from './subjects.ts';

/** An idle claim holds nobody up: after 30 minutes another officer may take it or decide. */
export const claimLasts = 30 * 60_000;
/** The furthest an acceptance may reach: years. */
const furthest = 5;

export type Decision = Pick<DecideForm, 'id' | 'version' | 'verdict' | 'reasonCode' | 'note' | 'expiresOn'>;

/**
 * One verdict with all it brings about, in one transaction: of two officers at once the second gets `decided-already`
 * with who and when. Throws `own-business`, `claimed-by-other`, `stale`, `reason-needed`, `finding-needed`; then nothing
 * has changed.
 */
export async function decideReview(tx: Tx, context: Acting, officer: User, decision: Decision): Promise<Review> {
  const review = await loadReview(tx, decision.id);
  await refuseOwnBusiness(tx, officer.id, review.workshopId);
  if (!isOpen(review)) throw await tooLate(tx, review);
  await refuseClaimed(tx, review, officer.id, context.now);
  if (review.version !== decision.version) throw new Refusal('stale');
  const verdict = inOrder(review, decision, context.now);
  const effects = effectsOf(review.subject);
  const effect = { accepted: effects.accept, 'changes-asked': effects.askChanges, refused: effects.refuse };
  const undo = (await effect[decision.verdict].call(effects, tx, context, review, verdict)) ?? null;
  return changeState(tx, { ...context, user: officer }, review, decision.verdict, {
    ...verdict,
    claimedBy: null,
    claimedAt: null,
    decidedBy: officer.id,
    decidedAt: context.now,
    decidedOffice: officer.offices.find(({ powers }) => powers.includes('listings'))?.slug ?? null,
    undo,
  });
}

/** Throws `not-found`. */
export async function loadReview(tx: Tx, id: string): Promise<Review> {
  const [row] = await tx.select().from(reviews).where(eq(reviews.id, id));
  if (!row) throw new Refusal('not-found');
  return row;
}

/** Throws `claimed-by-other` with who, while their claim holds. */
export async function refuseClaimed(tx: Tx, review: Review, userId: string, now: number): Promise<void> {
  if (review.claimedBy === null || review.claimedBy === userId || !claimHolds(review, now)) return;
  const [person] = await tx.select({ name: users.name }).from(users).where(eq(users.id, review.claimedBy));
  throw new Refusal('claimed-by-other', { who: person?.name ?? '?' });
}

export function claimHolds({ claimedAt }: Pick<Review, 'claimedAt'>, now: number): boolean {
  return claimedAt !== null && now - claimedAt < claimLasts;
}

export function isOpen({ state }: Pick<Review, 'state'>): boolean {
  return state === 'submitted' || state === 'in-review';
}

function inOrder({ subject }: Review, { verdict, reasonCode, note, expiresOn }: Decision, now: number) {
  if (verdict !== 'accepted') {
    if (!isReasonFor(subject, reasonCode) || note.length < noteLength.min) throw new Refusal('reason-needed');
    return { reasonCode, note, expiresOn: null };
  }
  if (subject !== 'verification') return { reasonCode: null, note, expiresOn: null };
  if (note.length < noteLength.min) throw new Refusal('finding-needed', { field: 'note', problem: 'required' });
  const today = wibDay(now);
  const last = `${Number(today.slice(0, 4)) + furthest}${today.slice(4)}`;
  if (expiresOn !== null && (expiresOn < today || expiresOn > last))
    throw new Refusal('form', { field: 'expiresOn', problem: 'bad-date' });
  return { reasonCode: null, note, expiresOn };
}

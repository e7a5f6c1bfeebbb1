import { eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { review as reviews, user, workshop } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { ownBusinessOf, type OwnBusiness } from '#src/domain/offices/own-business.ts';
import { readWorkshopRecord, type WorkshopRecord } from '#src/domain/offices/workshop-record.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { papersOf, type MaskedPaper } from '#src/domain/verification/papers.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { transitions } from './change-state.ts';
import { claimHolds, isOpen } from './decide-review.ts';
import type { Review, Shown } from './effects.ts';
import { readHistory, type HistoryEntry } from './history.ts';
import { nextPath } from './next.ts';
import { effectsOf } from './subjects.ts';
import { isOfToday } from './undo.ts';

export interface ReviewPage {
  review: Review;
  workshop: Pick<
    typeof workshop.$inferSelect,
    'id' | 'slug' | 'name' | 'state' | 'trusted' | 'techniques' | 'kelurahanSlug'
  >;
  submittedBy: string | null;
  /** The language whoever sent it reads: the note is for them. */
  readsIn: Locale;
  decidedBy: string | null;
  /** Who holds it: `free` also when a claim lapsed. */
  hold: { kind: 'free' | 'mine' | 'other' | 'lapsed'; by: string | null };
  mayDecide: boolean;
  mayUndo: boolean;
  /** Where "next" leads, without language prefix. */
  next: string;
  /** Everything but what is public is kept from officers on their own business: then there is no `inside`. */
  conflict: OwnBusiness | null;
  inside: { shown: Shown; history: HistoryEntry[]; record: WorkshopRecord; papers: MaskedPaper[] } | null;
}

/** One review as an officer decides on it. Throws `not-found`. */
export async function readReview(context: Acting, id: string, list: string): Promise<ReviewPage> {
  const { db, now } = context;
  const officer = requireOfficer(context, 'listings');
  const [submitter, claimer, decider] = [alias(user, 'submitter'), alias(user, 'claimer'), alias(user, 'decider')];
  const [row] = await db.read
    .select({
      review: reviews,
      workshop,
      submitter: { name: submitter.name, locale: submitter.locale },
      claimer: claimer.name,
      decider: decider.name,
    })
    .from(reviews)
    .innerJoin(workshop, eq(workshop.id, reviews.workshopId))
    .leftJoin(submitter, eq(submitter.id, reviews.submittedBy))
    .leftJoin(claimer, eq(claimer.id, reviews.claimedBy))
    .leftJoin(decider, eq(decider.id, reviews.decidedBy))
    .where(eq(reviews.id, id));
  if (!row) throw new Refusal('not-found');
  const { review } = row;
  const conflict = await ownBusinessOf(db.read, officer.id, review.workshopId);
  const kind = holdOf(review, officer.id, now);
  const isVerdict = transitions.undone.from.includes(review.state);
  return {
    review,
    workshop: row.workshop,
    submittedBy: conflict ? null : (row.submitter?.name ?? null),
    readsIn: row.submitter?.locale ?? 'id',
    decidedBy: row.decider,
    hold: { kind, by: row.claimer },
    mayDecide: !conflict && isOpen(review) && kind !== 'other',
    mayUndo: !conflict && isVerdict && isOfToday(review, now),
    next: await nextPath(context, list, id),
    conflict,
    inside: conflict ? null : await readInside(context, review),
  };
}

async function readInside(context: Acting, review: Review): Promise<ReviewPage['inside']> {
  const [shown, history, record, papers] = await Promise.all([
    effectsOf(review.subject).show(context, review),
    readHistory(context, review),
    readWorkshopRecord(context, review.workshopId),
    review.subject === 'verification' ? papersOf(context, review.workshopId) : [],
  ]);
  return { shown, history, record, papers };
}

function holdOf(review: Review, userId: string, now: number): ReviewPage['hold']['kind'] {
  if (review.claimedBy === null || review.state !== 'in-review') return 'free';
  if (review.claimedBy === userId) return 'mine';
  return claimHolds(review, now) ? 'other' : 'lapsed';
}

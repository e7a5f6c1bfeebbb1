import { eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { review as reviews, user, workshop } from '#db/schema/index.ts';
import type { Words } from '#db/readiness/types.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { ownBusinessOf, type OwnBusiness } from '#src/domain/offices/own-business.ts';
import { readWorkshopRecord, type WorkshopRecord } from '#src/domain/offices/workshop-record.ts';
import { showEvidence, type ShownEvidence } from '#src/domain/readiness/show-evidence.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { papersOf, type MaskedPaper } from '#src/domain/verification/papers.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { transitions } from './change-state.ts';
import { claimHolds, isOpen } from './decide-review.ts';
import type { Review, Shown } from './effects.ts';
import { readHistory, type HistoryEntry } from './history.ts';
import { readApplication, type Application } from './application.ts';
import { readReadinessRecord, type ReadinessRecord } from './evidence/readiness-record.ts';
import { isItem, itemNames } from './item-names.ts';
import { nextPath } from './next.ts';
import { requireReviewer, subjectsOf } from './powers.ts';
import { effectsOf } from './subjects.ts';
import { isOfToday } from './undo.ts';

export interface ReviewPage {
  review: Review;
  /** What the checklist calls it, where the title is an item's slug. */
  words: Words | null;
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
  /** Of two officers that must accept it, who did first; null: one is enough, or none did yet. */
  first: { name: string; isMine: boolean } | null;
  mayUndo: boolean;
  /** Where "next" leads, without language prefix. */
  next: string;
  /** Everything but what is public is kept from officers on their own business: then there is no `inside`. */
  conflict: OwnBusiness | null;
  inside: Inside | null;
}

interface Inside {
  shown: Shown;
  history: HistoryEntry[];
  record: WorkshopRecord;
  papers: MaskedPaper[];
  /** Of evidence and spot checks. */
  evidence: ItemInside | null;
}

export interface ItemInside {
  shown: ShownEvidence;
  record: ReadinessRecord;
  /** What waits of the same workshop; this review among it. */
  application: Application | null;
  /** Last day of an acceptance given now, unless the officer names another; null: no end. */
  lastDay: string | null;
}

/** One review as an officer decides on it. Throws `not-found`. */
export async function readReview(context: Acting, id: string, list: string): Promise<ReviewPage> {
  const { db, now } = context;
  const officer = requireReviewer(context);
  const [submitter, claimer] = [alias(user, 'submitter'), alias(user, 'claimer')];
  const [decider, first] = [alias(user, 'decider'), alias(user, 'first')];
  const [row] = await db.read
    .select({
      review: reviews,
      workshop,
      submitter: { name: submitter.name, locale: submitter.locale },
      claimer: claimer.name,
      decider: decider.name,
      first: first.name,
    })
    .from(reviews)
    .innerJoin(workshop, eq(workshop.id, reviews.workshopId))
    .leftJoin(submitter, eq(submitter.id, reviews.submittedBy))
    .leftJoin(claimer, eq(claimer.id, reviews.claimedBy))
    .leftJoin(decider, eq(decider.id, reviews.decidedBy))
    .leftJoin(first, eq(first.id, reviews.firstBy))
    .where(eq(reviews.id, id));
  if (!row || !subjectsOf(officer).includes(row.review.subject)) throw new Refusal('not-found');
  const { review } = row;
  const conflict = await ownBusinessOf(db.read, officer.id, review.workshopId);
  const kind = holdOf(review, officer.id, now);
  const isVerdict = transitions.undone.from.includes(review.state);
  const isFirst = isOpen(review) && review.firstBy === officer.id;
  const mine = isFirst ? { decidedAt: review.firstAt } : isVerdict ? review : null;
  return {
    review,
    words: (await itemNames(db.read, [review])).get(review.title) ?? null,
    workshop: row.workshop,
    submittedBy: conflict ? null : (row.submitter?.name ?? null),
    readsIn: row.submitter?.locale ?? 'id',
    decidedBy: row.decider,
    hold: { kind, by: row.claimer },
    mayDecide: !conflict && isOpen(review) && kind !== 'other',
    first: row.first ? { name: row.first, isMine: isFirst } : null,
    mayUndo: !conflict && mine !== null && isOfToday(mine, now),
    next: await nextPath(context, list, id),
    conflict,
    inside: conflict ? null : await readInside(context, officer, review),
  };
}

async function readInside(context: Acting, officer: User, review: Review): Promise<Inside> {
  const [shown, history, record, papers, evidence] = await Promise.all([
    effectsOf(review.subject).show(context, review),
    readHistory(context, review),
    readWorkshopRecord(context, officer, review.workshopId),
    review.subject === 'verification' ? papersOf(context, review.workshopId) : [],
    isItem(review) ? readItemInside(context, officer, review) : null,
  ]);
  return { shown, history, record, papers, evidence };
}

async function readItemInside(context: Acting, officer: User, review: Review): Promise<ItemInside> {
  const { db, now } = context;
  const [shown, record, application, lastDay] = await Promise.all([
    showEvidence(context, review),
    readReadinessRecord(context, review.workshopId, review.title),
    readApplication(context, officer, review),
    effectsOf(review.subject).lastDay?.(db.read, review, wibDay(now)),
  ]);
  return { shown, record, application, lastDay: review.expiresOn ?? lastDay ?? null };
}

function holdOf(review: Review, userId: string, now: number): ReviewPage['hold']['kind'] {
  if (review.claimedBy === null || review.state !== 'in-review') return 'free';
  if (review.claimedBy === userId) return 'mine';
  return claimHolds(review, now) ? 'other' : 'lapsed';
}

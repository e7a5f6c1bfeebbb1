import { eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { review as reviews, user, workshop } from '#db/schema/index.ts';
import type { Words } from '#db/readiness/types.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { readScreening, type Screening } from '#src/domain/exhibitions/applying/screening.ts';
import type { ConflictKind } from '#src/domain/exhibitions/conflicts.ts';
import { readWorkshopRecord, type WorkshopRecord } from '#src/domain/offices/workshop-record.ts';
import { showEvidence, type ShownEvidence } from '#src/domain/readiness/show-evidence.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { papersOf, type MaskedPaper } from '#src/domain/verification/papers.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { transitions } from './change-state.ts';
import { conflictOf } from './conflict.ts';
import { claimHolds, isOpen } from './decide-review.ts';
import type { Review, Shown } from './effects.ts';
import { readHistory, type HistoryEntry } from './history.ts';
import { readApplication, type Application } from './application.ts';
import { readReadinessRecord, type ReadinessRecord } from './evidence/readiness-record.ts';
import { isItem, itemNames } from './item-names.ts';
import { nextPath } from './next.ts';
import { requireReviewer, subjectsOf } from './powers.ts';
import { effectsOf } from './subjects.ts';
import { undecided } from './submit.ts';
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
  conflict: ConflictKind | null;
  /** An application to an exhibition, and a conflict: what became of it is kept from them too. */
  secret: boolean;
  inside: Inside | null;
}

interface Inside {
  shown: Shown;
  history: HistoryEntry[];
  record: WorkshopRecord;
  papers: MaskedPaper[];
  /** Of evidence and spot checks. */
  evidence: ItemInside | null;
  /** Of applications to exhibitions. */
  screening: Screening | null;
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
  const conflict = await conflictOf(db.read, officer, row.review);
  const secret = conflict !== null && row.review.subject === 'application';
  const review = secret ? { ...row.review, ...keptFrom } : row.review;
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
    decidedBy: secret ? null : row.decider,
    hold: { kind, by: secret ? null : row.claimer },
    mayDecide: !conflict && isOpen(review) && kind !== 'other',
    first: row.first ? { name: row.first, isMine: isFirst } : null,
    mayUndo: !conflict && mine !== null && isOfToday(mine, now),
    next: await nextPath(context, list, id),
    conflict,
    secret,
    inside: conflict ? null : await readInside(context, officer, review),
  };
}

async function readInside(context: Acting, officer: User, review: Review): Promise<Inside> {
  const [shown, history, record, papers, evidence, screening] = await Promise.all([
    effectsOf(review.subject).show(context, review),
    readHistory(context, review),
    readWorkshopRecord(context, officer, review.workshopId),
    review.subject === 'verification' ? papersOf(context, review.workshopId) : [],
    isItem(review) ? readItemInside(context, officer, review) : null,
    review.subject === 'application' ? readScreening(context, review) : null,
  ]);
  return { shown, history, record, papers, evidence, screening };
}

/** Of a review that is none of this officer's. */
const keptFrom = { state: 'submitted', ...undecided } as const;

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

import { and, asc, count, desc, eq, isNotNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { review, user, workshop, type ReviewSubject } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { isOwnBusiness } from '#src/domain/offices/own-business.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { claimHolds } from './decide-review.ts';
import type { Review } from './effects.ts';
import { claimedByColleague, decidedToday, isWaiting, queueFilter } from './queue-filter.ts';
import type { DueMark, QueueQuery, QueueTab } from './queue-query.ts';
import { soonDay, workingDaysBetween } from './working-days.ts';

export const reviewsPerPage = 30;

export interface QueueRow extends Pick<
  Review,
  'id' | 'subject' | 'title' | 'state' | 'version' | 'submittedAt' | 'dueOn' | 'decidedAt'
> {
  workshop: { name: string; slug: string; isPublic: boolean };
  /** Own business: somebody else's to decide, and nothing of it is shown but what is public. */
  conflict: boolean;
  /** Working days since it was sent. */
  age: number;
  mark: DueMark | null;
  claim: { name: string; isMine: boolean; holds: boolean } | null;
  decidedBy: string | null;
  mayUndo: boolean;
}

export interface Queue {
  rows: QueueRow[];
  /** Over all pages. */
  total: number;
  page: number;
  pages: number;
  /** Rows behind each tab, without the other filters. */
  tabs: Record<QueueTab, number>;
  counts: { subject: ReviewSubject; submitted: number; inReview: number; overdue: number }[];
}

type Looking = Pick<Acting, 'db' | 'user' | 'now'>;

/** One page of the queue, the most urgent first. Three queries, whatever its length. */
export async function readQueue(context: Looking, query: QueueQuery): Promise<Queue> {
  const { db, now } = context;
  const officer = requireOfficer(context, 'listings');
  const looking = { userId: officer.id, now };
  const where = queueFilter(db.read, looking, query);
  const [tally, found] = await Promise.all([
    readTally(context, officer.id),
    db.read
      .select({ total: count() })
      .from(review)
      .innerJoin(workshop, eq(workshop.id, review.workshopId))
      .where(where),
  ]);
  const total = found[0]?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / reviewsPerPage));
  const page = Math.min(query.page, pages);
  const claimer = alias(user, 'claimer');
  const decider = alias(user, 'decider');
  const rows = await db.read
    .select({
      review: shown,
      workshop: { name: workshop.name, slug: workshop.slug, state: workshop.state },
      claimer: claimer.name,
      decider: decider.name,
      conflict: isOwnBusiness(db.read, officer.id, review.workshopId),
    })
    .from(review)
    .innerJoin(workshop, eq(workshop.id, review.workshopId))
    .leftJoin(claimer, eq(claimer.id, review.claimedBy))
    .leftJoin(decider, eq(decider.id, review.decidedBy))
    .where(where)
    .orderBy(...(query.tab === 'today' ? [desc(review.decidedAt), asc(review.id)] : queueOrder))
    .limit(reviewsPerPage)
    .offset((page - 1) * reviewsPerPage);
  const today = wibDay(now);
  return {
    rows: rows.map(({ review: one, workshop: of, claimer: claimerName, decider: decidedBy, conflict }) => ({
      id: one.id,
      subject: one.subject,
      title: one.title,
      state: one.state,
      version: one.version,
      submittedAt: one.submittedAt,
      dueOn: one.dueOn,
      decidedAt: one.decidedAt,
      workshop: { name: of.name, slug: of.slug, isPublic: of.state === 'published' },
      conflict,
      age: workingDaysBetween(wibDay(one.submittedAt), today),
      mark: query.tab === 'today' ? null : dueMark(one.dueOn, today),
      claim: claimerName
        ? { name: claimerName, isMine: one.claimedBy === officer.id, holds: claimHolds(one, now) }
        : null,
      decidedBy,
      mayUndo: query.tab === 'today' && !conflict,
    })),
    total,
    page,
    pages,
    ...tally,
  };
}

const { id, subject, title, state, version, submittedAt, dueOn, decidedAt, claimedBy, claimedAt } = review;
const shown = { id, subject, title, state, version, submittedAt, dueOn, decidedAt, claimedBy, claimedAt };

export const queueOrder = [asc(review.dueOn), asc(review.submittedAt), asc(review.id)];

export function dueMark(dueOn: string, today: string): DueMark | null {
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  return dueOn <= soonDay(today) ? 'soon' : null;
}

async function readTally({ db, now }: Looking, userId: string): Promise<Pick<Queue, 'tabs' | 'counts'>> {
  const where = (condition: unknown) => sql<number>`count(*) FILTER (WHERE ${condition})`;
  const rows = await db.read
    .select({
      subject: review.subject,
      submitted: where(eq(review.state, 'submitted')),
      inReview: where(eq(review.state, 'in-review')),
      overdue: where(and(isWaiting, sql`${review.dueOn} < ${wibDay(now)}`)),
      mine: where(and(isWaiting, eq(review.claimedBy, userId))),
      team: where(and(isWaiting, isNotNull(review.claimedBy), claimedByColleague(db.read, userId))),
      today: where(decidedToday(now)),
    })
    .from(review)
    // All that is counted; years of decided ones are left out.
    .where(or(isWaiting, decidedToday(now)))
    .groupBy(review.subject);
  const sum = (key: 'mine' | 'team' | 'today') => rows.reduce((all, row) => all + row[key], 0);
  return {
    tabs: {
      all: rows.reduce((all, { submitted, inReview }) => all + submitted + inReview, 0),
      mine: sum('mine'),
      team: sum('team'),
      today: sum('today'),
    },
    counts: rows.map(({ subject, submitted, inReview, overdue }) => ({ subject, submitted, inReview, overdue })),
  };
}

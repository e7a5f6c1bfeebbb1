import { asc, desc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Words } from '#db/readiness/types.ts';
import { review, user, workshop } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { isOwnBusiness } from '#src/domain/offices/own-business.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { claimHolds } from './decide-review.ts';
import type { Review } from './effects.ts';
import { itemNames } from './item-names.ts';
import { requireReviewer } from './powers.ts';
import { queueFilter } from './queue-filter.ts';
import type { DueMark, QueueQuery } from './queue-query.ts';
import { soonDay, workingDaysBetween } from './working-days.ts';

export interface QueueRow extends Pick<
  Review,
  'id' | 'subject' | 'title' | 'state' | 'version' | 'submittedAt' | 'dueOn' | 'decidedAt'
> {
  /** What the checklist calls it, where the title is an item's slug. */
  words: Words | null;
  workshop: { name: string; slug: string; isPublic: boolean };
  /** Own business: somebody else's to decide, and nothing of it is shown but what is public. */
  conflict: boolean;
  /** Working days since it was sent. */
  age: number;
  mark: DueMark | null;
  claim: { name: string; isMine: boolean; holds: boolean } | null;
  decidedBy: string | null;
  /** How many of two officers accepted it so far; null: one is enough. */
  accepted: { count: 0 | 1; isMine: boolean } | null;
  mayUndo: boolean;
}

export const queueOrder = [asc(review.dueOn), asc(review.submittedAt), asc(review.id)];

/** The rows of one page, in their order: first which, by the index, then what they show. Two queries, or four. */
export async function readQueueRows(
  context: Pick<Acting, 'db' | 'user' | 'now'>,
  query: QueueQuery,
  limit: number,
  offset: number,
): Promise<QueueRow[]> {
  const { db, now } = context;
  const officer = requireReviewer(context);
  const found = await db.read
    .select({ id: review.id })
    .from(review)
    .where(queueFilter(db.read, { user: officer, now }, query))
    .orderBy(...(query.tab === 'today' ? [desc(review.decidedAt), asc(review.id)] : queueOrder))
    .limit(limit)
    .offset(offset);
  // An empty list of ids would be looked for in every row there is.
  if (found.length === 0) return [];
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
    .where(
      inArray(
        review.id,
        found.map(({ id }) => id),
      ),
    );
  const names = await itemNames(
    db.read,
    rows.map((row) => row.review),
  );
  const byId = new Map(rows.map((row) => [row.review.id, row]));
  const today = wibDay(now);
  return found.flatMap(({ id }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { claimedBy, claimedAt, secondOfficer, firstBy, ...one } = row.review;
    const { name, slug, state } = row.workshop;
    const { conflict, decider: decidedBy } = row;
    return {
      ...one,
      words: names.get(one.title) ?? null,
      workshop: { name, slug, isPublic: state === 'published' },
      conflict,
      age: workingDaysBetween(wibDay(one.submittedAt), today),
      mark: query.tab === 'today' ? null : dueMark(one.dueOn, today),
      claim: row.claimer
        ? { name: row.claimer, isMine: claimedBy === officer.id, holds: claimHolds({ claimedAt }, now) }
        : null,
      decidedBy,
      accepted: secondOfficer ? { count: firstBy ? 1 : 0, isMine: firstBy === officer.id } : null,
      mayUndo: query.tab === 'today' && !conflict,
    };
  });
}

const { id, subject, title, state, version, submittedAt, dueOn, decidedAt } = review;
const { claimedBy, claimedAt, secondOfficer, firstBy } = review;
const shown = {
  ...{ id, subject, title, state, version, submittedAt, dueOn, decidedAt },
  ...{ claimedBy, claimedAt, secondOfficer, firstBy },
};

export function dueMark(on: string, today: string): DueMark | null {
  if (on < today) return 'overdue';
  if (on === today) return 'today';
  return on <= soonDay(today) ? 'soon' : null;
}

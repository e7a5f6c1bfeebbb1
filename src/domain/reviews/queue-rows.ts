import { asc, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { preparedOnce } from '#db/prepared.ts';
import type { Words } from '#db/readiness/types.ts';
import { review, user, workshop } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { isOwnBusiness } from '#src/domain/offices/own-business.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { secretRows } from './conflict.ts';
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
  /** An application to an exhibition, and a conflict: what became of it is kept from them too. */
  secret: boolean;
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

/** The rows of one page, in their order: first which, by the index, then what they show. Two queries, or five. */
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
  const ids = JSON.stringify(found.map(({ id }) => id));
  const [shown] = await rowsQuery(db.read).all({ ids, officer: officer.id });
  const rows = (JSON.parse(shown?.list ?? '[]') as Columns[]).map(readRow);
  const names = await itemNames(
    db.read,
    rows.map((row) => row.review),
  );
  const isSecret = await secretRows(
    db.read,
    officer,
    rows.map((row) => row.review),
  );
  const byId = new Map(rows.map((row) => [row.review.id, row]));
  const today = wibDay(now);
  const soon = soonDay(today);
  const ages = new Map<string, number>();
  const ageOf = (on: string) => ages.get(on) ?? ages.set(on, workingDaysBetween(on, today)).get(on) ?? 0;
  return found.flatMap(({ id }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { claimedBy, claimedAt, secondOfficer, firstBy, workshopId: _, ...one } = row.review;
    const secret = isSecret(row.review);
    const { name, slug, state } = row.workshop;
    const conflict = row.conflict || secret;
    return {
      ...one,
      ...(secret ? { state: 'submitted' as const, decidedAt: null } : {}),
      secret,
      words: names.get(one.title) ?? null,
      workshop: { name, slug, isPublic: state === 'published' },
      conflict,
      age: ageOf(wibDay(one.submittedAt)),
      mark: query.tab === 'today' ? null : dueMark(one.dueOn, today, soon),
      claim:
        row.claimer && !secret
          ? { name: row.claimer, isMine: claimedBy === officer.id, holds: claimHolds({ claimedAt }, now) }
          : null,
      decidedBy: secret ? null : row.decider,
      accepted: secondOfficer ? { count: firstBy ? 1 : 0, isMine: firstBy === officer.id } : null,
      mayUndo: query.tab === 'today' && !conflict,
    };
  });
}

const { id, subject, workshopId, title, state, version, submittedAt, dueOn, decidedAt } = review;
const { claimedBy, claimedAt, secondOfficer, firstBy } = review;
const claimer = alias(user, 'claimer');
const decider = alias(user, 'decider');

/** Joined by the database: row by row takes three times as long. */
const rowsQuery = preparedOnce((read) =>
  read
    .select({
      list: sql<string>`json_group_array(json_array(
        ${id}, ${subject}, ${title}, ${state}, ${version}, ${submittedAt}, ${dueOn}, ${decidedAt},
        ${claimedBy}, ${claimedAt}, ${secondOfficer}, ${firstBy},
        ${workshop.name}, ${workshop.slug}, ${workshop.state}, ${claimer.name}, ${decider.name},
        ${isOwnBusiness(read, sql.placeholder('officer'), review.workshopId)}, ${workshopId}))`,
    })
    .from(review)
    .innerJoin(workshop, eq(workshop.id, review.workshopId))
    .leftJoin(claimer, eq(claimer.id, review.claimedBy))
    .leftJoin(decider, eq(decider.id, review.decidedBy))
    .where(sql`${id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
    .prepare(),
);

type Truth = 0 | 1;
type Columns = [
  ...[string, Review['subject'], string, Review['state'], number, number, string, number | null],
  ...[string | null, number | null, Truth, string | null],
  ...[string, string, (typeof workshop.$inferSelect)['state'], string | null, string | null, Truth, number],
];

function readRow(columns: Columns) {
  const [id, subject, title, state, version, submittedAt, dueOn, decidedAt, ...rest] = columns;
  const [claimedBy, claimedAt, secondOfficer, firstBy, name, slug, at, claimer, decider, conflict, workshopId] = rest;
  return {
    review: {
      ...{ id, subject, workshopId, title, state, version, submittedAt, dueOn, decidedAt },
      ...{ claimedBy, claimedAt, secondOfficer: secondOfficer === 1, firstBy },
    },
    workshop: { name, slug, state: at },
    ...{ claimer, decider, conflict: conflict === 1 },
  };
}

/** `soon` is `soonDay(today)`, where many are marked. */
export function dueMark(on: string, today: string, soon: string = soonDay(today)): DueMark | null {
  if (on < today) return 'overdue';
  if (on === today) return 'today';
  return on <= soon ? 'soon' : null;
}

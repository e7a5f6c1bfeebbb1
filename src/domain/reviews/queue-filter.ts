import { and, eq, gte, inArray, like, lt, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { listingEdit, officeMember, review, workshop } from '#db/schema/index.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { QueueQuery } from './queue-query.ts';
import { soonDay } from './working-days.ts';

export interface Looking {
  userId: string;
  now: number;
}

/** The rows a query of the queue means; `workshop` must be joined. */
export function queueFilter(db: Reader, { userId, now }: Looking, query: QueueQuery): SQL | undefined {
  const today = wibDay(now);
  const due = {
    overdue: lt(review.dueOn, today),
    today: eq(review.dueOn, today),
    soon: and(gte(review.dueOn, today), sql`${review.dueOn} <= ${soonDay(today)}`),
  };
  const name = query.workshop.replace(/[\\%_]/g, '\\$&');
  return and(
    inTab(db, { userId, now }, query),
    query.subject ? eq(review.subject, query.subject) : undefined,
    query.state ? eq(review.state, query.state) : undefined,
    query.due ? due[query.due] : undefined,
    query.workshop
      ? or(eq(workshop.slug, query.workshop), sql`${like(workshop.name, `%${name}%`)} ESCAPE '\\'`)
      : undefined,
    query.technique ? inArray(review.subjectVersion, editsOf(db, query.technique)) : undefined,
  );
}

function inTab(db: Reader, { userId, now }: Looking, { tab, by }: QueueQuery): SQL | undefined {
  if (tab === 'today') return and(decidedToday(now), by ? eq(review.decidedBy, by) : undefined);
  return and(
    isWaiting,
    tab === 'mine' ? eq(review.claimedBy, userId) : undefined,
    tab === 'team' ? claimedByColleague(db, userId) : undefined,
    by ? eq(review.claimedBy, by) : undefined,
  );
}

export const isWaiting = inArray(review.state, ['submitted', 'in-review']);

/** Decided since midnight WIB; taking a verdict back and sending again clear `decidedAt`. */
export function decidedToday(now: number): SQL {
  return gte(review.decidedAt, Date.parse(`${wibDay(now)}T00:00:00+07:00`));
}

/** Claimed by someone else of an office I am in. */
export function claimedByColleague(db: Reader, userId: string): SQL | undefined {
  const mine = db.select({ slug: officeMember.officeSlug }).from(officeMember).where(eq(officeMember.userId, userId));
  const colleagues = db
    .select({ id: officeMember.userId })
    .from(officeMember)
    .where(inArray(officeMember.officeSlug, mine));
  return and(inArray(review.claimedBy, colleagues), ne(review.claimedBy, userId));
}

/** Versions that say they are made by this technique. */
function editsOf(db: Reader, technique: string) {
  return db
    .select({ id: listingEdit.id })
    .from(listingEdit)
    .where(eq(sql`json_extract(${listingEdit.body}, '$.technique')`, technique));
}

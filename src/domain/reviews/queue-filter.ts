import { and, eq, gte, inArray, like, lt, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { listingEdit, officeMember, review, workshop } from '#db/schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { withoutSecrets } from './conflict.ts';
import { ofSubjects, subjectUnindexed } from './powers.ts';
import type { QueueQuery } from './queue-query.ts';
import { soonDay } from './working-days.ts';

export interface Looking {
  user: User;
  now: number;
}

/** The rows a query of the queue means, of those this officer may see. */
export function queueFilter(db: Reader, { user, now }: Looking, query: QueueQuery): SQL | undefined {
  const today = wibDay(now);
  const due = {
    overdue: lt(review.dueOn, today),
    today: eq(review.dueOn, today),
    soon: and(gte(review.dueOn, today), lte(review.dueOn, soonDay(today))),
  };
  return and(
    inTab(db, { user, now }, query),
    ofSubjects(user),
    query.subject ? eq(subjectUnindexed, query.subject) : undefined,
    query.state ? eq(review.state, query.state) : undefined,
    query.due ? due[query.due] : undefined,
    query.workshop ? inArray(review.workshopId, workshopsLike(db, query.workshop)) : undefined,
    query.state || query.by ? withoutSecrets(user) : undefined,
    query.technique ? inArray(review.subjectVersion, editsOf(db, query.technique)) : undefined,
  );
}

function inTab(db: Reader, { user, now }: Looking, { tab, by }: QueueQuery): SQL | undefined {
  if (tab === 'today') return and(decidedToday(now), by ? eq(review.decidedBy, by) : undefined);
  return and(
    isWaiting,
    tab === 'mine' ? eq(review.claimedBy, user.id) : undefined,
    tab === 'team' ? claimedByColleague(db, user.id) : undefined,
    by ? eq(review.claimedBy, by) : undefined,
  );
}

/** Said in full, without parameters: only so an index on what waits is used. */
export const isWaiting = sql`${review.state} IN ('submitted', 'in-review')`;

/** Decided since midnight WIB; taking a verdict back and sending again clear `decidedAt`. */
export function decidedToday(now: number): SQL {
  return gte(review.decidedAt, Date.parse(`${wibDay(now)}T00:00:00+07:00`));
}

/** Claimed by someone else of an office I am in. */
function claimedByColleague(db: Reader, userId: string): SQL | undefined {
  const mine = db.select({ slug: officeMember.officeSlug }).from(officeMember).where(eq(officeMember.userId, userId));
  const colleagues = db
    .select({ id: officeMember.userId })
    .from(officeMember)
    .where(inArray(officeMember.officeSlug, mine));
  return and(inArray(review.claimedBy, colleagues), ne(review.claimedBy, userId));
}

/** Workshops of this slug, or with this in their name. */
function workshopsLike(db: Reader, text: string) {
  const name = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return db
    .select({ id: workshop.id })
    .from(workshop)
    .where(or(eq(workshop.slug, text), sql`${like(workshop.name, name)} ESCAPE '\\'`));
}

/** Versions that say they are made by this technique. */
function editsOf(db: Reader, technique: string) {
  return db
    .select({ id: listingEdit.id })
    .from(listingEdit)
    .where(eq(sql`json_extract(${listingEdit.body}, '$.technique')`, technique));
}

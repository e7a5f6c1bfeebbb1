import { and, eq, isNull, lt, ne, not, or, sql } from 'drizzle-orm';
import { review, workshop } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { isOwnBusiness } from '#src/domain/offices/own-business.ts';
import { paths } from '#src/paths.ts';
import { claimLasts } from './decide-review.ts';
import { queueOrder } from './queue.ts';
import { queueFilter } from './queue-filter.ts';
import { formatQueueQuery, parseQueueQuery } from './queue-query.ts';

/**
 * Where "next" leads: the review that follows this one in the same list and is mine to decide, else the list's first
 * one, else the list. One query.
 */
export async function nextPath(
  context: Pick<Acting, 'db' | 'user' | 'now'>,
  list: string,
  id: string,
): Promise<string> {
  const { db, now } = context;
  const officer = requireOfficer(context, 'listings');
  const query = parseQueueQuery(new URLSearchParams(list));
  const kept = formatQueueQuery(query);
  const suffix = kept ? `?${kept}` : '';
  if (query.tab === 'today') return paths.reviews() + suffix;
  const here = db.read
    .select({ key: sql`due_on || printf('%020d', submitted_at) || id` })
    .from(review)
    .where(eq(review.id, id));
  const key = sql`${review.dueOn} || printf('%020d', ${review.submittedAt}) || ${review.id}`;
  const isFree = or(
    isNull(review.claimedBy),
    eq(review.claimedBy, officer.id),
    lt(review.claimedAt, now - claimLasts + 1),
  );
  const [next] = await db.read
    .select({ id: review.id })
    .from(review)
    .innerJoin(workshop, eq(workshop.id, review.workshopId))
    .where(
      and(
        queueFilter(db.read, { userId: officer.id, now }, query),
        ne(review.id, id),
        query.tab === 'team' || query.by ? undefined : isFree,
        not(isOwnBusiness(db.read, officer.id, review.workshopId)),
      ),
    )
    .orderBy(sql`${key} < (${here})`, ...queueOrder)
    .limit(1);
  return (next ? paths.review(next.id) : paths.reviews()) + suffix;
}

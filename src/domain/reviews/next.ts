import { and, eq, isNull, lt, ne, not, or, sql, type SQL } from 'drizzle-orm';
import { preparedOnce } from '#db/prepared.ts';
import { review } from '#db/schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { paths } from '#src/paths.ts';
import { nextOfWorkshop } from './application.ts';
import { isNotTheirs } from './conflict.ts';
import { claimLasts } from './decide-review.ts';
import { requireReviewer } from './powers.ts';
import { queueOrder } from './queue-rows.ts';
import { queueFilter } from './queue-filter.ts';
import { formatQueueQuery, parseQueueQuery, type QueueQuery } from './queue-query.ts';

type Looking = Pick<Acting, 'db' | 'user' | 'now'>;

/**
 * Where "next" leads: of evidence the next item of the same workshop, then the review that follows this one in the same
 * list and is mine to decide, else the list's first one, else the list. Five queries at most.
 */
export async function nextPath(context: Looking, list: string, id: string): Promise<string> {
  const officer = requireReviewer(context);
  const query = parseQueueQuery(new URLSearchParams(list));
  const kept = formatQueueQuery(query);
  const suffix = kept ? `?${kept}` : '';
  if (query.tab === 'today') return paths.reviews() + suffix;
  const [here] = await hereQuery(context.db.read).all({ id });
  const byWorkshop = query.tab === 'all' && !query.by;
  const near = here && byWorkshop ? await nextOfWorkshop(context, officer, here) : null;
  const next = near ?? (await nextInList(context, officer, query, here));
  return (next ? paths.review(next) : paths.reviews()) + suffix;
}

const { subject, workshopId, title, dueOn, submittedAt } = review;

const hereQuery = preparedOnce((read) =>
  read
    .select({ id: review.id, subject, workshopId, title, dueOn, submittedAt })
    .from(review)
    .where(eq(review.id, sql.placeholder('id')))
    .prepare(),
);

type Place = Pick<typeof review.$inferSelect, 'id' | 'dueOn' | 'submittedAt'>;

/** After this place, or from the list's start again. Each half walks the index of what waits, and stops at its first. */
async function nextInList(
  { db, now }: Looking,
  officer: User,
  query: QueueQuery,
  here: Place | undefined,
): Promise<string | null> {
  const isFree = or(
    isNull(review.claimedBy),
    eq(review.claimedBy, officer.id),
    lt(review.claimedAt, now - claimLasts + 1),
  );
  const first = async (from: SQL | undefined) => {
    const [row] = await db.read
      .select({ id: review.id })
      .from(review)
      .where(
        and(
          queueFilter(db.read, { user: officer, now }, query),
          here && ne(review.id, here.id),
          or(isNull(review.firstBy), ne(review.firstBy, officer.id)),
          query.tab === 'team' || query.by ? undefined : isFree,
          not(isNotTheirs(db.read, officer)),
          from,
        ),
      )
      .orderBy(...queueOrder)
      .limit(1);
    return row?.id ?? null;
  };
  if (!here) return first(undefined);
  const { dueOn, submittedAt, id } = here;
  const after = sql`(${review.dueOn}, ${review.submittedAt}, ${review.id}) > (${dueOn}, ${submittedAt}, ${id})`;
  return (await first(after)) ?? first(undefined);
}

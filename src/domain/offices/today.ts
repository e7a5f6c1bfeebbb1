import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { officeMember, review, user, workshop } from '#db/schema/index.ts';
import { requireUser } from '#src/domain/access/require.ts';
import { officePowersOf } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { claimedByColleague, decidedToday, isWaiting } from '#src/domain/reviews/queue-filter.ts';
import { parseQueueQuery } from '#src/domain/reviews/queue-query.ts';
import { readQueue, type QueueRow } from '#src/domain/reviews/queue.ts';
import { wibDay } from '#src/domain/workshops/day.ts';

export interface Today {
  figures: Record<'waiting' | 'overdue' | 'dueToday' | 'mine' | 'team' | 'unclaimed', number>;
  /** The most urgent ones. */
  urgent: QueueRow[];
  /** What I decided today and may take back. */
  decided: QueueRow[];
  /** Officers of my offices who review: what they hold, and decided today. */
  load: { id: string; name: string; isMe: boolean; claimed: number; overdue: number; decided: number }[];
  /** When the longest waiting one was sent, ms; null when nothing waits. */
  oldest: number | null;
}

/** What an officer who reviews listings looks at first; null for other officers and for admins. Eight queries. */
export async function readToday(context: Pick<Acting, 'db' | 'user' | 'now'>): Promise<Today | null> {
  const me = requireUser(context);
  if (!officePowersOf(me).includes('listings')) return null;
  const query = parseQueueQuery(new URLSearchParams());
  const [queue, decided, figures, load] = await Promise.all([
    readQueue(context, query),
    readQueue(context, { ...query, tab: 'today', by: me.id }),
    readFigures(context, me.id),
    readLoad(context, me.id),
  ]);
  const { oldest, ...counted } = figures;
  return { figures: counted, urgent: queue.rows.slice(0, 6), decided: decided.rows, load, oldest };
}

async function readFigures({ db, now }: Pick<Acting, 'db' | 'now'>, userId: string) {
  const where = (condition: unknown) => sql<number>`count(*) FILTER (WHERE ${condition})`;
  const today = wibDay(now);
  const [row] = await db.read
    .select({
      waiting: sql<number>`count(*)`,
      overdue: where(sql`${review.dueOn} < ${today}`),
      dueToday: where(eq(review.dueOn, today)),
      mine: where(eq(review.claimedBy, userId)),
      team: where(claimedByColleague(db.read, userId)),
      unclaimed: where(eq(review.state, 'submitted')),
      oldest: sql<number | null>`min(${review.submittedAt})`,
    })
    .from(review)
    .innerJoin(workshop, eq(workshop.id, review.workshopId))
    .where(isWaiting);
  return row ?? { waiting: 0, overdue: 0, dueToday: 0, mine: 0, team: 0, unclaimed: 0, oldest: null };
}

async function readLoad({ db, now }: Pick<Acting, 'db' | 'now'>, userId: string): Promise<Today['load']> {
  const mine = db.read
    .select({ slug: officeMember.officeSlug })
    .from(officeMember)
    .where(eq(officeMember.userId, userId));
  const open = and(isWaiting, eq(review.claimedBy, user.id));
  const where = (condition: unknown) => sql<number>`(SELECT count(*) FROM review WHERE ${condition})`;
  const rows = await db.read
    .selectDistinct({
      id: user.id,
      name: user.name,
      claimed: where(open),
      overdue: where(and(open, sql`${review.dueOn} < ${wibDay(now)}`)),
      decided: where(and(decidedToday(now), eq(review.decidedBy, user.id))),
    })
    .from(officeMember)
    .innerJoin(user, and(eq(user.id, officeMember.userId), eq(user.state, 'active')))
    .where(and(inArray(officeMember.officeSlug, mine), sql`${officeMember.powers} LIKE '%"listings"%'`))
    .orderBy(asc(user.name));
  return rows.map((row) => ({ ...row, isMe: row.id === userId }));
}

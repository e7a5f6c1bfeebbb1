import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { officeMember, review, user } from '#db/schema/index.ts';
import { requireUser } from '#src/domain/access/require.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { ofSubjects, powerFor, subjectsOf } from '#src/domain/reviews/powers.ts';
import { decidedToday, isWaiting } from '#src/domain/reviews/queue-filter.ts';
import { parseQueueQuery } from '#src/domain/reviews/queue-query.ts';
import { readQueueRows, type QueueRow } from '#src/domain/reviews/queue-rows.ts';
import { countWhere, isTeams, readTally, type Tally } from '#src/domain/reviews/tally.ts';
import { wibDay } from '#src/domain/workshops/day.ts';

export interface Today {
  figures: Record<'waiting' | 'overdue' | 'dueToday' | 'mine' | 'team' | 'unclaimed', number>;
  /** The most urgent ones. */
  urgent: QueueRow[];
  /** What I decided today and may take back. */
  decided: QueueRow[];
  /** Officers of my offices who review what I do: what they hold of it, and decided today. */
  load: { id: string; name: string; isMe: boolean; claimed: number; overdue: number; decided: number }[];
  /** When the longest waiting one was sent, ms; null when nothing waits. */
  oldest: number | null;
}

const urgentRows = 6;
const decidedRows = 30;

/** What an officer who reviews looks at first; null for other officers and for admins. Ten queries at most. */
export async function readToday(context: Pick<Acting, 'db' | 'user' | 'now'>): Promise<Today | null> {
  const me = requireUser(context);
  if (subjectsOf(me).length === 0) return null;
  const query = parseQueueQuery(new URLSearchParams());
  const [tally, urgent, decided, load] = await Promise.all([
    readTally(context, me),
    readQueueRows(context, query, urgentRows, 0),
    readQueueRows(context, { ...query, tab: 'today', by: me.id }, decidedRows, 0),
    readLoad(context, me),
  ]);
  const oldest = tally.open.length > 0 ? Math.min(...tally.open.map((alike) => alike.oldest)) : null;
  return { figures: figuresOf(tally, me.id), urgent, decided, load, oldest };
}

function figuresOf(tally: Tally, userId: string): Today['figures'] {
  return {
    waiting: countWhere(tally, () => true),
    overdue: countWhere(tally, ({ overdue }) => overdue),
    dueToday: countWhere(tally, ({ dueToday }) => dueToday),
    mine: countWhere(tally, ({ claimedBy }) => claimedBy === userId),
    team: countWhere(tally, isTeams(tally)),
    unclaimed: countWhere(tally, ({ state }) => state === 'submitted'),
  };
}

async function readLoad({ db, now }: Pick<Acting, 'db' | 'now'>, me: User): Promise<Today['load']> {
  const offices = me.offices.map(({ slug }) => slug);
  const powers = [...new Set(subjectsOf(me).map((subject) => powerFor[subject]))];
  const open = and(isWaiting, eq(review.claimedBy, user.id), ofSubjects(me));
  const where = (condition: unknown) => sql<number>`(SELECT count(*) FROM review WHERE ${condition})`;
  const given = sql`EXISTS (SELECT 1 FROM json_each(${officeMember.powers}) WHERE ${inArray(sql`value`, powers)})`;
  const rows = await db.read
    .selectDistinct({
      id: user.id,
      name: user.name,
      claimed: where(open),
      overdue: where(and(open, sql`${review.dueOn} < ${wibDay(now)}`)),
      decided: where(and(decidedToday(now), eq(review.decidedBy, user.id), ofSubjects(me))),
    })
    .from(officeMember)
    .innerJoin(user, and(eq(user.id, officeMember.userId), eq(user.state, 'active')))
    .where(and(inArray(officeMember.officeSlug, offices), given))
    .orderBy(asc(user.name));
  return rows.map((row) => ({ ...row, isMe: row.id === me.id }));
}

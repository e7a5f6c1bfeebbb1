import { sql } from 'drizzle-orm';
import { review, type ReviewSubject } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { requireReviewer } from './powers.ts';
import { queueFilter } from './queue-filter.ts';
import { formatQueueQuery, queueTabs, type QueueQuery, type QueueTab } from './queue-query.ts';
import { readQueueRows, type QueueRow } from './queue-rows.ts';
import { countWhere, isTeams, readTally, type Tally } from './tally.ts';

export const reviewsPerPage = 30;

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

/** One page of the queue, the most urgent first, of what this officer may see. Six queries at most, whatever its length. */
export async function readQueue(context: Looking, query: QueueQuery): Promise<Queue> {
  const officer = requireReviewer(context);
  const tally = await readTally(context, officer);
  const tabs = tabsOf(tally, officer.id);
  const isWhole = queueTabs.some((tab) => formatQueueQuery({ ...query, page: 1 }) === formatQueueQuery({ tab }));
  const total = isWhole ? tabs[query.tab] : await countRows(context, query);
  const pages = Math.max(1, Math.ceil(total / reviewsPerPage));
  const page = Math.min(query.page, pages);
  const rows = await readQueueRows(context, query, reviewsPerPage, (page - 1) * reviewsPerPage);
  return { rows, total, page, pages, tabs, counts: countsOf(tally) };
}

/** What waits and was decided today, tab by tab. */
function tabsOf(tally: Tally, userId: string): Queue['tabs'] {
  return {
    all: countWhere(tally, () => true),
    mine: countWhere(tally, ({ claimedBy }) => claimedBy === userId),
    team: countWhere(tally, isTeams(tally)),
    today: tally.today,
  };
}

function countsOf(tally: Tally): Queue['counts'] {
  const subjects = [...new Set(tally.open.map(({ subject }) => subject))];
  return subjects.map((one) => ({
    subject: one,
    submitted: countWhere(tally, ({ subject, state }) => subject === one && state === 'submitted'),
    inReview: countWhere(tally, ({ subject, state }) => subject === one && state === 'in-review'),
    overdue: countWhere(tally, ({ subject, overdue }) => subject === one && overdue),
  }));
}

async function countRows(context: Looking, query: QueueQuery): Promise<number> {
  const { db, now } = context;
  const [found] = await db.read
    .select({ total: sql<number>`count(*)` })
    .from(review)
    .where(queueFilter(db.read, { user: requireReviewer(context), now }, query));
  return found?.total ?? 0;
}

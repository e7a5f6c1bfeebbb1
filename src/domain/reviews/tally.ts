import { sql } from 'drizzle-orm';
import type { Database, Reader } from '#db/client.ts';
import { dataVersion } from '#db/data-version.ts';
import { review, type ReviewSubject } from '#db/schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { subjectUnindexed, subjectsOf } from './powers.ts';
import { decidedToday, isWaiting } from './queue-filter.ts';

/** Open reviews that are alike: what of, whose hands, how urgent. */
export interface Alike {
  subject: ReviewSubject;
  state: 'submitted' | 'in-review';
  claimedBy: string | null;
  overdue: boolean;
  dueToday: boolean;
  count: number;
  /** When the one that waits longest was sent, ms. */
  oldest: number;
}

export interface Tally {
  open: Alike[];
  /** Decided since midnight WIB. */
  today: number;
  /** Ids of those who share an office with me, without me. */
  colleagues: ReadonlySet<string>;
}

/** All that waits and is this officer's to see, whoever holds it. Three queries, one when nothing was written since. */
export async function readTally({ db, now }: Pick<Acting, 'db' | 'now'>, user: User): Promise<Tally> {
  const today = wibDay(now);
  const subjects = subjectsOf(user);
  const counted = await countOnce(
    db,
    user.offices.map(({ slug }) => slug),
    now,
  );
  const open = counted.open
    .filter(({ subject }) => subjects.includes(subject))
    .map((alike) => ({ ...alike, overdue: alike.dueOn < today, dueToday: alike.dueOn === today }));
  return {
    open,
    today: subjects.reduce((sum, subject) => sum + (counted.decided[subject] ?? 0), 0),
    colleagues: new Set(counted.people.filter((id) => id !== user.id)),
  };
}

type Waiting = Omit<Alike, 'overdue' | 'dueToday'> & { dueOn: string };
interface Around {
  /** Since midnight WIB. */
  decided: Partial<Record<ReviewSubject, number>>;
  /** Who is in these offices. */
  people: string[];
}
interface Kept {
  version: number;
  open?: Waiting[];
  /** By day and offices. */
  around: Map<string, Around>;
}

const kept = new WeakMap<Database, Kept>();

/** Tens of thousands wait and hundreds are decided on a busy day: they are counted again after a commit only. */
async function countOnce(db: Database, offices: readonly string[], now: number): Promise<Around & { open: Waiting[] }> {
  const version = await dataVersion(db);
  const known = kept.get(db);
  const mine: Kept = known && known.version === version ? known : { version: version ?? 0, around: new Map() };
  const key = [wibDay(now), ...offices].join(' ');
  const open = mine.open ?? (await countOpen(db.read));
  const around = mine.around.get(key) ?? (await lookAround(db.read, offices, now));
  if (version !== null) {
    mine.open = open;
    mine.around.set(key, around);
    kept.set(db, mine);
  }
  return { open, ...around };
}

/** One pass over the open reviews of all subjects. */
function countOpen(read: Reader): Promise<Waiting[]> {
  return read
    .select({
      subject: review.subject,
      state: sql<Alike['state']>`${review.state}`,
      claimedBy: review.claimedBy,
      dueOn: review.dueOn,
      count: sql<number>`count(*)`,
      oldest: sql<number>`min(${review.submittedAt})`,
    })
    .from(review)
    .where(isWaiting)
    .groupBy(review.subject, review.state, review.claimedBy, review.dueOn);
}

async function lookAround(read: Reader, offices: readonly string[], now: number): Promise<Around> {
  const [row] = await read.all<{ decided: string; people: string }>(sql`SELECT (
      SELECT json_group_object(subject, verdicts) FROM (
        SELECT ${subjectUnindexed} AS subject, count(*) AS verdicts FROM ${review} WHERE ${decidedToday(now)} GROUP BY 1)
    ) AS decided, (
      SELECT json_group_array(DISTINCT user_id) FROM office_member
      WHERE office_slug IN (SELECT value FROM json_each(${JSON.stringify(offices)}))) AS people`);
  return {
    decided: JSON.parse(row?.decided ?? '{}') as Around['decided'],
    people: JSON.parse(row?.people ?? '[]') as string[],
  };
}

/** How many of them are like this. */
export function countWhere({ open }: Tally, fits: (alike: Alike) => boolean): number {
  return open.reduce((sum, alike) => (fits(alike) ? sum + alike.count : sum), 0);
}

export function isTeams({ colleagues }: Tally): (alike: Alike) => boolean {
  return ({ claimedBy }) => claimedBy !== null && colleagues.has(claimedBy);
}

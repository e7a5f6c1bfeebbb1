import { and, inArray, sql } from 'drizzle-orm';
import { officeMember, review, type ReviewSubject } from '#db/schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { ofSubjects } from './powers.ts';
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

/** All that waits and is this officer's to see, in one pass over the open reviews, whoever holds them. Three queries. */
export async function readTally({ db, now }: Pick<Acting, 'db' | 'now'>, user: User): Promise<Tally> {
  const today = wibDay(now);
  const mine = user.offices.map(({ slug }) => slug);
  const [open, decided, people] = await Promise.all([
    db.read
      .select({
        subject: review.subject,
        state: sql<Alike['state']>`${review.state}`,
        claimedBy: review.claimedBy,
        dueOn: review.dueOn,
        count: sql<number>`count(*)`,
        oldest: sql<number>`min(${review.submittedAt})`,
      })
      .from(review)
      .where(and(isWaiting, ofSubjects(user)))
      .groupBy(review.subject, review.state, review.claimedBy, review.dueOn),
    db.read
      .select({ count: sql<number>`count(*)` })
      .from(review)
      .where(and(decidedToday(now), ofSubjects(user))),
    db.read
      .selectDistinct({ id: officeMember.userId })
      .from(officeMember)
      .where(inArray(officeMember.officeSlug, mine)),
  ]);
  const colleagues = new Set(people.map(({ id }) => id).filter((id) => id !== user.id));
  const urgent = open.map((alike) => ({ ...alike, overdue: alike.dueOn < today, dueToday: alike.dueOn === today }));
  return { open: urgent, today: decided[0]?.count ?? 0, colleagues };
}

/** How many of them are like this. */
export function countWhere({ open }: Tally, fits: (alike: Alike) => boolean): number {
  return open.reduce((sum, alike) => (fits(alike) ? sum + alike.count : sum), 0);
}

export function isTeams({ colleagues }: Tally): (alike: Alike) => boolean {
  return ({ claimedBy }) => claimedBy !== null && colleagues.has(claimedBy);
}

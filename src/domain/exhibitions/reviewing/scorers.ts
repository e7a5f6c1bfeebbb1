import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { application, officeMember, reviewer, scoreSheet, user } from '#db/schema/index.ts';
import { conflictsIn } from '../conflicts.ts';

export interface ReviewerHere {
  id: string;
  name: string;
  addedAt: number;
  leftAt: number | null;
  /** Still an officer with an account: others get no more sheets. */
  isActive: boolean;
}

/** Everyone who scores an exhibition or did, by name. One query. */
export async function readReviewerList(db: Reader | Tx, slug: string): Promise<ReviewerHere[]> {
  return db
    .select({
      id: user.id,
      name: user.name,
      addedAt: reviewer.addedAt,
      leftAt: reviewer.leftAt,
      isActive:
        sql<boolean>`(${user.state} = 'active' AND ${user.id} IN (SELECT user_id FROM ${officeMember}))`.mapWith(
          Boolean,
        ),
    })
    .from(reviewer)
    .innerJoin(user, eq(user.id, reviewer.userId))
    .where(eq(reviewer.exhibitionSlug, slug))
    .orderBy(user.name, user.id);
}

export interface Sheets {
  reviewers: ReviewerHere[];
  /** Applications that wait for scores. */
  waiting: { id: string; number: number; workshopId: number }[];
  /** Every sheet of those, dropped ones too. */
  sheets: { id: string; userId: string; state: 'open' | 'scored' | 'abstained' | 'dropped' }[];
  /** Person → applications they have a conflict with. */
  conflicts: Map<string, Set<string>>;
}

/** What a plan of sheets follows from. Four queries. */
export async function readSheetsOf(db: Reader | Tx, slug: string): Promise<Sheets> {
  const screened = and(
    eq(application.exhibitionSlug, slug),
    eq(application.state, 'screened'),
    isNotNull(application.number),
  );
  const reviewers = await readReviewerList(db, slug);
  const waiting = await db
    .select({ id: application.id, number: sql<number>`${application.number}`, workshopId: application.workshopId })
    .from(application)
    .where(screened)
    .orderBy(application.number);
  const sheets = await db
    .select({ id: scoreSheet.applicationId, userId: scoreSheet.userId, state: scoreSheet.state })
    .from(scoreSheet)
    .where(inArray(scoreSheet.applicationId, db.select({ id: application.id }).from(application).where(screened)));
  return { reviewers, waiting, sheets, conflicts: await conflictsIn(db, reviewers, { slug }) };
}

/** Reviews each application has or is promised, of people without a conflict. */
export function promised({ waiting, sheets, conflicts }: Omit<Sheets, 'reviewers'>): Map<string, number> {
  const have = new Map(waiting.map(({ id }) => [id, 0]));
  for (const { id, userId, state } of sheets)
    if ((state === 'open' || state === 'scored') && !conflicts.get(userId)?.has(id))
      have.set(id, (have.get(id) ?? 0) + 1);
  return have;
}

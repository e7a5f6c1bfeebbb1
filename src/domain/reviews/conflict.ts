import { and, eq, not, sql, type SQL } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { review } from '#db/schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import {
  conflictedWorkshops,
  conflictsOf,
  isConflicted,
  type ConflictKind,
} from '#src/domain/exhibitions/conflicts.ts';
import { isOwnBusiness, ownBusinessOf, refuseOwnBusiness } from '#src/domain/offices/own-business.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Review } from './effects.ts';
import { subjectUnindexed } from './powers.ts';

type Asked = Pick<Review, 'subject' | 'workshopId'>;

/**
 * Why a review is not this officer's: own business, and of applications to exhibitions every conflict of interest that
 * `domain/exhibitions/conflicts.ts` knows. null: it is theirs to decide.
 */
export async function conflictOf(db: Reader | Tx, officer: User, asked: Asked): Promise<ConflictKind | null> {
  if (asked.subject !== 'application') return ownBusinessOf(db, officer.id, asked.workshopId);
  return (await conflictsOf(db, officer, asked.workshopId))[0] ?? null;
}

/** Throws `own-business`, of applications `conflict`. Call it in the transaction of the decision. */
export async function refuseConflictOf(tx: Tx, officer: User, asked: Asked): Promise<void> {
  if (asked.subject !== 'application') return refuseOwnBusiness(tx, officer.id, asked.workshopId);
  if (await conflictOf(tx, officer, asked)) throw new Refusal('conflict');
}

/** The same as a condition on rows of `review`, for what leads to one of them. */
export function isNotTheirs(db: Reader, officer: User): SQL<boolean> {
  const own = isOwnBusiness(db, officer.id, review.workshopId);
  return sql<boolean>`(${own} OR (${subjectUnindexed} = 'application' AND ${isConflicted(officer, review.workshopId)}))`;
}

/** Applications this officer has a conflict with are none of a list's that tells what became of them. */
export function withoutSecrets(officer: User): SQL | undefined {
  return not(sql`${and(eq(subjectUnindexed, 'application'), isConflicted(officer, review.workshopId))}`);
}

/** Whether a row of a list is an application that this officer has a conflict with. One query, none without applications. */
export async function secretRows(
  db: Reader,
  officer: User,
  rows: readonly Asked[],
): Promise<(asked: Asked) => boolean> {
  if (!rows.some(({ subject }) => subject === 'application')) return () => false;
  const workshops = await conflictedWorkshops(db, officer);
  return ({ subject, workshopId }) => subject === 'application' && workshops.has(workshopId);
}

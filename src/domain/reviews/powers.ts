import { inArray, sql, type SQL } from 'drizzle-orm';
import { review, reviewSubjects, type OfficePower, type ReviewSubject } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import { officePowersOf, type User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';

/** The power an officer needs to see and decide what is asked about each subject. */
export const powerFor: Record<ReviewSubject, OfficePower> = {
  listing: 'listings',
  verification: 'listings',
  evidence: 'readiness',
  'spot-check': 'readiness',
  application: 'exhibitions',
};
export const reviewPowers = [...new Set(Object.values(powerFor))];

/** An officer who reviews anything at all; what is theirs, `subjectsOf` says. Throws `forbidden`. */
export function requireReviewer(context: Pick<Acting, 'user'>): User {
  return requireOfficer(context, ...reviewPowers);
}

/** What this person may see and decide; empty for anyone who reviews nothing. */
export function subjectsOf(user: User): ReviewSubject[] {
  const given = officePowersOf(user);
  return reviewSubjects.filter((subject) => given.includes(powerFor[subject]));
}

/**
 * What a workshop's record counts verdicts on: any officer knows of listings and verification, of items who reviews
 * them. Of applications nobody: conflicts of interest keep more officers from them than from the record.
 */
export function recordSubjects(user: User): ReviewSubject[] {
  const own = subjectsOf(user);
  return reviewSubjects.filter(
    (subject) => subject !== 'application' && (powerFor[subject] === 'listings' || own.includes(subject)),
  );
}

/** The office that gave this person the power over a subject; null: none did. */
export function officeFor(user: User, subject: ReviewSubject): string | null {
  return user.offices.find(({ powers }) => powers.includes(powerFor[subject]))?.slug ?? null;
}

/** Half of all rows ever have the same subject: nothing is looked up by it, but for the sign an index would be. */
export const subjectUnindexed = sql`+${review.subject}`;

/** The rows of `review` that are this person's to see, for lists; no condition when all are. */
export function ofSubjects(user: User): SQL | undefined {
  const subjects = subjectsOf(user);
  return subjects.length === reviewSubjects.length ? undefined : inArray(subjectUnindexed, subjects);
}

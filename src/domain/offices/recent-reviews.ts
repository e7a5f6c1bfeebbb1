import { and, desc, eq } from 'drizzle-orm';
import { review } from '#db/schema/index.ts';
import type { Words } from '#db/readiness/types.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Context } from '#src/domain/context.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { itemNames } from '#src/domain/reviews/item-names.ts';
import { ofSubjects } from '#src/domain/reviews/powers.ts';

export type RecentReview = Pick<Review, 'id' | 'subject' | 'title' | 'state' | 'submittedAt' | 'decidedAt'> & {
  /** What the checklist calls it, where the title is an item's slug. */
  words: Words | null;
};

/** The last reviews of a workshop that this officer may see, newest first; their titles may not be public yet. */
export async function readRecentReviews(
  { db }: Pick<Context, 'db'>,
  officer: User,
  workshopId: number,
): Promise<RecentReview[]> {
  const rows = await db.read
    .select({
      id: review.id,
      subject: review.subject,
      title: review.title,
      state: review.state,
      submittedAt: review.submittedAt,
      decidedAt: review.decidedAt,
    })
    .from(review)
    .where(and(eq(review.workshopId, workshopId), ofSubjects(officer)))
    .orderBy(desc(review.submittedAt))
    .limit(12);
  const names = await itemNames(db.read, rows);
  return rows.map((row) => ({ ...row, words: names.get(row.title) ?? null }));
}

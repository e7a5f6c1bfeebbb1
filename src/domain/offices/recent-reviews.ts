import { desc, eq } from 'drizzle-orm';
import { review } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import type { Review } from '#src/domain/reviews/effects.ts';

export type RecentReview = Pick<Review, 'id' | 'subject' | 'title' | 'state' | 'submittedAt' | 'decidedAt'>;

/** The last reviews of a workshop, newest first; their titles may not be public yet. Who asks, the caller has checked. */
export function readRecentReviews({ db }: Pick<Context, 'db'>, workshopId: number): Promise<RecentReview[]> {
  return db.read
    .select({
      id: review.id,
      subject: review.subject,
      title: review.title,
      state: review.state,
      submittedAt: review.submittedAt,
      decidedAt: review.decidedAt,
    })
    .from(review)
    .where(eq(review.workshopId, workshopId))
    .orderBy(desc(review.submittedAt))
    .limit(12);
}

import { and, asc, eq } from 'drizzle-orm';
import { review, reviewEvent, user } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import type { ReviewEventKind } from './record-event.ts';
import type { Review } from './effects.ts';

export interface HistoryEntry {
  reviewId: string;
  at: number;
  kind: ReviewEventKind;
  /** Name of the person; null where the clock acted. */
  who: string | null;
  reasonCode: string | null;
  note: string | null;
}

/** All that happened to every version of the same thing, oldest first. One query. Who may see it, the caller checks. */
export async function readHistory(
  { db }: Pick<Context, 'db'>,
  { subject, subjectId }: Pick<Review, 'subject' | 'subjectId'>,
): Promise<HistoryEntry[]> {
  return db.read
    .select({
      reviewId: reviewEvent.reviewId,
      at: reviewEvent.at,
      kind: reviewEvent.kind,
      who: user.name,
      reasonCode: reviewEvent.reasonCode,
      note: reviewEvent.note,
    })
    .from(reviewEvent)
    .innerJoin(review, eq(review.id, reviewEvent.reviewId))
    .leftJoin(user, eq(user.id, reviewEvent.userId))
    .where(and(eq(review.subject, subject), eq(review.subjectId, subjectId)))
    .orderBy(asc(reviewEvent.id));
}

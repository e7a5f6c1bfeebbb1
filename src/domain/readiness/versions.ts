import { and, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { evidence, itemStanding, review } from '#db/schema/index.ts';
import type { Review } from '#src/domain/reviews/effects.ts';

/** One version of evidence and the review that asked about it; a draft has none. */
export interface Version {
  evidenceId: string;
  number: number;
  review: { id: string; state: Review['state'] } | null;
}

/** Of every item the newest version and the one that counts, by id. One query. */
export async function versionsOf(read: Reader, workshopId: number): Promise<Map<string, Version>> {
  const rows = await read
    .select({ evidenceId: evidence.id, number: evidence.number, reviewId: review.id, state: review.state })
    .from(itemStanding)
    .innerJoin(evidence, sql`${evidence.id} IN (${itemStanding.evidenceId}, ${itemStanding.acceptedId})`)
    .leftJoin(
      review,
      and(
        eq(review.subject, 'evidence'),
        eq(review.subjectId, sql`${itemStanding.workshopId} || '/' || ${itemStanding.item}`),
        eq(review.subjectVersion, evidence.id),
      ),
    )
    .where(eq(itemStanding.workshopId, workshopId));
  return new Map(
    rows.map(({ evidenceId, number, reviewId, state }) => {
      const asked = reviewId && state ? { id: reviewId, state } : null;
      return [evidenceId, { evidenceId, number, review: asked }];
    }),
  );
}

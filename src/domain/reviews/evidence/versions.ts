import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/client.ts';
import { evidence, review, user } from '#db/schema/index.ts';
import type { EvidenceRow } from '#src/domain/readiness/evidence-rows.ts';
import type { Review } from '#src/domain/reviews/effects.ts';

/** A version that was sent once, and what was said of it. */
export interface SentVersion {
  row: EvidenceRow;
  /** Its review; null for one that came into being without (it was carried over). */
  review: Pick<Review, 'id' | 'state' | 'submittedAt' | 'decidedAt' | 'reasonCode' | 'note'> | null;
  decidedBy: string | null;
  firstBy: string | null;
}

/** Every version of an item that officers have seen, newest first: drafts are the workshop's alone. One query. */
export async function sentVersions(
  db: Reader,
  { workshopId, item }: Pick<EvidenceRow, 'workshopId' | 'item'>,
): Promise<SentVersion[]> {
  const [decider, first] = [alias(user, 'decider'), alias(user, 'first')];
  const { id, state, submittedAt, decidedAt, reasonCode, note } = review;
  const rows = await db
    .select({
      row: evidence,
      review: { id, state, submittedAt, decidedAt, reasonCode, note },
      decidedBy: decider.name,
      firstBy: first.name,
    })
    .from(evidence)
    .leftJoin(
      review,
      and(
        eq(review.subject, 'evidence'),
        eq(review.subjectId, sql`${`${workshopId}/${item}`}`),
        eq(review.subjectVersion, evidence.id),
      ),
    )
    .leftJoin(decider, eq(decider.id, review.decidedBy))
    .leftJoin(first, eq(first.id, review.firstBy))
    .where(and(eq(evidence.workshopId, workshopId), eq(evidence.item, item), ne(evidence.state, 'draft')))
    .orderBy(desc(evidence.number));
  return rows;
}

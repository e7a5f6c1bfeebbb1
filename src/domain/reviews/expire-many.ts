import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { review, reviewEvent } from '#db/schema/index.ts';
import { recordAudits } from '#src/domain/audit.ts';

/** One version of evidence, as its review names it. */
export interface Asked {
  /** `<workshop id>/<item>`. */
  subjectId: string;
  /** The evidence's id. */
  subjectVersion: string;
}

/**
 * What `changeState` does for one acceptance whose last day is over, for a night's worth in four statements: the state,
 * its history and the audit log. Acceptances that are no longer so are left alone; nobody is told.
 */
export async function expireMany(tx: Tx, { now }: { now: number }, asked: readonly Asked[]): Promise<number> {
  if (asked.length === 0) return 0;
  const wanted = JSON.stringify(asked.map(({ subjectId, subjectVersion }) => [subjectId, subjectVersion]));
  // The cross join and the plus keep the planner on the index by subject: by state it would read every acceptance.
  const accepted = sql`(
    SELECT held.id FROM json_each(${wanted}) AS wanted CROSS JOIN review AS held ON held.subject = 'evidence'
      AND held.subject_id = wanted.value ->> 0 AND held.subject_version = wanted.value ->> 1
    WHERE +held.state = 'accepted')`;
  const { id, subject, subjectId, workshopId, state, version } = review;
  const expired = await tx
    .update(review)
    .set({ state: 'expired', version: sql`${review.version} + 1`, undo: null })
    .where(inArray(review.id, accepted))
    .returning({ id, subject, subjectId, workshopId, state, version });
  if (expired.length === 0) return 0;
  await tx
    .insert(reviewEvent)
    .values(expired.map((one) => ({ reviewId: one.id, at: now, userId: null, kind: 'expired' as const })));
  await recordAudits(
    tx,
    expired.map(({ id: reviewId, state: to, ...rest }) => ({
      at: now,
      userId: null,
      action: 'review.expire',
      subject: `review:${reviewId}`,
      detail: { ...rest, from: 'accepted', to },
    })),
  );
  return expired.length;
}

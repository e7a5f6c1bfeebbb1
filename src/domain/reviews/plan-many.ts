import { eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { review as reviews, user, workshop } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { isOwnBusiness } from '#src/domain/offices/own-business.ts';
import type { RefusalCode } from '#src/domain/refusal.ts';
import { claimHolds, isOpen } from './decide-review.ts';
import type { Review } from './effects.ts';
import type { DecideManyForm, Picked } from './form.ts';

export interface Planned extends Pick<Review, 'id' | 'subject' | 'title'> {
  workshop: string;
  /** The version that was ticked. */
  version: number;
  /** null: it will be decided. */
  obstacle: RefusalCode | null;
  /** What the obstacle's sentence names. */
  facts: Record<string, string | number>;
}

/** What one verdict for these would do, before it is given. Ids that no review has are left out. One query. */
export async function planMany(
  context: Pick<Acting, 'db' | 'user' | 'now'>,
  picked: readonly Picked[],
  verdict: DecideManyForm['verdict'] | null,
): Promise<Planned[]> {
  const { db, now } = context;
  const officer = requireOfficer(context, 'listings');
  const [claimer, decider] = [alias(user, 'claimer'), alias(user, 'decider')];
  const rows = await db.read
    .select({
      review: reviews,
      workshop: workshop.name,
      claimer: claimer.name,
      decider: decider.name,
      conflict: isOwnBusiness(db.read, officer.id, reviews.workshopId),
    })
    .from(reviews)
    .innerJoin(workshop, eq(workshop.id, reviews.workshopId))
    .leftJoin(claimer, eq(claimer.id, reviews.claimedBy))
    .leftJoin(decider, eq(decider.id, reviews.decidedBy))
    .where(inArray(reviews.id, [...new Set(picked.map(({ id }) => id))]));
  const byId = new Map(rows.map((row) => [row.review.id, row]));
  return picked.flatMap(({ id, version }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { review } = row;
    const [obstacle, facts] = ((): [RefusalCode | null, Planned['facts']] => {
      if (row.conflict) return ['own-business', {}];
      if (!isOpen(review))
        return review.decidedAt
          ? ['decided-already', { who: row.decider ?? '?', when: review.decidedAt }]
          : ['stale', {}];
      if (review.claimedBy && review.claimedBy !== officer.id && claimHolds(review, now))
        return ['claimed-by-other', { who: row.claimer ?? '?' }];
      if (review.version !== version) return ['stale', {}];
      return verdict === 'accepted' && review.subject === 'verification' ? ['finding-needed', {}] : [null, {}];
    })();
    return [{ id, version, subject: review.subject, title: review.title, workshop: row.workshop, obstacle, facts }];
  });
}

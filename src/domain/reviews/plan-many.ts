import { and, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { review as reviews, user, workshop } from '#db/schema/index.ts';
import type { Words } from '#db/readiness/types.ts';
import type { Acting } from '#src/domain/context.ts';
import { isOwnBusiness } from '#src/domain/offices/own-business.ts';
import type { RefusalCode } from '#src/domain/refusal.ts';
import { secretRows } from './conflict.ts';
import { claimHolds, isOpen } from './decide-review.ts';
import type { Review } from './effects.ts';
import type { DecideManyForm, Picked } from './form.ts';
import { itemNames } from './item-names.ts';
import { ofSubjects, requireReviewer } from './powers.ts';

export interface Planned extends Pick<Review, 'id' | 'subject' | 'title'> {
  /** What the checklist calls it, where the title is an item's slug. */
  words: Words | null;
  workshop: string;
  /** The version that was ticked. */
  version: number;
  /** null: it will be decided. */
  obstacle: RefusalCode | null;
  /** What the obstacle's sentence names. */
  facts: Record<string, string | number>;
}

/** What one verdict for these would do, before it is given. Ids that no review has, or none this officer may see,
 * are left out. Two queries, or three. */
export async function planMany(
  context: Pick<Acting, 'db' | 'user' | 'now'>,
  picked: readonly Picked[],
  verdict: DecideManyForm['verdict'] | null,
): Promise<Planned[]> {
  const { db, now } = context;
  const officer = requireReviewer(context);
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
    .where(and(inArray(reviews.id, [...new Set(picked.map(({ id }) => id))]), ofSubjects(officer)));
  const names = await itemNames(
    db.read,
    rows.map((row) => row.review),
  );
  const isSecret = await secretRows(
    db.read,
    officer,
    rows.map((row) => row.review),
  );
  const byId = new Map(rows.map((row) => [row.review.id, row]));
  return picked.flatMap(({ id, version }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { review } = row;
    const [obstacle, facts] = ((): [RefusalCode | null, Planned['facts']] => {
      if (isSecret(review)) return ['conflict', {}];
      if (row.conflict) return ['own-business', {}];
      if (!isOpen(review))
        return review.decidedAt
          ? ['decided-already', { who: row.decider ?? '?', when: review.decidedAt }]
          : ['stale', {}];
      if (review.claimedBy && review.claimedBy !== officer.id && claimHolds(review, now))
        return ['claimed-by-other', { who: row.claimer ?? '?' }];
      if (review.version !== version) return ['stale', {}];
      if (verdict !== 'accepted') return [null, {}];
      if (review.subject === 'verification') return ['finding-needed', {}];
      return review.secondOfficer ? ['second-officer-needed', {}] : [null, {}];
    })();
    const { subject, title } = review;
    const words = names.get(title) ?? null;
    return [{ id, version, subject, title, words, workshop: row.workshop, obstacle, facts }];
  });
}

import { and, asc, eq, inArray } from 'drizzle-orm';
import { review, workshop } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { ownBusinessOf } from '#src/domain/offices/own-business.ts';
import { readLists, type PublishedList } from '#src/domain/readiness/lists.ts';
import { Refusal } from '#src/domain/refusal.ts';

export interface VisitPlan {
  workshop: { slug: string; name: string; address: string };
  lists: PublishedList[];
  /** Items that wait for a verdict: likely what the visit is for. */
  waiting: string[];
  /** Who goes, as far as is known. */
  officer: string;
}

/** What the form of a new visit offers; null until a workshop is chosen. Throws `not-found`, `own-business`. */
export async function prepareVisit(context: Acting, slug: string | null): Promise<VisitPlan | null> {
  const officer = requireOfficer(context, 'readiness');
  if (!slug) return null;
  const { db } = context;
  const found = await db.read.query.workshop.findFirst({ where: eq(workshop.slug, slug) });
  if (!found) throw new Refusal('not-found');
  if (await ownBusinessOf(db.read, officer.id, found.id)) throw new Refusal('own-business');
  const [lists, open] = await Promise.all([
    readLists(db.read),
    db.read
      .select({ item: review.title })
      .from(review)
      .where(
        and(
          eq(review.workshopId, found.id),
          inArray(review.subject, ['evidence', 'spot-check']),
          inArray(review.state, ['submitted', 'in-review']),
        ),
      )
      .orderBy(asc(review.submittedAt)),
  ]);
  return {
    workshop: { slug, name: found.name, address: found.address },
    lists: [lists.core, ...lists.markets],
    waiting: [...new Set(open.map(({ item }) => item))],
    officer: officer.name,
  };
}

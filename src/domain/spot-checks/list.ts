import { and, desc, eq, gt, inArray, not, sql } from 'drizzle-orm';
import type { Words } from '#db/readiness/types.ts';
import { audit, review, user, workshop, workshopReadiness } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { isOwnBusiness } from '#src/domain/offices/own-business.ts';
import { readLists } from '#src/domain/readiness/lists.ts';

export interface SpotChecksPage {
  /** Published workshops with something accepted: what a draw draws from. */
  workshops: number;
  open: { id: string; title: Words; workshop: string; dueOn: string }[];
  /** Of the last 365 days. */
  results: { accepted: number; changesAsked: number; refused: number };
  draws: { at: number; by: string | null; seed: string; asked: number; workshops: number; drawn: number }[];
}

const year = 365 * 86_400_000;

/** The lots drawn so far, what waits and what came of them. Five queries. */
export async function readSpotChecks(context: Acting): Promise<SpotChecksPage> {
  const officer = requireOfficer(context, 'readiness');
  const { db, now } = context;
  const mine = isOwnBusiness(db.read, officer.id, review.workshopId);
  const [[population], open, results, draws, { items }] = await Promise.all([
    db.read
      .select({ workshops: sql<number>`count(*)` })
      .from(workshopReadiness)
      .innerJoin(workshop, and(eq(workshop.id, workshopReadiness.workshopId), eq(workshop.state, 'published')))
      .where(gt(workshopReadiness.accepted, 0)),
    db.read
      .select({ id: review.id, item: review.title, workshop: workshop.name, dueOn: review.dueOn })
      .from(review)
      .innerJoin(workshop, eq(workshop.id, review.workshopId))
      .where(and(eq(review.subject, 'spot-check'), inArray(review.state, ['submitted', 'in-review']), not(mine)))
      .orderBy(review.dueOn)
      .limit(100),
    db.read
      .select({ state: review.state, count: sql<number>`count(*)` })
      .from(review)
      .where(and(eq(review.subject, 'spot-check'), gt(review.decidedAt, now - year)))
      .groupBy(review.state),
    db.read
      .select({ at: audit.at, by: user.name, detail: audit.detail })
      .from(audit)
      .leftJoin(user, eq(user.id, audit.userId))
      .where(eq(audit.action, 'spot-check.draw'))
      .orderBy(desc(audit.seq))
      .limit(10),
    readLists(db.read),
  ]);
  const of = (state: string) => results.find((row) => row.state === state)?.count ?? 0;
  return {
    workshops: population?.workshops ?? 0,
    open: open.map(({ item, ...rest }) => ({
      ...rest,
      title: items.get(item)?.item.body.title ?? { id: item, en: item },
    })),
    results: { accepted: of('accepted'), changesAsked: of('changes-asked'), refused: of('refused') },
    draws: draws.map(({ at, by, detail }) => ({
      at,
      by,
      seed: String(detail['seed'] ?? ''),
      asked: Number(detail['count'] ?? 0),
      workshops: Number(detail['workshops'] ?? 0),
      drawn: Array.isArray(detail['reviews']) ? detail['reviews'].length : 0,
    })),
  };
}

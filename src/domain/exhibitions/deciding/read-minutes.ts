import { and, eq, sql } from 'drizzle-orm';
import { appeal, application, office, scoreSheet } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Exhibition } from '../load.ts';
import { readResults, type ResultsPage } from '../public/results.ts';

/** What the minutes of a selection say; nothing that the results page does not, and no reviewer by name. */
export interface Minutes {
  of: Exhibition & { decidedAt: number };
  office: { id: string; en: string };
  results: NonNullable<ResultsPage['results']>;
  reviewers: number;
  reviews: number;
  appeals: Record<'all' | 'upheld' | 'rejected', number>;
}

/** Throws `not-found` as long as nothing is published. Nine queries at most. */
export async function readMinutes(context: Acting, slug: string): Promise<Minutes> {
  const { read } = context.db;
  const { of, results } = await readResults(context, slug);
  const { decidedAt } = of;
  if (!results || decidedAt === null) throw new Refusal('not-found');
  const [from] = await read.select().from(office).where(eq(office.slug, of.officeSlug));
  const [sheets] = await read
    .select({ people: sql<number>`count(DISTINCT ${scoreSheet.userId})` })
    .from(scoreSheet)
    .innerJoin(application, eq(application.id, scoreSheet.applicationId))
    .where(and(eq(application.exhibitionSlug, slug), eq(scoreSheet.state, 'scored')));
  const [counted] = await read
    .select({ reviews: sql<number>`coalesce(sum(${application.reviews}), 0)` })
    .from(application)
    .where(eq(application.exhibitionSlug, slug));
  const answers = await read
    .select({ state: appeal.state })
    .from(appeal)
    .innerJoin(application, eq(application.id, appeal.applicationId))
    .where(eq(application.exhibitionSlug, slug));
  const count = (wanted: string) => answers.filter(({ state }) => state === wanted).length;
  return {
    of: { ...of, decidedAt },
    office: { id: from?.nameId ?? of.officeSlug, en: from?.nameEn ?? of.officeSlug },
    results,
    reviewers: sheets?.people ?? 0,
    reviews: counted?.reviews ?? 0,
    appeals: { all: answers.length, upheld: count('upheld'), rejected: count('rejected') },
  };
}

import { and, eq, inArray } from 'drizzle-orm';
import type { Words } from '#db/readiness/types.ts';
import { office, review } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';

/** The office whose officer accepted each of these versions of a workshop's evidence, by the version's id. One query. */
export async function officesThatAccepted(
  { db }: Pick<Context, 'db'>,
  workshopId: number,
  evidenceIds: readonly string[],
): Promise<Map<string, Words>> {
  if (evidenceIds.length === 0) return new Map();
  const rows = await db.read
    .select({ evidenceId: review.subjectVersion, id: office.nameId, en: office.nameEn })
    .from(review)
    .innerJoin(office, eq(office.slug, review.decidedOffice))
    .where(
      and(
        eq(review.workshopId, workshopId),
        eq(review.subject, 'evidence'),
        inArray(review.subjectVersion, [...evidenceIds]),
      ),
    );
  return new Map(rows.map(({ evidenceId, id, en }) => [evidenceId, { id, en }]));
}

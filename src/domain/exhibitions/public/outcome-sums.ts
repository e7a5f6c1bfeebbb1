import { and, count, eq, inArray, sum } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { application, exhibition, exhibitionResult } from '#db/schema/index.ts';
import { phaseTable } from '#src/domain/exhibitions/phases.ts';

/** What came of a fair, of all who went together. Money in whole rupiah. */
export interface OutcomeSums {
  went: number;
  /** Exhibitors who handed in their results. */
  handedIn: number;
  contacts: number;
  orders: number;
  /** Sold at the stand and ordered there. */
  value: number;
}

/** Results of fewer are not summed up for the public: the sum of one or two would tell what each sold. */
export const fewestSummed = 3;

/** By exhibition, of those whose participants anyone may see. One query. */
export async function readOutcomeSums(read: Reader, slugs: readonly string[]): Promise<Map<string, OutcomeSums>> {
  const rows = await read
    .select({
      slug: application.exhibitionSlug,
      went: count(),
      handedIn: count(exhibitionResult.applicationId),
      contacts: sum(exhibitionResult.contacts).mapWith(Number),
      orders: sum(exhibitionResult.orders).mapWith(Number),
      sold: sum(exhibitionResult.sold).mapWith(Number),
      ordered: sum(exhibitionResult.ordered).mapWith(Number),
    })
    .from(application)
    .innerJoin(exhibition, eq(exhibition.slug, application.exhibitionSlug))
    .leftJoin(exhibitionResult, eq(exhibitionResult.applicationId, application.id))
    .where(
      and(
        inArray(application.exhibitionSlug, [...slugs]),
        eq(application.state, 'confirmed'),
        inArray(exhibition.phase, phaseTable['see.participants'].in),
      ),
    )
    .groupBy(application.exhibitionSlug);
  return new Map(rows.map(({ slug, sold, ordered, ...rest }) => [slug, shown({ ...rest, value: sold + ordered })]));
}

function shown(sums: OutcomeSums): OutcomeSums {
  if (sums.handedIn >= fewestSummed) return sums;
  return { ...sums, contacts: 0, orders: 0, value: 0 };
}

import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { preparedOnce } from '#db/prepared.ts';
import { application, exhibition, exhibitionResult, type ApplicationState } from '#db/schema/index.ts';

/** Something a workshop has to do for an exhibition. */
export interface ExhibitionToDo {
  slug: string;
  name: string;
  what: 'confirm' | 'mend' | 'send' | 'results';
  /** WIB day by which it must be done; null: none is set. */
  by: string | null;
  /** Moment of the deadline, where that is what ends it. */
  deadlineAt: number | null;
}

const whatOf: Partial<Record<ApplicationState, ExhibitionToDo['what']>> = {
  chosen: 'confirm',
  returned: 'mend',
  ineligible: 'mend',
  draft: 'send',
  confirmed: 'results',
};

/** Places to confirm, applications to mend or to send, results to hand in; what ends first comes first. A prepared query. */
export const exhibitionsToDoQuery = preparedOnce((read) =>
  read
    .select({
      slug: exhibition.slug,
      name: exhibition.name,
      state: application.state,
      confirmBy: application.confirmBy,
      resultsUntil: sql<string | null>`json_extract(${exhibition.body}, '$.timetable.resultsUntil')`,
      deadlineAt: exhibition.deadlineAt,
    })
    .from(application)
    .innerJoin(exhibition, eq(exhibition.slug, application.exhibitionSlug))
    .leftJoin(exhibitionResult, eq(exhibitionResult.applicationId, application.id))
    .where(
      and(
        eq(application.workshopId, sql.placeholder('id')),
        or(
          and(eq(application.state, 'chosen'), inArray(exhibition.phase, ['appeal', 'confirmation'])),
          and(eq(application.state, 'returned'), inArray(exhibition.phase, ['apply', 'screening'])),
          and(
            inArray(application.state, ['draft', 'ineligible']),
            eq(exhibition.phase, 'apply'),
            sql`${exhibition.deadlineAt} >= ${sql.placeholder('now')}`,
          ),
          and(
            eq(application.state, 'confirmed'),
            eq(exhibition.phase, 'results'),
            isNull(exhibitionResult.applicationId),
          ),
        ),
      ),
    )
    .orderBy(asc(exhibition.deadlineAt))
    .limit(20)
    .prepare(),
);

type Row = Awaited<ReturnType<ReturnType<typeof exhibitionsToDoQuery>['all']>>[number];

/** Pure. */
export function exhibitionsToDo(rows: readonly Row[]): ExhibitionToDo[] {
  return rows.flatMap(({ slug, name, state, confirmBy, resultsUntil, deadlineAt }) => {
    const what = whatOf[state];
    if (!what) return [];
    const by = what === 'confirm' ? confirmBy : what === 'results' ? resultsUntil : null;
    return { slug, name, what, by, deadlineAt: state === 'draft' || state === 'ineligible' ? deadlineAt : null };
  });
}

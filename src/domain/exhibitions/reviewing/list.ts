import { and, asc, eq, isNotNull, like, or, sql, type Column, type SQL } from 'drizzle-orm';
import { application, kelurahan, workshop, type ApplicationState } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { actor, loadExhibition, mayAct, requireAct, rolesIn, type Exhibition } from '../load.ts';
import { isFiltered, type ApplicationQuery } from './list-query.ts';
import { maskOf, type Masked } from './masked.ts';

export const applicationsPerPage = 50;

/** A row the reader may not see says why, and nothing else. */
export type ApplicationRow =
  | { masked: Masked }
  | {
      masked: null;
      id: string;
      number: number;
      workshop: string;
      slug: string;
      kelurahan: string;
      technique: string;
      newcomer: boolean;
      points: number;
      state: ApplicationState;
      since: number;
      reviews: number;
      /** null: none yet, or the scoring has not begun. */
      score: number | null;
    };

export interface ApplicationList {
  of: Exhibition;
  rows: ApplicationRow[];
  /** Rows that fit, on all pages. */
  total: number;
  page: number;
  pages: number;
  /** Of all applications the reader may see. */
  figures: { sent: number; screened: number; reached: number; average: number | null };
  /** Of those they may not. */
  masked: Record<Masked, number>;
  maySeeScores: boolean;
  /** Whether the reader scores here too. */
  isReviewer: boolean;
}

/**
 * One page of an exhibition's applications. What one has a conflict with is counted nowhere and found by no search or
 * filter; without a filter it stands at the end, as a conflict. What one is scoring without names is left out, and how
 * many those are is told; `whole` lists them too. Seven queries.
 */
export async function readApplications(
  context: Pick<Acting, 'db' | 'user'>,
  slug: string,
  query: ApplicationQuery,
  { limit = applicationsPerPage, whole = false }: { limit?: number; whole?: boolean } = {},
): Promise<ApplicationList> {
  const { read } = context.db;
  const of = await loadExhibition(read, slug);
  await requireAct(read, context, of, 'see.applications');
  const maySeeScores = await mayAct(read, context, of, 'see.scores');
  const isReviewer = (await rolesIn(read, context, of)).includes('reviewer');
  const mask = maskOf(actor(context), of);
  const sent = and(eq(application.exhibitionSlug, slug), isNotNull(application.number));
  const fits = and(sql`masked IS NULL`, ...filters(query));
  const goal = of.body.reviewGoal;
  const base = read
    .select({
      masked: sql<Masked | null>`${mask}`.as('masked'),
      id: application.id,
      number: application.number,
      workshop: sql<string>`${workshop.name}`.as('workshop'),
      owner: sql<string>`${workshop.ownerName}`.as('owner'),
      slug: sql<string>`${workshop.slug}`.as('slug'),
      kelurahanSlug: application.kelurahanSlug,
      kelurahan: sql<string>`${kelurahan.name}`.as('kelurahan'),
      technique: application.technique,
      newcomer: application.newcomer,
      points: application.points,
      state: application.state,
      since: application.since,
      reviews: application.reviews,
      score: application.score,
    })
    .from(application)
    .innerJoin(workshop, eq(workshop.id, application.workshopId))
    .innerJoin(kelurahan, eq(kelurahan.slug, application.kelurahanSlug))
    .where(sent)
    // Keeps SQLite from asking about the conflict anew wherever `masked` stands: once a row is enough.
    .limit(1_000_000)
    .as('row');
  const seen = sql`${base.masked} IS NULL`;
  // Whatever was decided afterwards: who was complete stays so.
  const complete = sql`${base.state} NOT IN ('draft', 'submitted', 'returned', 'ineligible', 'withdrawn')`;
  const [counts] = await read
    .select({
      fitting: sql<number>`count(*) FILTER (WHERE ${fits})`,
      sent: sql<number>`count(*) FILTER (WHERE ${seen})`,
      screened: sql<number>`count(*) FILTER (WHERE ${seen} AND ${complete})`,
      reached: sql<number>`count(*) FILTER (WHERE ${seen} AND ${complete} AND ${base.reviews} >= ${goal})`,
      average: sql<number | null>`avg(${base.score}) FILTER (WHERE ${seen} AND ${base.state} <> 'withdrawn')`,
      conflict: sql<number>`count(*) FILTER (WHERE ${base.masked} = 'conflict')`,
      ownSheet: sql<number>`count(*) FILTER (WHERE ${base.masked} = 'own-sheet')`,
    })
    .from(base);
  const {
    fitting = 0,
    conflict = 0,
    ownSheet = 0,
    average = null,
    ...figures
  } = counts ?? { sent: 0, screened: 0, reached: 0 };
  const filtered = isFiltered(query);
  const total = fitting + (filtered ? 0 : conflict + (whole ? ownSheet : 0));
  const pages = Math.max(1, Math.ceil(total / limit));
  const page = Math.min(query.page, pages);
  const told = <T>(column: Column | SQL) => sql<T>`CASE WHEN ${seen} THEN ${column} END`;
  const found = await read
    .select({
      masked: base.masked,
      id: told<string>(base.id),
      number: told<number>(base.number),
      workshop: told<string>(sql`${base.workshop}`),
      slug: told<string>(sql`${base.slug}`),
      kelurahan: told<string>(sql`${base.kelurahan}`),
      technique: told<string>(base.technique),
      newcomer: told<number>(base.newcomer),
      points: told<number>(base.points),
      state: told<ApplicationState>(base.state),
      since: told<number>(base.since),
      reviews: told<number>(base.reviews),
      score: told<number | null>(base.score),
    })
    .from(base)
    .where(filtered ? fits : whole ? undefined : sql`coalesce(masked, '') <> 'own-sheet'`)
    .orderBy(sql`${base.masked} IS NOT NULL`, ...order(query, base), asc(base.id))
    .limit(limit)
    .offset((page - 1) * limit);
  return {
    ...{ of, total, page, pages, maySeeScores, isReviewer, masked: { conflict, 'own-sheet': ownSheet } },
    figures: { ...figures, average: maySeeScores ? average : null },
    rows: found.map((row) =>
      row.masked
        ? { masked: row.masked }
        : { ...row, masked: null, newcomer: Boolean(row.newcomer), score: maySeeScores ? row.score : null },
    ),
  };
}

/** On the columns of `row`. */
function filters({ q, state, kelurahan: place, newcomer }: ApplicationQuery): (SQL | undefined)[] {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const name = (column: SQL) => sql`${like(column, pattern)} ESCAPE '\\'`;
  return [
    q ? or(name(sql`workshop`), name(sql`owner`), sql`CAST(number AS TEXT) = ${q}`) : undefined,
    state ? sql`state = ${state}` : undefined,
    place ? sql`kelurahan_slug = ${place}` : undefined,
    newcomer ? sql`newcomer = ${newcomer === 'yes' ? 1 : 0}` : undefined,
  ];
}

function order({ sort }: ApplicationQuery, base: Record<'number' | 'reviews' | 'score', Column>): SQL[] {
  if (sort === 'fewest') return [asc(base.reviews), asc(base.number)];
  if (sort === 'score') return [sql`${base.score} DESC`, asc(base.number)];
  return [asc(base.number)];
}

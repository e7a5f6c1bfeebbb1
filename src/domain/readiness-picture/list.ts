import { eq, sql, type SQL } from 'drizzle-orm';
import { user } from '#db/schema/index.ts';
import type { StandingState } from '#db/schema/readiness.ts';
import type { ReviewState } from '#db/schema/reviews.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import { officePowersOf } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { isOwnBusiness } from '#src/domain/offices/own-business.ts';
import type { LevelCause } from '#src/domain/readiness/recompute.ts';
import { conditionOf, stageOf } from './conditions.ts';
import { rowsOf, type RowKind } from './figures.ts';
import { levelNow, type LevelKey } from './filter.ts';
import type { ListQuery, Sort } from './list-query.ts';
import { namesOf, type Names } from './names.ts';
import { lookFor, type Asking } from './picture.ts';
import { tablesOf } from './tables.ts';

export const rowsPerPage = 50;

/** One line behind a figure: a workshop, and what of it is counted where that is not the workshop itself. */
export interface ListRow {
  slug: string;
  name: string;
  kelurahan: string;
  level: LevelKey;
  stage: string;
  accepted: number;
  applicable: number;
  /** ms. */
  activeAt: number | null;
  /** The reader's own business. */
  conflict: boolean;
  item: string | null;
  state: StandingState | ReviewState | null;
  /** When it came to that state, was sent, or moved; ms. */
  at: number | null;
  /** WIB day: until when it counts, or by when it is due. */
  until: string | null;
  officer: string | null;
  /** Of a review: to open it. */
  review: string | null;
  from: LevelKey | null;
  to: LevelKey | null;
  cause: LevelCause | null;
}

export interface FigureList {
  rows: ListRow[];
  total: number;
  page: number;
  pages: number;
  /** Whether the reader may open a workshop's readiness and reviews of evidence. */
  mayOpen: boolean;
  names: Names;
  /** Whose load the figure is of; null for other figures, and for people there are none of. */
  officer: string | null;
}

/** One page of what is behind a figure; its total is the figure. Two queries, three for an officer’s load. Throws `forbidden`. */
export async function readFigureList(context: Pick<Acting, 'user'> & Asking, query: ListQuery): Promise<FigureList> {
  const officer = requireOfficer(context, 'readiness', 'reports');
  const behind = await lookBehind(context, query);
  const { read } = behind;
  const [tally] = await read.all<{ total: number }>(
    sql`SELECT count(*) AS total FROM ${behind.tables} WHERE ${behind.where}`,
  );
  const total = tally?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / rowsPerPage));
  const page = Math.min(query.page, pages);
  const rows = await readRows(context, query, { limit: rowsPerPage, offset: (page - 1) * rowsPerPage });
  const { name, of } = query.figure;
  const isLoad = name === 'decided' || name === 'claimed';
  const whose = isLoad
    ? await read
        .select({ name: user.name })
        .from(user)
        .where(eq(user.id, of ?? ''))
    : [];
  return {
    rows,
    total,
    page,
    pages,
    mayOpen: officePowersOf(officer).includes('readiness'),
    names: namesOf(behind.lists),
    officer: whose[0]?.name ?? null,
  };
}

/** Rows behind a figure, in its order. The caller has checked who asks. */
export async function readRows(
  context: Pick<Acting, 'user'> & Asking,
  query: ListQuery,
  { limit, offset }: { limit: number; offset: number },
): Promise<ListRow[]> {
  const { read, tables, where, kind } = await lookBehind(context, query);
  const conflict = isOwnBusiness(read, context.user?.id ?? '', sql`workshop.id`);
  const rows = await read.all<Omit<ListRow, 'conflict'> & { conflict: number }>(sql`
    SELECT workshop.slug AS slug, workshop.name AS name, workshop.kelurahan_slug AS kelurahan, ${levelNow} AS level,
      ${stageOf} AS stage, coalesce(workshop_readiness.accepted, 0) AS accepted,
      coalesce(workshop_readiness.applicable, 0) AS applicable, workshop_readiness.active_at AS "activeAt",
      ${conflict} AS conflict, ${columns[kind]}
    FROM ${tables} ${kind === 'reviews' ? sql`LEFT JOIN user ON user.id = coalesce(review.decided_by, review.claimed_by)` : sql``}
    WHERE ${where} ORDER BY ${orders[kind][query.sort]}, ${last[kind]} LIMIT ${limit} OFFSET ${offset}`);
  return rows.map((row) => ({ ...row, conflict: Boolean(row.conflict) }));
}

async function lookBehind(context: Asking, { figure, filter }: ListQuery) {
  const looking = await lookFor(context, filter);
  const kind = rowsOf(figure);
  const where = sql`${conditionOf(figure, looking)} AND ${looking.where}`;
  return { read: looking.read, lists: looking.lists, kind, tables: tablesOf[kind], where };
}

const empty = sql`NULL AS item, NULL AS state, NULL AS at, NULL AS until, NULL AS officer, NULL AS review,
  NULL AS "from", NULL AS "to", NULL AS cause`;

const columns: Record<RowKind, SQL> = {
  workshops: empty,
  items: sql`item_standing.item AS item, item_standing.state AS state, item_standing.since AS at,
    item_standing.expires_on AS until, NULL AS officer, NULL AS review, NULL AS "from", NULL AS "to", NULL AS cause`,
  reviews: sql`review.title AS item, review.state AS state, review.submitted_at AS at, review.due_on AS until,
    user.name AS officer, review.id AS review, NULL AS "from", NULL AS "to", NULL AS cause`,
  moves: sql`NULL AS item, NULL AS state, level_change.at AS at, NULL AS until, NULL AS officer, NULL AS review,
    coalesce(level_change."from", 'none') AS "from", coalesce(level_change."to", 'none') AS "to",
    level_change.cause AS cause`,
};

const common = {
  name: sql`workshop.name`,
  level: sql`CASE ${levelNow} WHEN 'exporter' THEN 0 WHEN 'export-ready' THEN 1 WHEN 'exhibition-ready' THEN 2
    WHEN 'legal' THEN 3 WHEN 'registered' THEN 4 ELSE 5 END`,
  progress: sql`CAST(coalesce(workshop_readiness.accepted, 0) AS REAL) / max(coalesce(workshop_readiness.applicable, 0), 1) DESC`,
  activity: sql`workshop_readiness.active_at`,
};

const orders: Record<RowKind, Record<Sort, SQL>> = {
  workshops: { first: common.name, ...common },
  items: { first: sql`coalesce(item_standing.expires_on, '9999'), item_standing.since`, ...common },
  reviews: { first: sql`review.due_on, review.submitted_at`, ...common },
  moves: { first: sql`level_change.at DESC`, ...common },
};

/** What makes each order whole, so that no row is on two pages. */
const last: Record<RowKind, SQL> = {
  workshops: sql`workshop.id`,
  items: sql`workshop.id, item_standing.item`,
  reviews: sql`review.id`,
  moves: sql`level_change.id`,
};

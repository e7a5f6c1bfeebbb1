import { sql, type SQL } from 'drizzle-orm';
import type { StandingState } from '#db/schema/readiness.ts';
import type { ReviewState } from '#db/schema/reviews.ts';
import type { Acting } from '#src/domain/context.ts';
import { isOwnBusiness } from '#src/domain/offices/own-business.ts';
import type { LevelCause } from '#src/domain/readiness/recompute.ts';
import { lookBehind } from './behind.ts';
import { stageOf } from './conditions.ts';
import { isByVerdict, rowsOf, type Figure, type RowKind } from './figures.ts';
import { levelNow, type LevelKey } from './filter.ts';
import type { ListQuery } from './list-query.ts';
import type { Asking } from './picture.ts';

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
    WHERE ${where} ORDER BY ${query.sort === 'first' ? firstOf(query.figure) : common[query.sort]}, ${last[kind]} LIMIT ${limit} OFFSET ${offset}`);
  return rows.map((row) => ({ ...row, conflict: Boolean(row.conflict) }));
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

/** A figure's own order: what an index can give without sorting all of it. */
function firstOf({ name }: Figure): SQL {
  if (isByVerdict({ name })) return sql`review.decided_at DESC`;
  if (name === 'expiring' || name === 'expiring-in') return sql`item_standing.expires_on`;
  return firsts[rowsOf({ name })];
}

const firsts: Record<RowKind, SQL> = {
  workshops: common.name,
  items: sql`item_standing.since`,
  reviews: sql`review.due_on, review.submitted_at`,
  moves: sql`level_change.at DESC`,
};

/** What makes each order whole, so that no row is on two pages. */
const last: Record<RowKind, SQL> = {
  workshops: sql`workshop.id`,
  items: sql`workshop.id, item_standing.item`,
  reviews: sql`review.id`,
  moves: sql`level_change.id`,
};

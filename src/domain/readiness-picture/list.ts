import { eq, sql } from 'drizzle-orm';
import { user } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import { officePowersOf } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { daysLater } from '#src/domain/workshops/day.ts';
import { lookBehind, type Behind } from './behind.ts';
import { isByVerdict, type Figure } from './figures.ts';
import type { ListQuery } from './list-query.ts';
import { readRows, type ListRow } from './list-rows.ts';
import { namesOf, type Names } from './names.ts';
import type { Asking } from './picture.ts';
import { parseQuarter } from './quarters.ts';
import { sumVerdicts } from './verdicts.ts';

export const rowsPerPage = 50;

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
  const total = (await countVerdicts(behind, query.figure)) ?? (await countRows(behind));
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

async function countRows({ read, tables, where }: Behind): Promise<number> {
  const [row] = await read.all<{ total: number }>(sql`SELECT count(*) AS total FROM ${tables} WHERE ${where}`);
  return row?.total ?? 0;
}

/** Of figures that count verdicts: summed by day, so that no query reads a whole quarter. null for other figures. */
async function countVerdicts({ read, today }: Behind, figure: Figure): Promise<number | null> {
  if (!isByVerdict(figure)) return null;
  const { name, of, at } = figure;
  const quarter = parseQuarter(at);
  const from = quarter?.firstDay ?? daysLater(today, -29);
  const verdicts = await sumVerdicts(read, from, quarter?.lastDay ?? today, today);
  if (name === 'in-time') return verdicts.inTime;
  if (name === 'late') return verdicts.late;
  if (name === 'returns') return verdicts.returns.get(of ?? '') ?? 0;
  return (verdicts.byOfficer.get(of ?? '') ?? []).reduce((sum, count) => sum + (count ?? 0), 0);
}

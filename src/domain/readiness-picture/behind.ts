import { sql } from 'drizzle-orm';
import { conditionOf } from './conditions.ts';
import { rowsOf } from './figures.ts';
import type { ListQuery } from './list-query.ts';
import { lookFor, type Asking } from './picture.ts';
import { tablesOf } from './tables.ts';

export type Behind = Awaited<ReturnType<typeof lookBehind>>;

/** The tables and rows of a figure, and what the counts need. */
export async function lookBehind(context: Asking, { figure, filter }: ListQuery) {
  const looking = await lookFor(context, filter);
  const kind = rowsOf(figure);
  const where = sql`${conditionOf(figure, looking)} AND ${looking.where}`;
  return { ...looking, kind, tables: tablesOf[kind], where };
}

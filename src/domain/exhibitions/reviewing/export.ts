import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import type { ExportType } from '#src/domain/listings/spreadsheet/export-listings.ts';
import { writeCsv } from '#src/domain/listings/spreadsheet/write-csv.ts';
import { placesOf, writeXlsx } from '#src/domain/listings/spreadsheet/write-xlsx.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { actor } from '../load.ts';
import { readApplications, type ApplicationRow } from './list.ts';
import type { ApplicationQuery } from './list-query.ts';

/** A file has no more rows than this beside its header. */
export const mostRows = 12_000;

export const exportColumns = [
  'number',
  'id',
  'workshop',
  'slug',
  'kelurahan',
  'technique',
  'newcomer',
  'points',
  'state',
  'since',
  'reviews',
  'goal',
  'score',
] as const;
/** What can be added up or averaged. */
const figures: readonly string[] = ['points', 'reviews', 'goal', 'score'];
export type ExportColumn = (typeof exportColumns)[number];

/** How a file says a row, in the reader's language. */
export interface Cells {
  headers: Record<ExportColumn, string>;
  cell(column: ExportColumn, row: ApplicationRow & { masked: null }, goal: number): string;
  /** What stands in the first column of a row that may not be seen. */
  masked(row: ApplicationRow): string;
}

/**
 * The list of applications as a file, and a line in the audit log. Ids are text, whole; what one has a conflict with
 * is a row that says so and nothing else. Throws what `requireAct` does.
 */
export async function exportApplications(
  context: Acting,
  slug: string,
  query: ApplicationQuery,
  type: ExportType,
  { headers, cell, masked }: Cells,
): Promise<{ body: string | Buffer; name: string }> {
  const list = await readApplications(context, slug, { ...query, page: 1 }, { limit: mostRows, whole: true });
  const goal = list.of.body.reviewGoal;
  const cells = list.rows.map((row) =>
    exportColumns.map((column, index) =>
      row.masked === null ? cell(column, row, goal) : index === 0 ? masked(row) : '',
    ),
  );
  const table = [exportColumns.map((column) => headers[column]), ...cells];
  const body =
    type === 'csv' ? writeCsv(table) : await writeXlsx(table, 'applications', placesOf(exportColumns, figures));
  await context.db.write((tx) =>
    recordAudit(tx, {
      ...{ at: context.now, userId: actor(context).id, action: 'application.export', subject: `exhibition:${slug}` },
      detail: { type, rows: list.rows.length },
    }),
  );
  return { body, name: `${slug}-${wibDay(context.now)}.${type}` };
}

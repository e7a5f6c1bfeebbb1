import { requireOfficer } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import type { ExportType } from '#src/domain/listings/spreadsheet/export-listings.ts';
import { writeCsv } from '#src/domain/listings/spreadsheet/write-csv.ts';
import { placesOf, writeXlsx } from '#src/domain/listings/spreadsheet/write-xlsx.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { rowsOf, type RowKind } from './figures.ts';
import { readRows, type ListRow } from './list-rows.ts';
import type { ListQuery } from './list-query.ts';
import { namesOf, type Names } from './names.ts';

/** A file has no more rows than this beside its header; the first ones in the list's order. */
export const mostRows = 12_000;

export type Column =
  | 'id'
  | 'name'
  | 'kelurahan'
  | 'level'
  | 'stage'
  | 'accepted'
  | 'applicable'
  | 'active'
  | 'own'
  | 'item'
  | 'state'
  | 'since'
  | 'sent'
  | 'moved'
  | 'expires'
  | 'due'
  | 'officer'
  | 'from'
  | 'to'
  | 'cause';

/** How a file says a row: headers and cells in the reader's language, days as YYYY-MM-DD. */
export interface Cells {
  headers: Record<Column, string>;
  cell(column: Column, row: ListRow, names: Names): string;
}

const shared: Column[] = ['id', 'name', 'kelurahan', 'level', 'stage', 'accepted', 'applicable', 'active', 'own'];
const columnsOf: Record<RowKind, Column[]> = {
  workshops: shared,
  items: [...shared, 'item', 'state', 'since', 'expires'],
  reviews: [...shared, 'item', 'state', 'sent', 'due', 'officer'],
  moves: [...shared, 'moved', 'from', 'to', 'cause'],
};

/** Counts of items. */
const figures: readonly string[] = ['accepted', 'applicable'];

/**
 * The rows behind a figure as a file, and a line in the audit log. No identity numbers and no evidence; every id is
 * text. Throws `forbidden`.
 */
export async function exportFigure(
  context: Acting,
  query: ListQuery,
  type: ExportType,
  { headers, cell }: Cells,
): Promise<{ body: string | Buffer; name: string }> {
  const officer = requireOfficer(context, 'readiness', 'reports');
  const { name, of, at } = query.figure;
  const columns = columnsOf[rowsOf(query.figure)];
  const rows = await readRows(context, query, { limit: mostRows, offset: 0 });
  const names = namesOf(await readLists(context.db.read));
  const cells = rows.map((row) => columns.map((column) => cell(column, row, names)));
  const table = [columns.map((column) => headers[column]), ...cells];
  const file = ['readiness', name, of, at, wibDay(context.now)].filter(Boolean).join('-');
  const body = type === 'csv' ? writeCsv(table) : await writeXlsx(table, name, placesOf(columns, figures));
  await context.db.write((tx) =>
    recordAudit(tx, {
      at: context.now,
      userId: officer.id,
      action: 'readiness.export',
      subject: `figure:${name}`,
      detail: { type, of, at, ...query.filter, rows: rows.length },
    }),
  );
  return { body, name: `${file}.${type}` };
}

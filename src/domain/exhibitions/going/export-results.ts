import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import type { ExportType } from '#src/domain/listings/spreadsheet/export-listings.ts';
import { writeCsv } from '#src/domain/listings/spreadsheet/write-csv.ts';
import { placesOf, writeXlsx } from '#src/domain/listings/spreadsheet/write-xlsx.ts';
import { actor, loadExhibition, requireAct } from '../load.ts';
import { readConflictNames, readResultRows, type ResultRow } from './result-rows.ts';

export const resultColumns = [
  'id',
  'number',
  'workshop',
  'name',
  'stand',
  'handedIn',
  'contacts',
  'orders',
  'ordersAbroad',
  'sold',
  'ordered',
  'leads',
  'quotesApproved',
  'lessons',
] as const;
/** Counts and rupiah. */
const figures: readonly string[] = ['contacts', 'orders', 'ordersAbroad', 'sold', 'ordered', 'leads', 'quotesApproved'];
export type ResultColumn = (typeof resultColumns)[number];

/** How a file says a row, in the reader's language; numbers without separators. */
export interface ResultCells {
  headers: Record<ResultColumn, string>;
  cell(column: ResultColumn, row: ResultRow): string;
  /** Stands in every cell of an exhibitor the reader has a conflict with. */
  conflict: string;
}

/** Results exhibitor by exhibitor as a file, and a line in the audit log. Every id is text, every figure a number. */
export async function exportResults(
  context: Pick<Acting, 'db' | 'user' | 'now'>,
  slug: string,
  type: ExportType,
  { headers, cell, conflict }: ResultCells,
): Promise<{ body: string | Buffer; name: string }> {
  const { read } = context.db;
  const of = await loadExhibition(read, slug);
  await requireAct(read, context, of, 'see.applications');
  const person = actor(context);
  const [rows, conflicts] = await Promise.all([
    readResultRows(read, slug, person),
    readConflictNames(read, slug, person),
  ]);
  const table = [
    resultColumns.map((column) => headers[column]),
    ...rows.map((row) => resultColumns.map((column) => cell(column, row))),
    ...conflicts.map(({ name }) => resultColumns.map((column) => (column === 'name' ? name : conflict))),
  ];
  const body = type === 'csv' ? writeCsv(table) : await writeXlsx(table, 'results', placesOf(resultColumns, figures));
  const detail = { type, rows: rows.length, conflicts: conflicts.length };
  const line = { at: context.now, userId: person.id, action: 'report.export', subject: `exhibition:${slug}`, detail };
  await context.db.write((tx) => recordAudit(tx, line));
  return { body, name: `results-${slug}.${type}` };
}

import type { ResultCells, ResultColumn } from '#src/domain/exhibitions/going/export-results.ts';
import type { ResultRow } from '#src/domain/exhibitions/going/result-rows.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { exhibitionGoing } from '#src/i18n/exhibition-going.ts';
import { exhibitionWords } from '#src/i18n/exhibition-words.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** How the file of results says its rows: numbers without separators. */
export function resultCells(locale: Locale): ResultCells {
  return {
    headers: exhibitionGoing[locale].report.columns,
    cell: (column, row) => cell(column, row),
    conflict: exhibitionWords[locale].conflict,
  };
}

function cell(column: ResultColumn, row: ResultRow): string {
  switch (column) {
    case 'id':
    case 'name':
      return row[column];
    case 'number':
      return String(row.number ?? '');
    case 'workshop':
      return String(row.workshopId);
    case 'stand':
      return row.standNumber ?? '';
    case 'leads':
    case 'quotesApproved':
      return String(row[column]);
    case 'handedIn':
      return row.result ? wibDay(row.result.sentAt) : '';
    case 'lessons':
      return row.result?.lessons ?? '';
    default:
      return row.result ? String(row.result[column]) : '';
  }
}

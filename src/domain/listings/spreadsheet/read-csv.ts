import { parse } from 'csv-parse/sync';
import { Refusal } from '#src/domain/refusal.ts';
import { unescapeCell } from './escape-cell.ts';
import { bounds, type Table } from './table.ts';

/**
 * A CSV file with commas, semicolons or tabs, in UTF-8 with or without a mark, or Windows-1252 as older Excel saves it.
 * Throws `import-unreadable`, `import-too-large` beyond the bounds.
 */
export function readCsv(bytes: Uint8Array): Table {
  const text = decode(bytes);
  if (text.includes('\0')) throw new Refusal('import-unreadable');
  const rows = records(text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, ''));
  return rows.map((row) => row.map((cell) => unescapeCell(cell)));
}

function records(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_records_with_empty_values: true,
      max_record_size: bounds.cell * 10,
      // One too many tells that there are too many.
      to: bounds.rows + 2,
    });
  } catch {
    throw new Refusal('import-unreadable');
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The one that parts the header most often, outside quotes. */
function delimiterOf(text: string): string {
  const header = text.replaceAll(/"[^"]*"/g, '').split(/\r?\n/, 1)[0] ?? '';
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

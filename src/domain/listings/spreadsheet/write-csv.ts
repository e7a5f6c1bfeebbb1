import { stringify } from 'csv-stringify/sync';
import { escapeCell } from './escape-cell.ts';

/** RFC 4180 in UTF-8 with a mark, so that Excel reads it as such. No cell is ever run as a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const escaped = rows.map((row) => row.map(escapeCell));
  return stringify(escaped, { bom: true, record_delimiter: '\r\n', quoted_match: /^'|[\n\r;\t]/ });
}

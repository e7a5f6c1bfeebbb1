import { Refusal } from '#src/domain/refusal.ts';
import { columnNamed, type ColumnKey } from './columns.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { bounds } from './table.ts';

/** A row of a file as a form would send it. */
export interface SheetRow {
  /** As the reader's program counts it: the header is 1. */
  line: number;
  cells: Map<ColumnKey, string>;
}

export interface Sheet {
  rows: SheetRow[];
  /** Headers nobody knows. */
  unknown: string[];
}

/**
 * What a file says, CSV or XLSX by its first bytes. Throws `import-unreadable` for other files and for those without a
 * known header, `import-too-large` beyond 500 rows or 1 MB.
 */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length > bounds.file) throw new Refusal('import-too-large', { max: bounds.rows });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isZip = file.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]));
  const [header = [], ...rows] = isZip ? await readXlsx(file) : readCsv(file);
  const keys = header.map((name) => columnNamed(name));
  if (!keys.some((key) => key === 'titleId' || key === 'id')) throw new Refusal('import-unreadable');
  if (rows.length > bounds.rows) throw new Refusal('import-too-large', { max: bounds.rows });
  return {
    rows: rows.map((row, index) => ({ line: index + 2, cells: cellsOf(keys, row) })),
    unknown: header
      .filter((name, index) => name.trim() !== '' && keys[index] === null)
      .map((name) => name.slice(0, 60)),
  };
}

function cellsOf(keys: readonly (ColumnKey | null)[], row: readonly string[]): Map<ColumnKey, string> {
  return new Map(keys.flatMap((key, index) => (key === null ? [] : [[key, tidy(row[index] ?? '')] as const])));
}

/** As a form's text is (actions/read-form.ts). */
function tidy(text: string): string {
  return text
    .slice(0, bounds.cell)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .trim();
}

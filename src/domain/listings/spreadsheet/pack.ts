import { z } from 'zod';
import { Refusal } from '#src/domain/refusal.ts';
import type { ColumnKey } from './columns.ts';
import { columns } from './columns.ts';
import type { SheetRow } from './read-table.ts';
import { bounds } from './table.ts';

const keys = new Set<string>(columns.map(({ key }) => key));
const cell = z.tuple([z.string().refine((key): key is ColumnKey => keys.has(key)), z.string().max(bounds.cell)]);
const shape = z
  .array(z.tuple([z.number().int().min(2).max(2_000_000), z.array(cell).max(bounds.columns)]))
  .max(bounds.rows);

/** Rows as text for a form's hidden field. */
export function packRows(rows: readonly SheetRow[]): string {
  return JSON.stringify(rows.map(({ line, cells }) => [line, [...cells]]));
}

/** Throws `import-changed` for a text that the check didn't make. */
export function unpackRows(packed: string): SheetRow[] {
  try {
    return shape
      .parse(JSON.parse(packed))
      .map(([line, cells]) => ({ line, cells: new Map(cells as [ColumnKey, string][]) }));
  } catch {
    throw new Refusal('import-changed');
  }
}

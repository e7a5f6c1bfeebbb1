import writeXlsxFile from 'write-excel-file/node';

/** Characters Excel has room for in one cell. */
const longest = 32_767;

/** Where these columns stand. */
export function placesOf(columns: readonly string[], wanted: readonly string[]): number[] {
  return columns.flatMap((column, place) => (wanted.includes(column) ? [place] : []));
}

/**
 * A workbook of one sheet. Every cell is a text, so that nothing is run and no id becomes a number, but for whole and
 * decimal numbers in the columns of `figures`, which can be added up.
 */
export async function writeXlsx(
  rows: readonly (readonly string[])[],
  sheet: string,
  figures: readonly number[] = [],
): Promise<Buffer> {
  const cells = rows.map((row, index) =>
    row.map((value, column) => ({
      ...(index > 0 && figures.includes(column) && /^\d{1,15}(\.\d+)?$/.test(value)
        ? { value: Number(value), type: Number }
        : { value: value.slice(0, longest), type: String }),
      ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const widths = (rows[0] ?? []).map((header) => ({ width: Math.max(10, header.length + 4) }));
  return writeXlsxFile(cells, { sheet, columns: widths, stickyRowsCount: 1 }).toBuffer();
}

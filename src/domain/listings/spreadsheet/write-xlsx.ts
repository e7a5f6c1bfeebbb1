import writeXlsxFile from 'write-excel-file/node';

/** Characters Excel has room for in one cell. */
const longest = 32_767;

/** A workbook of one sheet in which every cell is a text: nothing is run, no id becomes a number. */
export async function writeXlsx(rows: readonly (readonly string[])[], sheet: string): Promise<Buffer> {
  const cells = rows.map((row, index) =>
    row.map((value) => ({
      value: value.slice(0, longest),
      type: String,
      ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const widths = (rows[0] ?? []).map((header) => ({ width: Math.max(10, header.length + 4) }));
  return writeXlsxFile(cells, { sheet, columns: widths, stickyRowsCount: 1 }).toBuffer();
}

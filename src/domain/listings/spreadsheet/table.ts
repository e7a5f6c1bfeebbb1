/** A file's first sheet: rows of texts, blank rows at the end left out. The first row is the header. */
export type Table = string[][];

export const bounds = {
  /** Bytes of the file as it is sent. */
  file: 1_048_576,
  /** Rows beside the header. */
  rows: 500,
  columns: 80,
  /** Characters. */
  cell: 15_000,
  /** Bytes of an XLSX file's parts, unpacked. */
  unpacked: 20 * 1_048_576,
  entries: 100,
} as const;

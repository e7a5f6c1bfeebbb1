import { colours, inner, page, type Sheet } from './sheet.ts';

export interface Column {
  title: string;
  /** Of the whole width, 0 to 1. */
  share: number;
}

export interface Group {
  /** Over its rows; left out for a table of one group. */
  title?: string;
  rows: readonly (readonly string[])[];
}

const size = 8.4;
const gap = 8;
const room = 5;

/** A table with a line over each row; its head is repeated where a page ends within it. Columns without titles have none. */
export function drawTable(sheet: Sheet, columns: readonly Column[], groups: readonly Group[]): void {
  const table = sheet.group('Table');
  const head = () => {
    if (columns.some(({ title }) => title !== '')) drawHead(sheet, columns, table);
  };
  head();
  for (const { title, rows } of groups)
    for (const [index, row] of rows.entries()) {
      const height = heightOf(sheet, columns, row) + room;
      const over = title !== undefined && index === 0 ? 20 : 0;
      if (sheet.y + height + over > page.height - page.bottom) {
        sheet.turn();
        head();
      }
      if (title !== undefined && index === 0) drawTitle(sheet, title, table);
      drawRow(sheet, columns, row, table);
      sheet.y += height;
    }
  sheet.y += 10;
}

function heightOf(sheet: Sheet, columns: readonly Column[], row: readonly string[]): number {
  const heights = columns.map(({ share }, index) => {
    const face = index === 0 ? 'strong' : 'text';
    return sheet.height(row[index] ?? '', { size, face, width: share * inner - gap });
  });
  return Math.max(...heights);
}

function drawHead(sheet: Sheet, columns: readonly Column[], table: PDFKit.PDFStructureElement): void {
  const line = sheet.group('TR', table);
  for (const { text, x, width } of cellsOf(
    columns,
    columns.map(({ title }) => title),
  ))
    sheet.tag('TH', () => sheet.write(text, x, sheet.y, { size: 7.6, width, colour: colours.soft }), line);
  sheet.y += 13;
}

function drawTitle(sheet: Sheet, title: string, table: PDFKit.PDFStructureElement): void {
  const line = sheet.group('TR', table);
  sheet.rule();
  const words = { size: 8, face: 'strong', colour: colours.soga } as const;
  sheet.tag('TH', () => sheet.write(title, page.margin, sheet.y + 5, words), line);
  sheet.y += 18;
}

function drawRow(
  sheet: Sheet,
  columns: readonly Column[],
  row: readonly string[],
  table: PDFKit.PDFStructureElement,
): void {
  const line = sheet.group('TR', table);
  sheet.rule();
  for (const [index, { text, x, width }] of cellsOf(columns, row).entries()) {
    const first = index === 0;
    const write = () => sheet.write(text, x, sheet.y + room / 2, { size, width, face: first ? 'strong' : 'text' });
    sheet.tag(first ? 'TH' : 'TD', write, line);
  }
}

function cellsOf(columns: readonly Column[], texts: readonly string[]): { text: string; x: number; width: number }[] {
  let x = page.margin;
  return columns.map(({ share }, index) => {
    const cell = { text: texts[index] ?? '', x, width: share * inner - gap };
    x += share * inner;
    return cell;
  });
}

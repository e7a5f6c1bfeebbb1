import { Refusal } from '#src/domain/refusal.ts';
import { bounds, type Table } from './table.ts';
import { openZip, type Zip } from './unzip.ts';
import { attribute, readTags } from './xml.ts';

/**
 * The first sheet of an XLSX workbook as texts; of formulas their last result. Memory and time are bounded: see unzip.ts,
 * and rows and columns beyond the bounds are never made. Throws `import-unreadable`, `import-too-large`.
 */
export async function readXlsx(file: Buffer): Promise<Table> {
  const zip = openZip(file);
  const sheet = await firstSheet(zip);
  const texts = zip.has('xl/sharedStrings.xml') ? sharedTexts(await zip.read('xl/sharedStrings.xml')) : [];
  return readCells(await zip.read(sheet), texts);
}

async function firstSheet(zip: Zip): Promise<string> {
  const id = firstId(await zip.read('xl/workbook.xml'));
  for (const tag of readTags(await zip.read('xl/_rels/workbook.xml.rels'))) {
    if (tag.name !== 'Relationship' || attribute(tag, 'Id') !== id) continue;
    const target = attribute(tag, 'Target') ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
  }
  throw new Refusal('import-unreadable');
}

function firstId(workbook: string): string | null {
  for (const tag of readTags(workbook)) if (tag.name === 'sheet') return attribute(tag, '[\\w.-]+:id');
  throw new Refusal('import-unreadable');
}

/** Rich text counts as its letters; readings in another script (`rPh`) don't. */
function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  let reading = false;
  for (const tag of readTags(xml)) {
    if (tag.name === 'rPh') reading = tag.kind === 'open';
    else if (tag.name === 'si' && tag.kind === 'open') text = '';
    else if (tag.name === 'si') texts.push(tag.kind === 'whole' ? '' : text);
    else if (tag.name === 't' && tag.kind === 'open' && !reading) text += tag.text;
  }
  return texts;
}

function readCells(xml: string, texts: readonly string[]): Table {
  const table: Table = [];
  let row: string[] = [];
  let cell: { at: number; type: string | null; value: string } | null = null;
  for (const tag of readTags(xml)) {
    if (tag.name === 'row') {
      if (row.some((value) => value !== '')) table.push(row);
      if (table.length > bounds.rows + 1) break;
      row = [];
    } else if (tag.name === 'c' && tag.kind === 'open') {
      cell = { at: columnOf(attribute(tag, 'r')) ?? row.length, type: attribute(tag, 't'), value: '' };
    } else if (tag.name === 'c' && tag.kind === 'close' && cell) {
      if (cell.at < bounds.columns) {
        while (row.length < cell.at) row.push('');
        row[cell.at] = textOf(cell, texts);
      }
      cell = null;
    } else if (cell && tag.kind === 'open' && (tag.name === 'v' || tag.name === 't')) {
      cell.value += tag.text;
    }
  }
  return table;
}

/** `C7` → 2 */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf({ type, value }: { type: string | null; value: string }, texts: readonly string[]): string {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'e') return '';
  if (type !== null && type !== 'n') return value;
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  // Sums of fractions: 1249999.9999999998 was 1250000.
  return String(Math.abs(number - Math.round(number)) < 1e-6 ? Math.round(number) : number);
}

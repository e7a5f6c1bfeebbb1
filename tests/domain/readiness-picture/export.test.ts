import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit, officeMember, workshop, workshopPaper } from '#db/schema/index.ts';
import { readXlsx } from '#src/domain/listings/spreadsheet/read-xlsx.ts';
import { openZip } from '#src/domain/listings/spreadsheet/unzip.ts';
import { readCsv } from '#src/domain/listings/spreadsheet/read-csv.ts';
import { exportFigure, type Column } from '#src/domain/readiness-picture/export.ts';
import { parseListQuery } from '#src/domain/readiness-picture/list-query.ts';
import { readFigureList } from '#src/domain/readiness-picture/list.ts';
import { cellsFor } from '#src/components/readiness-picture/cells.ts';
import { refusalOf } from '#tests/domain/reviews/sent.ts';
import { openCity, noon, type City } from './city.ts';

const traps = ['=HYPERLINK("https://evil.test","x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '＝1+1'];
let city: City;
beforeAll(async () => {
  city = await openCity(20);
  const { db, vault } = city.world.services;
  await db.write(async (tx) => {
    for (const [index, name] of traps.entries())
      await tx
        .update(workshop)
        .set({ name })
        .where(eq(workshop.id, index + 3));
    await tx.insert(workshopPaper).values({
      ...{ workshopId: 3, kind: 'nib', sealed: vault.seal('9120301234567', 'paper:3:nib'), tail: '4567' },
      ...{ updatedBy: 'someone', updatedAt: noon },
    });
  });
}, 60_000);
afterAll(() => city.world.close());

async function download(words: string, type: 'csv' | 'xlsx') {
  const context = await city.world.as('rahmat', { now: noon });
  const query = parseListQuery(new URLSearchParams(words), context.reference);
  const file = await exportFigure(context, query, type, cellsFor(context.reference, 'id'));
  return { ...file, list: await readFigureList(context, query) };
}

test('a CSV has the rows of the list, and no cell that a spreadsheet would run', async () => {
  const { body, name, list } = await download('figure=all', 'csv');
  const text = String(body);
  expect(name).toBe('readiness-all-2026-11-18.csv');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows = text.slice(1).split('\r\n').filter(Boolean);
  expect(rows).toHaveLength(list.total + 1);
  for (const cell of rows.flatMap((row) => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)))
    expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r＝]/);
  for (const trap of traps) expect(text).toContain(`'${trap.replaceAll('"', '""')}`);
  expect(text).not.toMatch(/9120301234567|4567|Pemilik/);
});

test('an XLSX has the same rows, every cell a text but counts', async () => {
  const { body, list } = await download('figure=all', 'xlsx');
  const file = Buffer.from(body);
  const table = await readXlsx(file);
  expect(table).toHaveLength(list.total + 1);
  const sheet = await openZip(file).read('xl/worksheets/sheet1.xml');
  const cells = sheet.match(/<c [^>]*>/g) ?? [];
  expect(cells.length).toBeGreaterThan(list.total);
  const isText = (cell: string) => / t="(s|inlineStr)"/.test(cell);
  expect(cells.filter((cell) => !isText(cell) && !/ r="[FG]\d+"/.test(cell))).toEqual([]);
  expect(cells.filter((cell) => !isText(cell))).toHaveLength(2 * list.total);
  expect(table[0]?.slice(5, 7)).toEqual(['Butir diterima', 'Butir berlaku']);
  expect(sheet).not.toMatch(/<f[ >]/);
  const csv = readCsv(Buffer.from(String((await download('figure=all', 'csv')).body)));
  expect(table.map((row) => row[0])).toEqual(csv.map((row) => row[0]));
  for (const trap of traps) expect(table.map((row) => row[1]?.trim())).toContain(trap.trim());
});

test.each([
  ['figure=begun&of=nib', 'item'],
  ['figure=open', 'due'],
  ['figure=rises&at=2026-Q3', 'cause'],
] as const)('what is behind %s has its own columns', async (words, column: Column) => {
  const { body, list } = await download(words, 'csv');
  const { headers } = cellsFor((await city.world.as('rahmat')).reference, 'id');
  const [head = '', ...rows] = String(body).slice(1).split('\r\n').filter(Boolean);
  expect(head.split(',')).toContain(headers[column]);
  expect(rows).toHaveLength(list.total);
  expect(list.total).toBeGreaterThan(0);
});

test('a download is recorded, without names', async () => {
  await download('figure=level&of=legal&place=jenggot', 'csv');
  const [line] = await city.world.services.db.read.select().from(audit).orderBy(desc(audit.seq)).limit(1);
  expect(line).toMatchObject({
    action: 'readiness.export',
    subject: 'figure:level',
    userId: city.world.id('rahmat'),
    detail: { type: 'csv', of: 'legal', at: null, place: 'jenggot' },
  });
});

test('nobody downloads without the power', async () => {
  for (const name of ['nina', 'tono', 'siti'] as const) {
    const context = await city.world.as(name, { now: noon });
    const query = parseListQuery(new URLSearchParams('figure=all'), context.reference);
    const refusal = await refusalOf(exportFigure(context, query, 'csv', cellsFor(context.reference, 'id')));
    expect(refusal.code, name).toBe('forbidden');
  }
  await city.world.services.db.write((tx) =>
    tx
      .update(officeMember)
      .set({ powers: ['reports'] })
      .where(eq(officeMember.userId, city.world.id('nina'))),
  );
  const context = await city.world.as('nina', { now: noon });
  const query = parseListQuery(new URLSearchParams('figure=all'), context.reference);
  expect((await exportFigure(context, query, 'csv', cellsFor(context.reference, 'id'))).body).toContain('Bengkel');
});

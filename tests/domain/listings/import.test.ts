import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveListing } from '#src/domain/listings/archive.ts';
import { discardEdit } from '#src/domain/listings/discard.ts';
import { listOwn } from '#src/domain/listings/list-own.ts';
import { readEdit } from '#src/domain/listings/read-edit.ts';
import { checkImport } from '#src/domain/listings/spreadsheet/check-import.ts';
import { exportListings } from '#src/domain/listings/spreadsheet/export-listings.ts';
import { importRows } from '#src/domain/listings/spreadsheet/import-rows.ts';
import type { World } from '#tests/support/world.ts';
import { draft, everything, fullBody, openShop, published, refusalOf, send, stored } from './shop.ts';

let world: World;
beforeAll(async () => void (world = await openShop()));
afterAll(() => world.close());

const check = async (text: string | Uint8Array<ArrayBuffer>, who: 'siti' | 'wulan' = 'siti') =>
  (await checkImport(await world.as(who), { file: new File([text], 'kain.csv') })).show.report;
const kinds = async (text: string) =>
  (await check(text)).rows.map(({ kind, problems }) =>
    [kind, ...problems.map(({ column, problem }) => `${column} ${problem.code}`)].join(' '),
  );
const total = async () => {
  const { counts } = await listOwn(await world.as('siti'), { tab: 'drafts', words: '', page: 1 });
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
};

describe('the dry run', () => {
  test('says of each row what it would do, and of each cell what is wrong; nothing is written', async () => {
    const live = await published(world);
    const waiting = await published(world);
    await send(world, waiting, fullBody({ technique: 'cap', titleId: 'Kain jlamprang cap', titleEn: 'Stamped cloth' }));
    const archived = await published(world);
    await archiveListing(await world.as('siti'), { id: archived });
    const before = [await everything(world, live), await total()];
    const file = [
      'id;judul;harga;stok;teknik;serat;warna kesukaan',
      `;Sarung baru;Rp 450.000;;Batik cap;katun 60, poliester 40;biru`,
      `${live};;1.300.000;5`,
      `${live};Dua kali;1`,
      `${waiting};Judul lain;;`,
      `${archived};Judul lain;;`,
      `999999;Bukan milik saya;;`,
      `satu;Bukan angka;;`,
      ';Harga aneh;murah;;sablon;katun 60',
      `;Sarung tulis printing batik;90000;;printing`,
    ].join('\n');
    expect(await kinds(file)).toEqual(
      [
        'new',
        // An empty cell empties the field.
        expect.stringMatching(/^problem titleId required/),
        'problem id listed-twice',
        'problem id is-in-review',
        'problem id is-archived',
        'problem id no-such-listing',
        'problem id no-such-listing',
        'problem technique not-a-choice fibres not-100 price not-a-number',
        'problem titleId not-technique',
      ].map((one) => one),
    );
    expect((await check(file)).unknown).toEqual(['warna kesukaan']);
    expect([await everything(world, live), await total()]).toEqual(before);
  });

  test('another workshop’s ids are as unknown as absent ones', async () => {
    const id = await published(world);
    const report = await check(`id,judul\n${id},Direbut\n`, 'wulan');
    expect(report.rows[0]).toMatchObject({ kind: 'problem', id: null, problems: [{ column: 'id' }] });
  });
});

describe('the import', () => {
  test('new rows become drafts, once, however often it is sent', async () => {
    const report = await check('judul;harga\nKain impor satu;100.000\nKain impor dua;200.000');
    const before = await total();
    const siti = await world.as('siti');
    await importRows(siti, report);
    await importRows(siti, report);
    await Promise.all([importRows(siti, report), importRows(siti, report)]);
    expect(await total()).toBe(before + 2);
    const again = await check('judul;harga\nKain impor satu;100.000\nKain impor dua;200.000');
    expect(again.rows.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
    const { rows } = await listOwn(siti, { tab: 'drafts', words: 'Kain impor dua', page: 1 });
    expect(rows[0]).toMatchObject({ price: 200_000, edit: 'open', state: 'draft' });
    await discardEdit(siti, { id: rows[0]?.id ?? 0 });
    const third = await check('judul;harga\nKain impor satu;100.000\nKain impor dua;200.000');
    expect(third.rows.map(({ kind }) => kind)).toEqual(['unchanged', 'new']);
    await importRows(siti, third);
    expect(await total()).toBe(before + 2);
  });

  test('a new price counts at once, another technique waits for an officer', async () => {
    const [one, two] = [await published(world), await published(world)];
    const csv = `id,price,price_ladder,sample_price,technique,title_indonesian,title_english
${one},"1,300,000",,,tulis,${fullBody().titleId},"${fullBody().titleEn}"
${two},1300000,,,kombinasi,Kain jlamprang,Cloth`;
    await importRows(await world.as('siti'), await check(csv));
    expect((await stored(world, one)).row.price).toBe(1_300_000);
    expect((await readEdit(await world.as('siti'), one)).editState).toBeNull();
    expect((await stored(world, two)).row).toMatchObject({ price: 1_300_000, technique: 'tulis' });
    expect((await readEdit(await world.as('siti'), two)).editState).toBe('submitted');
  });

  test('what changed since the check stops it, and so do rows that were not checked', async () => {
    const id = await published(world);
    const siti = await world.as('siti');
    const report = await check(`id,moq\n${id},12`);
    await send(world, id, fullBody({ price: '1.270.000' }));
    expect(await refusalOf(importRows(siti, report))).toBe('import-changed');
    const again = await check(`id,moq\n${id},12`);
    const bent = { ...again, packed: again.packed.replace('"12"', '"13"') };
    expect(await refusalOf(importRows(siti, bent))).toBe('import-changed');
    expect(await refusalOf(importRows(await world.as('wulan'), again))).toBe('import-changed');
    expect(await refusalOf(importRows(siti, { ...again, packed: '[[2,[["workshopId","1"]]]]' }))).toBe(
      'import-changed',
    );
    expect((await stored(world, id)).row.minimumOrder).toBe(1);
    await importRows(siti, again);
    expect((await stored(world, id)).row.minimumOrder).toBe(12);
  });
});

describe('export and import agree', () => {
  test('a file that was exported changes nothing when it comes back, in either format and language', async () => {
    const odd = ['=1+1', '@kain', "'kutip", '+62 812', 'a;b,c"d"', '－lebar', '<script>alert(1)</script>', 'émoji 🧵'];
    for (const [index, text] of odd.entries())
      await draft(
        world,
        fullBody({
          titleId: text,
          descriptionId: `${text}\nbaris kedua\t${text}`,
          price: index % 2 ? '12' : '1.2',
          fibres: index % 2 ? [] : [{ fibre: 'cotton', percent: '60 %' }],
          motifs: index % 2 ? [] : ['buketan', 'jlamprang'],
          availability: index % 3 ? 'made-to-order' : '',
          stock: '',
        }),
      );
    for (const locale of ['id', 'en'] as const)
      for (const type of ['csv', 'xlsx'] as const) {
        const context = { ...(await world.as('siti')), locale };
        const { body } = await exportListings(context, type);
        const report = await check(typeof body === 'string' ? body : new Uint8Array(body));
        const changed = report.rows.filter(({ kind }) => kind !== 'unchanged');
        expect([locale, type, changed]).toEqual([locale, type, []]);
        expect(report.rows.length).toBeGreaterThan(odd.length);
        expect(report.unknown).toEqual([]);
      }
  });

  test('the check would see a change', async () => {
    const { body } = await exportListings(await world.as('siti'), 'csv');
    const report = await check(String(body).replaceAll('<script>', '<b>'));
    expect(report.rows.filter(({ kind }) => kind !== 'unchanged')).toHaveLength(1);
  });

  test('nobody exports what isn’t theirs', async () => {
    const { body } = await exportListings(await world.as('wulan'), 'csv');
    expect(String(body).trim().split('\n')).toHaveLength(1);
    expect(await refusalOf(exportListings(await world.as('maya'), 'csv'))).toBe('forbidden');
  });
});

import { create } from 'qrcode';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passportParts } from '#db/schema/readiness.ts';
import type { Shown } from '#src/domain/passports/shown.ts';
import { makeStatement, statementFile } from '#src/domain/passports/statement.ts';
import { readReference, type Reference } from '#src/domain/reference/reference.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { openDocuments } from '#src/services/pdf/index.ts';
import { makeSigning } from '#src/services/signing.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { pdfText } from '#tests/support/pdf-text.ts';

const origin = 'https://canting.test';
const signing = makeSigning(Buffer.alloc(32, 3).toString('base64url'));
const readable = openDocuments({ compress: false });
const office = { id: 'Dinas Perdagangan', en: 'Office of Trade' };
const item = (name: string) => ({
  item: name,
  title: { id: `Butir ${name} – “uji”`, en: `Item ${name} – “test”` },
  ...{ acceptedOn: '2026-01-12', validUntil: '2027-01-12', office },
});
const whole: Shown = {
  passport: 'PassportPassportPasspo',
  shows: [...passportParts],
  workshop: { name: 'Batik Ny. Šiti & Café <b>', slug: 'batik-siti', demo: true },
  level: 'export-ready',
  levelUntil: '2026-12-31',
  linkUntil: null,
  asOf: Date.parse('2026-06-01T12:00:00+07:00'),
  validUntil: '2026-07-01',
  items: [{ stage: 'legality', title: { id: 'Legalitas', en: 'Legality' }, items: [item('nib'), item('npwp')] }],
  verification: [{ item: 'address', checkedOn: '2026-02-01', validUntil: null, office }],
  certificates: [{ certification: 'batikmark', number: 'BM-7717', issuedOn: '2026-01-05', validUntil: null }],
  markets: [{ market: 'market-eu', title: { id: 'Uni Eropa', en: 'European Union' }, validUntil: null }],
  capacity: { piecesPerMonth: 1234, leadTimeDays: 21 },
  waste: [item('ipal')],
  workers: { people: 6, items: [item('bpjs')] },
  contact: { owner: 'Siti Aminah', address: 'Jl. Pelita 1', kelurahan: 'jenggot', whatsapp: '6281234567890' },
};

let reference: Reference;
let close: () => Promise<void>;
beforeAll(async () => {
  const { db, remove } = await freshDatabase();
  reference = await readReference(db);
  close = async () => {
    db.close();
    await remove();
  };
});
afterAll(() => close());

async function write(shown: Shown, locale: Locale, documents = readable) {
  const signed = makeStatement(shown, { origin, signing });
  const prefix = locale === 'en' ? `${origin}/en` : origin;
  const addresses = { live: `${prefix}/passport/${shown.passport}`, check: `${prefix}/passport` };
  return { signed, file: await documents.passport({ shown, signed, locale, reference, addresses }) };
}

describe('the passport on paper', () => {
  test.each([
    ['id', 'PASPOR KESIAPAN EKSPOR', 'Siap ekspor', 'Butir npwp – “uji”', '1.234 kain', 'Berlaku sampai: 1 Juli 2026'],
    [
      'en',
      'EXPORT READINESS PASSPORT',
      'Export-ready',
      'Item npwp – “test”',
      '1,234 pieces',
      'Valid until: 1 July 2026',
    ],
  ] as const)('says in %s what the page says', async (locale, ...words) => {
    const { file, signed } = await write(whole, locale);
    const text = pdfText(file);
    const told = [
      'Siti Aminah',
      'BM-7717',
      '+6281234567890',
      office[locale],
      signing.keyId,
      signed.signature.slice(0, 43),
    ];
    for (const word of [...words, ...told]) expect(text).toContain(word);
    expect(text).toContain('Batik Ny. Siti & Café <b>');
    expect(text).not.toContain('\ufffd');
    expect(file.toString('latin1')).toContain(`/Lang (${locale === 'id' ? 'id-ID' : 'en-GB'})`);
  });

  test('has a QR code of the live page, square by square, and a link to it', async () => {
    const { file } = await write(whole, 'en');
    const live = `${origin}/en/passport/${whole.passport}`;
    const { modules } = create(live, { errorCorrectionLevel: 'M' });
    const runs = Array.from({ length: modules.size }, (_, row) =>
      Array.from({ length: modules.size }, (_, column) => (modules.get(row, column) ? '1' : '0')).join(''),
    ).flatMap((row) => row.match(/1+/g) ?? []);
    const source = file.toString('latin1');
    const figure = /\/Figure <<[^>]*>> BDC([\s\S]*?)EMC/.exec(source)?.[1] ?? '';
    expect(figure.match(/ re$/gm)).toHaveLength(runs.length + 1);
    expect(source).toContain(`/URI (${live})`);
  });

  test('carries the signed statement, as it is handed out', async () => {
    const { file, signed } = await write(whole, 'id');
    expect(file.includes(statementFile(signed))).toBe(true);
    expect(file.toString('latin1')).toContain('(statement.json)');
  });

  test('says that a demo workshop is made up, and nothing of that for a real one', async () => {
    const real = { ...whole, workshop: { ...whole.workshop, demo: false } };
    expect(pdfText((await write(whole, 'en')).file)).toContain('This is a demo workshop');
    expect(pdfText((await write(real, 'en')).file)).not.toContain('demo');
  });

  test('nothing of a part that is not shared', async () => {
    const { items, verification, certificates, markets, capacity, waste, workers, contact, ...rest } = whole;
    const { file } = await write({ ...rest, shows: [] }, 'en');
    const source = pdfText(file) + file.toString('latin1');
    for (const word of [
      'Siti Aminah',
      'Jl. Pelita',
      '62812',
      'BM-7717',
      'Item nib',
      'Item ipal',
      'European Union',
      'Contact',
    ])
      expect(source).not.toContain(word);
    expect(pdfText(file)).toContain('Export-ready');
    expect([items, verification, certificates, markets, capacity, waste, workers, contact]).not.toContain(undefined);
  });

  test('forty items and long names take further pages, none of them past its edge', async () => {
    const many = Array.from({ length: 40 }, (_, index) => item(`${index} ${'panjang sekali '.repeat(index % 7)}`));
    const long = { ...whole, items: [{ stage: 'x', title: { id: 'Tahap', en: 'Stage' }, items: many }] };
    const { file } = await write(long, 'id');
    const pages = file.toString('latin1').match(/\/Type \/Page\n/g) ?? [];
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.length).toBeLessThan(6);
    expect(pdfText(file)).toContain(`Halaman ${pages.length} dari ${pages.length}`);
  });

  test('is small and soon written', async () => {
    const documents = openDocuments();
    await write(whole, 'id', documents);
    // Of the processor: the clock of a busy machine says little.
    const times: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      const started = process.cpuUsage();
      const { file } = await write(whole, 'id', documents);
      const { user, system } = process.cpuUsage(started);
      times.push((user + system) / 1000);
      expect(file.length).toBeLessThan(120_000);
      expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect(Math.min(...times)).toBeLessThan(150);
  });
});

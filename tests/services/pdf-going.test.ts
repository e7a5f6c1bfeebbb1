import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blankCall } from '#db/exhibitions/blank.ts';
import { confirmPlace } from '#src/domain/exhibitions/going/confirm.ts';
import { readInvoice } from '#src/domain/exhibitions/going/read-invoice.ts';
import { readReport } from '#src/domain/exhibitions/going/read-report.ts';
import { sendResults } from '#src/domain/exhibitions/going/send-results.ts';
import { openDocuments } from '#src/services/pdf/index.ts';
import { chosen, confirmed, layFair, movePhase, noon, slug, withFee } from '#tests/domain/exhibitions/going/fair.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const documents = openDocuments({ compress: false });
let world: World;
beforeAll(async () => {
  world = await openWorld();
  const plan = {
    ...{ fields: { visitors: '100.000', transactions: 'Rp 500 juta' }, documents: [] },
    costs: [{ kind: 'space', note: '36 m²', amount: 90_000_000, payer: 'city' } as const],
  };
  const { fee, body } = withFee('Bank Jateng 123');
  await layFair(world, { fee, body: { ...blankCall(), ...body, plan }, siti: chosen, wulan: confirmed });
  await confirmPlace(await world.as('siti', { now: noon('2027-02-03') }), { exhibition: slug, workshop: world.siti });
  await movePhase(world, 'results');
  for (const name of ['siti', 'wulan'] as const)
    await sendResults(await world.as(name, { now: noon('2027-05-01') }), {
      ...{ exhibition: slug, workshop: world[name], version: 0, contacts: name === 'siti' ? 24 : 771, orders: 5 },
      ...{ ordersAbroad: 2, sold: 12_500_000, ordered: 40_000_000, lessons: '' },
    });
});
afterAll(() => world.close());

describe('an invoice on paper', () => {
  test.each(['id', 'en'] as const)('says who pays what, until when, and where to, in %s', async (locale) => {
    const invoice = await readInvoice(await world.as('siti'), slug);
    const file = await documents.invoice({ invoice, locale });
    const text = pdfText(file);
    for (const part of ['INV/INACRAFT-2027/0001', 'Rp 750.000', 'Bank Jateng 123', 'Batik Siti', 'INACRAFT 2027'])
      expect(text).toContain(part);
    expect(file.toString('latin1')).toMatch(/\/Marked true/);
  });

  test('is made for the workshop itself only', async () => {
    await expect(readInvoice(await world.as('wulan'), slug)).rejects.toMatchObject({ code: 'not-found' });
    await expect(readInvoice(await world.as('ratna'), slug)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the report on paper', () => {
  const write = async (name: 'ratna' | 'dewi', locale: 'id' | 'en') => {
    const report = await readReport(await world.as(name, { now: noon('2027-05-02') }), slug);
    return documents.exhibitionReport({ report, locale, at: noon('2027-05-02') });
  };

  test.each(['id', 'en'] as const)(
    'has the fields the ministry asks for, tagged, with what was counted, in %s',
    async (locale) => {
      const file = await write('ratna', locale);
      const text = pdfText(file);
      for (const part of [
        'INACRAFT 2027',
        '100.000',
        'Rp 500 juta',
        'Rp 105.000.000',
        'Rp 90.000.000',
        '795',
        'Batik Wulan',
      ])
        expect(text, part).toContain(part);
      expect(file.toString('latin1')).toMatch(/\/Marked true/);
    },
  );

  test('says “conflict” in place of what it must not tell its reader', async () => {
    const text = pdfText(await write('dewi', 'en'));
    expect(text).toContain('Conflict of interest');
    expect(text).not.toContain('771');
    expect(text).not.toContain('795');
    expect(pdfText(await write('ratna', 'en'))).toContain('771');
  });
});

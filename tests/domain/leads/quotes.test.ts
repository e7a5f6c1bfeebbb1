import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { leadQuote, notification, outbox } from '#db/schema/index.ts';
import { answerQuote } from '#src/domain/leads/answer.ts';
import type { NoteForm, SaveQuoteForm } from '#src/domain/leads/form.ts';
import { formatAmount, parseAmount } from '#src/domain/leads/money.ts';
import { noteLead } from '#src/domain/leads/note.ts';
import { readLead } from '#src/domain/leads/read-lead.ts';
import { readQuote } from '#src/domain/leads/read-quote.ts';
import { saveQuote } from '#src/domain/leads/save-quote.ts';
import { sendQuote } from '#src/domain/leads/send-quote.ts';
import { readOwnResults } from '#src/domain/exhibitions/going/read-results.ts';
import type { CastName } from '#tests/support/cast.ts';
import { confirmed, layFair, noon, slug } from '#tests/domain/exhibitions/going/fair.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await layFair(world, { phase: 'fair', siti: confirmed, wulan: confirmed });
});
afterEach(() => world.close());

const now = noon('2027-04-22');
const as = (name: CastName | null, at = now) => world.as(name, { now: at });
const note = (change: Partial<NoteForm> = {}): NoteForm => ({
  ...{ exhibition: slug, workshop: world.siti, id: randomUUID(), notedAt: now - 60_000, name: 'Akiko Mori' },
  ...{ company: 'Mori Textiles', country: 'JP', email: 'akiko@mori.test', phone: '', listings: [], note: 'indigo' },
  ...{ photo: '', followUpOn: '2027-04-29', ...change },
});

describe('a quote', () => {
  const draft = (id: string, change: Partial<SaveQuoteForm> = {}): SaveQuoteForm => ({
    ...{ exhibition: slug, workshop: world.siti, id, version: 0, currency: 'USD', incoterm: 'FOB', leadTimeDays: 45 },
    lines: [{ listing: '', title: 'Indigo scarf', quantity: 20, price: '12.50' }],
    ...{ note: '', validUntil: '2027-05-22', ...change },
  });
  const send = async (id: string, version = 1) =>
    sendQuote(await as('siti'), { exhibition: slug, workshop: world.siti, id, version });
  const quote = async () => {
    const [row] = await world.services.db.read.select().from(leadQuote);
    if (!row) throw new Error('no quote');
    return row;
  };
  const begin = async (change: Partial<SaveQuoteForm> = {}) => {
    const form = note();
    await noteLead(await as('siti'), form);
    await saveQuote(await as('siti'), draft(form.id, change));
    return form.id;
  };

  test('is opened by its link once it is sent, mailed, answered once, and the workshop hears it', async () => {
    const id = await begin();
    const { id: link } = await quote();
    await expect(readQuote(await as(null), link)).rejects.toMatchObject({ code: 'not-found' });
    await send(id);
    await send(id);
    const mails = await world.services.db.read.select().from(outbox).where(eq(outbox.template, 'lead-quote'));
    expect(mails).toMatchObject([{ locale: 'en' }]);
    const shown = await readQuote(await as(null), link);
    expect(shown).toMatchObject({ state: 'open', mayAnswer: true, buyer: { name: 'Akiko Mori' } });
    const yes = { id: link, version: shown.quote.version, answer: 'approved' as const, word: 'Please ship in June.' };
    await Promise.all([answerQuote(await as(null), yes), answerQuote(await as(null), yes)]);
    await expect(answerQuote(await as(null), { ...yes, answer: 'declined' })).rejects.toMatchObject({ code: 'quote-answered' }); // prettier-ignore
    const told = await world.services.db.read
      .select()
      .from(notification)
      .where(eq(notification.kind, 'quote-answered'));
    expect(told.map(({ userId }) => userId).sort()).toEqual([world.id('joko'), world.id('siti')].sort());
    expect((await readLead(await as('siti'), slug, id)).lead.state).toBe('won');
    await expect(saveQuote(await as('siti'), draft(id, { version: shown.quote.version + 1 }))).rejects.toMatchObject({ code: 'quote-answered' }); // prettier-ignore
    expect((await readOwnResults(await as('siti'), slug)).counted).toMatchObject({ contacts: 1, orders: 1, ordersAbroad: 1, orderedIdr: 0, otherCurrencies: 1 }); // prettier-ignore
  });

  test('counts for the results in rupiah when it was approved in rupiah', async () => {
    const id = await begin({
      currency: 'IDR',
      lines: [{ listing: '', title: 'Syal', quantity: 20, price: '150.000' }],
    });
    await send(id);
    const { id: link, version } = await quote();
    await answerQuote(await as(null), { id: link, version, answer: 'approved', word: '' });
    expect((await readOwnResults(await as('siti'), slug)).counted.orderedIdr).toBe(3_000_000);
  });

  test('is not answered after its last day, nor in an older form than the one that is sent', async () => {
    const id = await begin();
    await send(id);
    const first = await quote();
    const late = Date.parse('2027-05-23T00:00:00+07:00');
    const answer = { id: first.id, version: first.version, answer: 'approved' as const, word: '' };
    await expect(answerQuote(await as(null, late), answer)).rejects.toMatchObject({ code: 'quote-expired' });
    expect((await readQuote(await as(null, late), first.id)).state).toBe('expired');
    await saveQuote(await as('siti'), draft(id, { version: first.version, leadTimeDays: 60 }));
    expect((await readQuote(await as(null), first.id)).state).toBe('changing');
    await expect(answerQuote(await as(null), answer)).rejects.toMatchObject({ code: 'stale' });
    await send(id, first.version + 1);
    await expect(answerQuote(await as(null), answer)).rejects.toMatchObject({ code: 'stale' });
    await answerQuote(await as(null), { ...answer, version: (await quote()).version, answer: 'declined' });
    expect((await readLead(await as('siti'), slug, id)).lead.state).toBe('quoted');
  });

  test('says line by line what is missing', async () => {
    const form = note();
    await noteLead(await as('siti'), form);
    const lines = [
      { listing: '' as const, title: 'Syal', quantity: null, price: '12,5x' },
      { listing: '' as const, title: '', quantity: null, price: '' },
    ];
    await expect(saveQuote(await as('siti'), draft(form.id, { lines }))).rejects.toMatchObject({
      fields: { 'lines.0.quantity': { code: 'required' }, 'lines.0.price': { code: 'not-a-number' } },
    });
    const gone = { validUntil: '2027-04-21' };
    await expect(saveQuote(await as('siti'), draft(form.id, gone))).rejects.toMatchObject({
      facts: { field: 'validUntil' },
    });
  });

  test.each([
    ['12.50', 'USD', 1_250, 'US$12.50'],
    ['12,5', 'EUR', 1_250, '€12.50'],
    ['1,250.75', 'USD', 125_075, 'US$1,250.75'],
    ['5000', 'JPY', 500_000, 'JP¥5,000'],
    ['1.250.000', 'IDR', 1_250_000, 'Rp 1.250.000'],
    ['150.5', 'IDR', null, ''],
    ['0', 'USD', null, ''],
    ['-3', 'USD', null, ''],
  ] as const)('reads %s %s', (typed, currency, kept, shown) => {
    expect(parseAmount(typed, currency)).toBe(kept);
    if (kept !== null) expect(formatAmount(kept, currency, 'en')).toBe(shown);
  });
});

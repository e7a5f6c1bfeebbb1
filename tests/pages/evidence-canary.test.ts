import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renewEvidence } from '#src/domain/readiness/renew.ts';
import { saveEvidence } from '#src/domain/readiness/save.ts';
import { sendEvidence as sendForReview } from '#src/domain/readiness/send.ts';
import { sendEvidence as upload } from '#tests/support/evidence-files.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { found, foundBy, idsOf, openStage, others, wordsOf, type Stage, type Who } from './canary-stage.ts';
import { secrets } from './matrix/lay-evidence.ts';

let stage: Stage;
const words = wordsOf('siti');
beforeAll(async () => void (stage = await openStage()));
afterAll(() => stage.close());

test('a list of theirs has none of it; the officer’s queue and visits have, and the workshop’s list of openings', async () => {
  const { siti, look } = stage;
  await look('rahmat', `/evidence/${siti.sentFile}?review=${siti.sentReview}`);
  const lists = ['/producer', '/producer/readiness', '/producer/readiness/openings', '/producer/passports', '/office', '/office/reviews', '/office/reviews?subject=evidence', '/office/reviews?tab=today', '/office/visits', '/office/spot-checks', '/office/workshops', '/account/notifications', '/workshops/batik-siti']; // prettier-ignore
  expect(await foundBy(stage, others, lists)).toEqual([]);
  expect((await look('rahmat', '/office/reviews?subject=evidence')).text).toContain(siti.sentReview);
  expect((await look('rahmat', '/office/visits')).text).toContain(siti.visit);
  expect((await look('siti', '/producer/readiness/openings')).text).toContain(secrets.sent('siti').file);
});

test('an officer finds none of it of the workshop their family runs', async () => {
  const { wulan, look } = stage;
  const reviews = [wulan.sentReview, wulan.acceptedReview].map((id) => `/office/reviews/${id}`);
  const pages = [...reviews, '/office/reviews', `/office/visits/${wulan.visit}`, '/office/visits', '/office/spot-checks', '/office/workshops/batik-wulan', '/office/workshops/batik-wulan/readiness']; // prettier-ignore
  for (const address of pages) expect(found(wordsOf('wulan'), (await look('dewi', address)).text), address).toEqual([]);
  for (const address of reviews) expect(found(wordsOf('wulan'), (await look('rahmat', address)).text).length, address).toBeGreaterThan(2); // prettier-ignore
});

test('no count of theirs moves with it; the officer’s and the workshop’s do', async () => {
  const { world } = stage;
  const looks: [Who, string][] = [
    ...['/office', '/office/reviews', '/office/reviews?tab=today', '/office/workshops', '/office/workshops/batik-siti'].map((at): [Who, string] => ['nina', at]), // prettier-ignore
    ...['/producer', '/producer/readiness', '/account/notifications', '/workshops/batik-siti'].map((at): [Who, string] => ['wulan', at]), // prettier-ignore
    ...['/', '/workshops', '/workshops/batik-siti', '/levels', '/catalogue?kind=workshops', '/api/v1/workshops'].map((at): [Who, string] => ['visitor', at]), // prettier-ignore
    ['agus', '/office'],
    ['rahmat', '/office/reviews'],
    ['siti', '/producer/readiness'],
  ];
  const count = async () => {
    const shown = new Map<string, string>();
    for (const [who, address] of looks) {
      const { text, headers } = await stage.look(who, address);
      shown.set(`${who} ${address}`, text.replaceAll(headers.get('x-request-id') ?? '-', '#'));
    }
    return shown;
  };
  const before = await count();
  const siti = await world.as('siti');
  const { files } = await upload(stage.server, stage.cookies['siti'] ?? null, [{ fileName: 'kebijakan.pdf', body: smallPdf('Contoh') }], { query: { item: 'sample-policy' } }); // prettier-ignore
  const answers = { 'document-1': { files: [files[0]?.id ?? ''] } };
  await sendForReview(siti, { workshop: world.siti, item: 'sample-policy', version: 0, answers, note: '' });
  const after = await count();
  const moved = [...after.keys()].filter((key) => after.get(key) !== before.get(key));
  expect(moved).toEqual(['rahmat /office/reviews', 'siti /producer/readiness']);
});

test('no search finds it, of whomever; the workshop is found by what is public', async () => {
  const { look } = stage;
  const asked = ['9120007312345', 'SPPL-73123', 'IDM-73123', 'dikirim', 'berkas', 'merek.pdf', 'kunjungan'];
  const searches = ['/catalogue?kind=workshops&q=', '/catalogue?q=', '/api/v1/search?kind=workshops&q=', '/api/v1/search?q=', '/api/v1/suggest?q=', '/office/workshops?q=', '/office/reviews?workshop=', '/office/people?q=']; // prettier-ignore
  const hits = async (who: Who, address: string) =>
    /batik-siti|Batik Siti|kain-7310/.test((await look(who, address)).text);
  const found: string[] = [];
  for (const address of searches)
    for (const word of asked)
      for (const who of address.startsWith('/office') ? (['nina', 'agus', 'rahmat'] as const) : (['visitor'] as const))
        if (await hits(who, address + word)) found.push(`${who} ${address}${word}`);
  expect(found).toEqual([]);
  for (const address of ['/catalogue?kind=workshops&q=', '/api/v1/search?kind=workshops&q=', '/api/v1/suggest?q='])
    expect(await hits('visitor', `${address}Batik+Siti`), address).toBe(true);
  for (const address of ['/office/workshops?q=', '/office/reviews?workshop='])
    expect(await hits('rahmat', `${address}Batik+Siti`), address).toBe(true);
});

test.each(['csv', 'xlsx'])(
  'an export (%s) is for officers, and says where an item stands, never what was shown',
  async (type) => {
    const { look } = stage;
    const address = `/office/readiness/export?type=${type}&figure=accepted&of=trademark`;
    for (const who of others.filter((one) => one !== 'tono')) {
      const { status, text } = await look(who, address);
      expect([303, 403], who).toContain(status);
      expect(text).not.toContain('Merek');
    }
    for (const who of ['rahmat', 'tono'] as const) {
      const { status, text } = await look(who, address);
      expect([status, found([...words, ...idsOf(stage.siti)], text)]).toEqual([200, []]);
      expect(text).toContain('Batik Siti');
    }
    expect(await foundBy(stage, ['wulan'], [`/producer/listings/export?type=${type}`])).toEqual([]);
  },
);

test('the API gives what is public, and none of it', async () => {
  const endpoints = ['workshops', 'listings', 'search?q=batik', 'search?q=batik&kind=workshops', 'suggest?q=batik', 'kelurahan', 'motifs', 'openapi.json']; // prettier-ignore
  expect(await foundBy(stage, ['visitor', 'wulan', 'nina'], endpoints.map((one) => `/api/v1/${one}`))).toEqual([]); // prettier-ignore
  const { text } = await stage.look('visitor', '/api/v1/workshops');
  expect(text).toContain('Batik Siti');
  expect(text).not.toContain('Batik Tiada');
});

describe('the history of an item', () => {
  test('its versions and what changed are the workshop’s; of sent ones the officer’s too', async () => {
    const { world, siti, look } = stage;
    const [context, place] = [await world.as('siti'), { workshop: world.siti, item: 'trademark' }];
    await renewEvidence(context, place);
    const number = 'IDM-99900-baru';
    await saveEvidence(context, { ...place, version: 1, answers: { 'number-1': { number } }, note: '' });
    const compared = '/producer/readiness/trademark?compare=2';
    expect(found([...words, number], (await look('siti', compared)).text)).toEqual([...Object.values(secrets.accepted('siti')).slice(0, 3), number]); // prettier-ignore
    const review = `/office/reviews/${siti.acceptedReview}`;
    const judged = (await look('rahmat', review)).text;
    const { note, number: old, file } = secrets.accepted('siti');
    expect(found([note, old, file, number], judged)).toEqual([note, old, file]);
    for (const who of others)
      for (const address of [
        compared,
        review,
        `/office/reviews/${siti.sentReview}`,
        '/producer/readiness/sppl',
        '/producer/readiness/nib',
        `/producer/readiness/${siti.item}`,
      ])
        // prettier-ignore
        expect(found([...words, number], (await look(who, address)).text), `${who} ${address}`).toEqual([]);
  });
});

test('the picture’s lists and its report name no evidence and open none for who only reads reports', async () => {
  const { siti, look } = stage;
  const pages = ['', '/list', '/list?figure=accepted&of=trademark', '/list?figure=begun&of=nib', '/report'].map((end) => `/office/readiness${end}`); // prettier-ignore
  expect(await foundBy(stage, others, pages)).toEqual([]);
  const open = '/office/readiness/list?figure=open';
  expect((await look('tono', open)).text).toContain('Batik Siti');
  expect((await look('tono', open)).text).not.toContain(siti.sentReview);
  expect((await look('rahmat', open)).text).toContain(siti.sentReview);
});

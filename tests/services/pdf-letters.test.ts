import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLetter, readOfficeLetter, readOwnLetter } from '#src/domain/exhibitions/deciding/read-letter.ts';
import { readMinutes } from '#src/domain/exhibitions/deciding/read-minutes.ts';
import { answerAppeal } from '#src/domain/exhibitions/deciding/answer-appeal.ts';
import { prepareLetters } from '#src/domain/exhibitions/deciding/prepare.ts';
import { takeRule } from '#src/domain/exhibitions/deciding/take-rule.ts';
import { readReference, type Reference } from '#src/domain/reference/reference.ts';
import { appeal, letter, type LetterKind } from '#db/schema/index.ts';
import { openDocuments } from '#src/services/pdf/index.ts';
import { layDecision, publishByRule, slug } from '#tests/domain/exhibitions/deciding/stage.ts';
import { layApplication } from '#tests/support/exhibitions.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import type { Locale } from '#src/i18n/locale.ts';

const readable = openDocuments({ compress: false });
const at = Date.parse('2026-12-01T09:00:00+07:00');
let world: World;
let reference: Reference;
let draft: string;

beforeAll(async () => {
  world = await openWorld();
  reference = await readReference(world.services.db);
  await layDecision(world, { scores: [90], places: 1 });
  const sheets = [{ by: 'rahmat' as const, values: [4, 3, 2, 5], reason: 'Warna rapi, kemasan perlu lebih kuat.' }];
  const own = await layApplication(world, slug, world.siti, { state: 'screened', sheets });
  await layApplication(world, slug, world.wulan, { state: 'screened', change: { score: 20 } });
  const ratna = await world.as('ratna');
  await takeRule(ratna, { exhibition: slug });
  await prepareLetters(ratna, { exhibition: slug, openingId: '', openingEn: '' });
  await prepareLetters(ratna, {
    exhibition: slug,
    kind: 'waiting',
    openingId: 'Pembuka baru.',
    openingEn: 'New opening.',
  });
  draft = await idOf('chosen');
  await publishByRule(world);
  await world.services.db.write((tx) =>
    tx
      .insert(appeal)
      .values({ applicationId: own.id, text: 'Mohon dinilai ulang.', sentBy: 'x', sentAt: at, state: 'open' }),
  );
  const answer = 'Penilaian sudah diperiksa lagi dan tidak berubah.';
  const rejected = { exhibition: slug, id: own.id, verdict: 'rejected' as const, answer, scores: {} };
  await answerAppeal(await world.as('dewi').then((dewi) => ({ ...dewi })), rejected);
});
afterAll(() => world.close());

async function idOf(kind: LetterKind, workshopId?: number): Promise<string> {
  const rows = await world.services.db.read.query.letter.findMany();
  const applications = await world.services.db.read.query.application.findMany();
  const theirs = (id: string) => applications.find((one) => one.id === id)?.workshopId;
  const found = rows.find((row) => row.kind === kind && (!workshopId || theirs(row.applicationId) === workshopId));
  return found?.id ?? '';
}

async function write(kind: LetterKind, locale: Locale, workshopId?: number) {
  const one = await readOfficeLetter(await world.as('ratna'), slug, await idOf(kind, workshopId));
  const file = await readable.letter({ letter: one, locale, check: `https://canting.test/letters/${one.code}`, at });
  // An address breaks behind a dash where it meets the margin, and codes are random.
  const text = pdfText(file).replaceAll('\n', ' ');
  return { one, file, text: text.replaceAll(/(?<=letters\/\S*-) /g, '') };
}

describe('a letter on paper', () => {
  test('says number, addressee, reasons, own scores, and what to do by when, in both languages', async () => {
    const id = await write('waiting', 'id', world.siti);
    for (const words of [
      ...[id.one.number, 'Batik Siti', 'Jl. Pelita 1', 'Pembuka baru.', 'Nilai Anda', '4 dari 5', 'menyanggah sampai'],
      ...['Warna rapi, kemasan perlu lebih kuat.', 'Semua tempat diambil', id.one.code],
    ])
      expect(id.text).toContain(words);
    const en = await write('waiting', 'en', world.siti);
    for (const words of ['New opening.', 'Your scores', '4 of 5', 'you may appeal until'])
      expect(en.text).toContain(words);
    expect(id.text).not.toContain('Rahmat');
  });

  test('is tagged, in its language, with both faces in the file', async () => {
    for (const locale of ['id', 'en'] as const) {
      const source = (await write('chosen', locale)).file.toString('latin1');
      expect(source).toContain('/MarkInfo');
      expect(source).toContain(locale === 'id' ? '/Lang (id-ID)' : '/Lang (en-GB)');
      for (const tag of ['/S /H1', '/S /H2', '/S /P', '/S /Figure', '/S /LBody']) expect(source).toContain(tag);
      expect(source.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(3);
    }
  });

  test('is the same whenever it is written, whatever happens to the call', async () => {
    const before = (await write('chosen', 'id')).text;
    await world.services.db.write(async (tx) => {
      await expect(tx.update(letter).set({ facts: {} })).rejects.toThrow();
    });
    expect((await write('chosen', 'id')).text).toBe(before);
  });

  test('answers an appeal with the second officer’s words and name', async () => {
    const { text } = await write('appeal-rejected', 'id');
    expect(text).toContain('Penilaian sudah diperiksa lagi dan tidak berubah.');
    expect(text).toContain('Dewi Lestari');
  });
});

describe('who reads a letter', () => {
  test('is its workshop, officers without a conflict, and nobody else', async () => {
    const [own, theirs] = [await idOf('waiting', world.siti), await idOf('waiting', world.wulan)];
    expect((await readOwnLetter(await world.as('siti'), slug, own)).facts.workshop).toBe('Batik Siti');
    await expect(readOwnLetter(await world.as('siti'), slug, theirs)).rejects.toMatchObject({ code: 'not-found' });
    await expect(readOwnLetter(await world.as('maya'), slug, own)).rejects.toMatchObject({ code: 'not-found' });
    await expect(readOfficeLetter(await world.as('dewi'), slug, theirs)).rejects.toMatchObject({ code: 'conflict' });
    await expect(readOfficeLetter(await world.as('nina'), slug, own)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(readOfficeLetter(await world.as('ratna'), 'other', own)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('anyone may check one that was sent by its code, and learns nothing from another', async () => {
    const { one } = await write('chosen', 'id');
    expect(await checkLetter(await world.as(null), one.code)).toMatchObject({ number: one.number, kind: 'chosen' });
    expect(await checkLetter(await world.as(null), `${one.code.slice(1)}x`)).toBeNull();
    expect(one.id).toBe(draft);
  });
});

describe('the minutes', () => {
  test('say criteria, rule, seed, counts and who was chosen, and name no reviewer', async () => {
    const minutes = await readMinutes(await world.as(null), slug);
    const addresses = { results: 'https://canting.test/results', data: 'https://canting.test/results.json' };
    for (const [locale, words] of [
      ['id', ['Berita acara', 'Batik Nomor 1', 'Batik Siti', 'Mutu produk', 'Benih undian', '1 masuk, 0 diterima']],
      ['en', ['Minutes of the selection', 'Product quality', 'Seed of the draw', '1 received, 0 upheld']],
    ] as const) {
      const file = await readable.minutes({ minutes, locale, reference, addresses, at });
      const text = pdfText(file).replaceAll('\n', ' ');
      for (const word of [...words, minutes.of.drawSeed]) expect(text).toContain(word);
      expect(text).not.toMatch(/Rahmat|Dewi|Ratna/);
      expect(file.toString('latin1')).toContain('/S /TH');
    }
  });

  test('are written once for all who ask at a time, and again when they say something else or are old', async () => {
    const minutes = await readMinutes(await world.as(null), slug);
    const addresses = { results: 'https://canting.test/results', data: 'https://canting.test/results.json' };
    const content = { minutes, locale: 'id', reference, addresses, at } as const;
    const file = await readable.minutes(content);
    expect(await readable.minutes({ ...content, minutes: structuredClone(minutes), at: at + 500_000 })).toBe(file);
    const appeals = { ...minutes.appeals, all: minutes.appeals.all + 1 };
    for (const other of [{ minutes: { ...minutes, appeals } }, { locale: 'en' }, { at: at + 600_000 }] as const)
      expect(await readable.minutes({ ...content, ...other })).not.toBe(file);
  });

  test('are not there before the results are', async () => {
    await expect(readMinutes(await world.as(null), 'no-such')).rejects.toMatchObject({ code: 'not-found' });
  });
});

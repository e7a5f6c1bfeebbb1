import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appeal, application, tie } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { sendAppeal } from '#src/domain/exhibitions/applying/appeal.ts';
import { readOwnExhibitions } from '#src/domain/exhibitions/applying/list.ts';
import { readOwnApplication } from '#src/domain/exhibitions/applying/page.ts';
import { layApplication } from '#tests/support/exhibitions.ts';
import { codeOf, openStage, type Stage } from './stage.ts';

const day = 86_400_000;
const now = Date.now();
let stage: Stage;
let siti: Acting;
beforeAll(async () => {
  stage = await openStage();
  siti = await stage.world.as('siti');
});
afterAll(() => stage.close());

const published = { publishedScore: 61.5, publishedAt: now - day, rank: 2 };

describe('after the results are out', () => {
  test('a workshop reads means and reasons of the reviews that count, without a name', async () => {
    const of = await stage.call({ phase: 'appeal', decidedAt: now - day });
    await layApplication(stage.world, of.slug, 2, { state: 'chosen', change: { ...published, rank: 1 } });
    const one = await layApplication(stage.world, of.slug, 1, {
      state: 'refused',
      sheets: [
        { by: 'ratna', values: [2, 3, 4, 5], reason: 'Warna belum rata.' },
        { by: 'dewi', values: [4, 3, 4, 5], reason: 'Cerita kuat.' },
        { by: 'rahmat', values: [1, 1, 1, 1], reason: 'Tidak cocok.' },
      ],
      change: published,
    });
    const tied = { id: 'terkait', kind: 'trained', userId: stage.world.id('rahmat'), workshopId: 1 } as const;
    const read = async () => (await readOwnApplication(siti, of.slug)).result;
    expect((await read())?.reviews).toBe(3);
    await stage.world.services.db.write((tx) =>
      tx.insert(tie).values({ ...tied, note: 'x', recordedBy: 'x', recordedAt: 1 }),
    );
    const result = await read();
    expect(result).toMatchObject({ score: 61.5, rank: 2, ranked: 2, reviews: 2 });
    expect(result?.scores.map(({ joined }) => joined)).toEqual([3, 3, 4, 5]);
    expect(result?.reasons).toEqual(['Cerita kuat.', 'Warna belum rata.']);
    expect(JSON.stringify(result)).not.toMatch(/Ratna|Dewi|Rahmat/);
    expect(JSON.stringify(result)).not.toContain(stage.world.id('ratna'));
    expect((await stage.row(of)).id).toBe(one.id);
  });

  test('where the call takes the median, so do the scores a workshop reads, as its letter does', async () => {
    const of = await stage.call({ phase: 'appeal', decidedAt: now - day, body: { scoreBy: 'median' } });
    await layApplication(stage.world, of.slug, 2, {
      state: 'refused',
      sheets: [
        { by: 'ratna', values: [5, 1, 1, 1] },
        { by: 'nina', values: [2, 1, 1, 4] },
        { by: 'tono', values: [1, 1, 2, 5] },
      ],
      change: published,
    });
    const wulan = await stage.world.as('wulan');
    const { result } = await readOwnApplication(wulan, of.slug);
    expect(result?.scores.map(({ joined }) => joined)).toEqual([2, 1, 1, 4]);
  });

  test('an appeal is handed in once, changed while nobody answered, through the last day', async () => {
    const of = await stage.call({ phase: 'appeal', decidedAt: now - day });
    const one = await layApplication(stage.world, of.slug, 1, { state: 'refused', change: published });
    const form = { workshop: 1, exhibition: of.slug, text: 'Kapasitas kami delapan puluh, bukan delapan.' };
    await sendAppeal(siti, form);
    await sendAppeal(siti, form);
    await sendAppeal(siti, { ...form, text: `${form.text} Lihat profil.` });
    const rows = () => siti.db.read.select().from(appeal).where(eq(appeal.applicationId, one.id));
    expect((await rows()).map(({ text }) => text)).toEqual([`${form.text} Lihat profil.`]);
    const last = Date.parse(
      `${new Date(now + 7 * 3_600_000 - day + 5 * day).toISOString().slice(0, 10)}T23:59:59.999+07:00`,
    );
    expect(await codeOf(sendAppeal({ ...siti, now: last + 1 }, { ...form, text: `${form.text} Lagi.` }))).toBe(
      'appeal-too-late',
    );
    expect(await codeOf(sendAppeal({ ...siti, now: last }, { ...form, text: `${form.text} Lagi.` }))).toBeNull();
    await siti.db.write((tx) => tx.update(appeal).set({ state: 'rejected' }).where(eq(appeal.applicationId, one.id)));
    expect(await codeOf(sendAppeal(siti, form))).toBe('already-done');
    expect(await codeOf(sendAppeal(await stage.world.as('wulan'), form))).toBe('not-found');
  });

  test.each([
    ['chosen', 'not-editable'],
    ['ineligible', 'not-editable'],
    ['waiting', null],
  ] as const)('who is %s: %s', async (state, code) => {
    const of = await stage.call({ phase: 'appeal', decidedAt: now - day });
    await layApplication(stage.world, of.slug, 1, { state, change: published });
    const form = { workshop: 1, exhibition: of.slug, text: 'Kapasitas kami delapan puluh, bukan delapan.' };
    expect(await codeOf(sendAppeal(siti, form))).toBe(code);
  });

  test('too few words are no appeal', async () => {
    const of = await stage.call({ phase: 'appeal', decidedAt: now - day });
    await layApplication(stage.world, of.slug, 1, { state: 'refused', change: published });
    expect(await codeOf(sendAppeal(siti, { workshop: 1, exhibition: of.slug, text: 'Salah!' }))).toBe('form');
  });
});

test('the list has what is open, what is under way and what is over, each with its next step', async () => {
  await stage.world.services.db.write((tx) => tx.delete(application));
  const open = await stage.call();
  const closed = await stage.call({ deadlineAt: now - 1 });
  const mine = await stage.call();
  await stage.send(siti, mine);
  const held = await stage.call({ phase: 'closed', decidedAt: now - 90 * day });
  await layApplication(stage.world, held.slug, 1, { state: 'confirmed' });
  const off = await stage.call({ phase: 'withdrawn' });
  await layApplication(stage.world, off.slug, 1, { state: 'submitted' });
  const list = await readOwnExhibitions(siti);
  const slugs = (rows: typeof list.open) => rows.map(({ of }) => of.slug);
  expect(slugs(list.open)).toContain(open.slug);
  expect(slugs(list.open)).not.toContain(closed.slug);
  expect(list.mine.map(({ of, next }) => [of.slug, next.step])).toEqual([[mine.slug, 'screening']]);
  expect(slugs(list.past).toSorted()).toEqual([held.slug, off.slug].toSorted());
  expect(slugs((await readOwnExhibitions(await stage.world.as('wulan'))).mine)).toEqual([]);
});

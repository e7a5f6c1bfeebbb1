import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exhibition, tie } from '#db/schema/index.ts';
import { abstain } from '#src/domain/exhibitions/reviewing/abstain.ts';
import { addNote } from '#src/domain/exhibitions/reviewing/add-note.ts';
import { readReviewerDesk } from '#src/domain/exhibitions/reviewing/desk.ts';
import { saveRedaction } from '#src/domain/exhibitions/reviewing/redact.ts';
import { readSheetPage } from '#src/domain/exhibitions/reviewing/sheet-page.ts';
import { readOwnResult } from '#src/domain/exhibitions/applying/own-result.ts';
import { loadApplication } from '#src/domain/exhibitions/load.ts';
import { layApplication, layWorkshops } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { counted, give, layScoring, refused, score, sheetOf, slug } from './stage.ts';

let world: World;
let id: string;
beforeEach(async () => {
  world = await openWorld();
  await layScoring(world);
  id = (await layApplication(world, slug, 1, { state: 'screened' })).id;
});
afterEach(() => world.close());

describe('a sheet', () => {
  test('counts once it is finished, and again when it is changed; the score is the mean', async () => {
    await give(world, id, 'rahmat');
    await give(world, id, 'ratna');
    await score(world, id, 'rahmat', { value: 5 });
    expect(await counted(world, id)).toEqual({ score: 100, reviews: 1 });
    await score(world, id, 'ratna', { value: 1 });
    expect(await counted(world, id)).toEqual({ score: 50, reviews: 2 });
    await score(world, id, 'ratna', { value: 5 });
    expect(await counted(world, id)).toEqual({ score: 100, reviews: 2 });
  });

  test('saved for later keeps what was given and counts for nothing', async () => {
    await give(world, id, 'rahmat');
    await score(world, id, 'rahmat', { go: 'later', reason: '' });
    expect(await sheetOf(world, id, 'rahmat')).toMatchObject({ state: 'open', total: null, version: 2 });
    expect(await counted(world, id)).toEqual({ score: null, reviews: 0 });
    await score(world, id, 'rahmat');
    expect(await refused(score(world, id, 'rahmat', { go: 'later' }))).toBe('stale');
  });

  test('saved by itself again and again stays unfinished: no average, no rank, no progress', async () => {
    await give(world, id, 'rahmat');
    await give(world, id, 'ratna');
    await score(world, id, 'ratna', { value: 1 });
    const before = await loadApplication(world.services.db.read, id);
    const first = await score(world, id, 'rahmat', { go: 'later', value: 5 });
    expect(first.data).toEqual({ version: 2 });
    // The answer was lost, and the same is sent again as a change of the older version.
    expect((await score(world, id, 'rahmat', { go: 'later', value: 5, version: 1 })).data).toEqual({ version: 2 });
    expect((await score(world, id, 'rahmat', { go: 'later', value: 4 })).data).toEqual({ version: 3 });
    expect(await refused(score(world, id, 'rahmat', { go: 'later', value: 2, version: 2 }))).toBe('stale');
    const after = await loadApplication(world.services.db.read, id);
    expect([after.one.score, after.one.reviews, after.of.rankVersion]).toEqual([0, 1, before.of.rankVersion]);
    expect(await readReviewerDesk(await world.as('rahmat'), slug)).toMatchObject({ done: 0, total: 1, next: id });
    expect((await readSheetPage(await world.as('rahmat'), slug, id)).notes).toBeNull();
    await score(world, id, 'rahmat', { value: 5 });
    expect(await counted(world, id)).toEqual({ score: 50, reviews: 2 });
  });

  test('is not saved by itself any more once a conflict came up meanwhile', async () => {
    await give(world, id, 'rahmat');
    await score(world, id, 'rahmat', { go: 'later', value: 5 });
    await world.services.db.write((tx) =>
      tx.insert(tie).values({
        ...{ id: 'dilatih', kind: 'trained', userId: world.id('rahmat'), workshopId: 1 },
        ...{ note: 'x', recordedBy: world.id('ratna'), recordedAt: 1 },
      }),
    );
    expect(await refused(score(world, id, 'rahmat', { go: 'later', value: 1 }))).toBe('conflict');
    expect((await sheetOf(world, id, 'rahmat'))?.scores['c-1']).toBe(5);
  });

  test('is not finished without a reason, nor with a value the scale does not have', async () => {
    await give(world, id, 'rahmat');
    await expect(score(world, id, 'rahmat', { reason: 'baik' })).rejects.toMatchObject({
      code: 'form',
      fields: { reason: { code: 'too-short' } },
    });
    await expect(score(world, id, 'rahmat', { value: 9 })).rejects.toMatchObject({
      fields: { 'scores.c-1': { code: 'not-a-choice' } },
    });
    expect(await counted(world, id)).toEqual({ score: null, reviews: 0 });
  });

  test('open in two tabs is not overwritten by the older one', async () => {
    await give(world, id, 'rahmat');
    await score(world, id, 'rahmat', { value: 5, version: 1 });
    expect(await refused(score(world, id, 'rahmat', { value: 1, version: 1 }))).toBe('stale');
    expect(await counted(world, id)).toEqual({ score: 100, reviews: 1 });
  });

  test('is one’s own: nobody saves another’s, and nobody saves one while the phase is another', async () => {
    await give(world, id, 'rahmat');
    expect(await refused(score(world, id, 'ratna'))).toBe('not-found');
    expect(await refused(score(world, id, 'nina'))).toBe('not-found');
    await world.services.db.write((tx) => tx.update(exhibition).set({ phase: 'decision' }));
    expect(await refused(score(world, id, 'rahmat'))).toBe('not-this-phase');
  });

  test('of somebody who abstains is done, with a reason, and counts for nothing', async () => {
    await give(world, id, 'rahmat');
    await score(world, id, 'rahmat', { value: 5 });
    await abstain(await world.as('rahmat'), { application: id, version: 2, why: 'tidak mengenal tekniknya' });
    expect(await counted(world, id)).toEqual({ score: null, reviews: 0 });
    expect(await readReviewerDesk(await world.as('rahmat'), slug)).toMatchObject({ done: 1, total: 1, next: null });
  });

  test('leads to the next: the open one whose application has the fewest reviews', async () => {
    const [first, second] = await layWorkshops(world, 2);
    const reviewed = await layApplication(world, slug, first?.workshopId ?? 0, {
      state: 'screened',
      sheets: [{ by: 'nina', values: [3] }],
    });
    const bare = await layApplication(world, slug, second?.workshopId ?? 0, { state: 'screened' });
    for (const one of [id, reviewed.id, bare.id]) await give(world, one, 'rahmat');
    const desk = await readReviewerDesk(await world.as('rahmat'), slug);
    expect(desk.rows.at(-1)?.id).toBe(reviewed.id);
    const left = [id, bare.id].filter((one) => one !== desk.next);
    const { to } = await score(world, desk.next ?? '', 'rahmat');
    expect(to).toBe(`/office/exhibitions/${slug}/scoring/${left[0]}`);
  });

  test('lets its reviewer read the others’ notes once it is done', async () => {
    await give(world, id, 'rahmat');
    await give(world, id, 'ratna');
    const text = 'Lihat lagi warna kain kedua.';
    expect(await refused(addNote(await world.as('rahmat'), { application: id, text }))).toBe('own-sheet-first');
    await score(world, id, 'rahmat');
    await addNote(await world.as('rahmat'), { application: id, text });
    expect((await readSheetPage(await world.as('ratna'), slug, id)).notes).toBeNull();
    await score(world, id, 'ratna');
    expect((await readSheetPage(await world.as('ratna'), slug, id)).notes).toMatchObject([{ text }]);
  });

  test('gives the workshop means and reasons, and no names', async () => {
    await give(world, id, 'rahmat');
    await give(world, id, 'ratna');
    await score(world, id, 'rahmat', { value: 5, reason: 'Warnanya rata sekali.' });
    await score(world, id, 'ratna', { value: 2, reason: 'Ada noda pada kain kedua.' });
    const { one, of } = await loadApplication(world.services.db.read, id);
    const own = await readOwnResult(world.services.db.read, { ...of, decidedAt: 1 }, { ...one, publishedAt: 1 });
    expect(own).toMatchObject({ reviews: 2, reasons: ['Ada noda pada kain kedua.', 'Warnanya rata sekali.'] });
    expect(own?.scores[0]).toMatchObject({ criterion: { key: 'c-1' }, joined: 3.5, least: 1, most: 5 });
    expect(JSON.stringify(own)).not.toMatch(/Rahmat|Ratna/);
  });
});

describe('the copy for reviewers', () => {
  test('is what they read, saved by an officer, and not by an older form', async () => {
    await give(world, id, 'rahmat');
    const words = { id: 'Kami membatik.', en: 'We make batik.' };
    const form = {
      application: id,
      number: 1,
      since: 0,
      why: 'Alasan tersamar',
      answers: {},
      story: words,
      titles: {},
      hidden: [],
    };
    await saveRedaction(await world.as('ratna'), form);
    const page = await readSheetPage(await world.as('rahmat'), slug, id);
    expect(page.shown).toMatchObject({ why: 'Alasan tersamar', story: words, who: null });
    expect(await refused(saveRedaction(await world.as('ratna'), form))).toBe('stale');
    expect(await refused(saveRedaction(await world.as('nina'), form))).toBe('forbidden');
  });
});

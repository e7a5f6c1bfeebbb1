import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appeal, application, exhibition, letter, notification } from '#db/schema/index.ts';
import { answerAppeal } from '#src/domain/exhibitions/deciding/answer-appeal.ts';
import { lapseUnanswered } from '#src/domain/exhibitions/deciding/lapse-unanswered.ts';
import { readAppeals } from '#src/domain/exhibitions/deciding/read-appeals.ts';
import { changeApplication } from '#src/domain/exhibitions/change-state.ts';
import { loadApplication } from '#src/domain/exhibitions/load.ts';
import { layApplication } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { layDecision, publishByRule, slug, statesOf } from './stage.ts';

let world: World;
beforeEach(async () => void (world = await openWorld()));
afterEach(() => world.close());

const answer = 'Surat kapasitas memang terlampir, jadi nilai kapasitas diperbaiki.';
const best = { 'c-1': '5', 'c-2': '5', 'c-3': '5', 'c-4': '5' };
const fair = { 'c-1': '4', 'c-2': '4', 'c-3': '4', 'c-4': '4' };

async function object(id: string): Promise<void> {
  const row = {
    applicationId: id,
    text: 'Nilai kapasitas kami keliru.',
    sentBy: 'x',
    sentAt: 1,
    state: 'open',
  } as const;
  await world.services.db.write((tx) => tx.insert(appeal).values(row));
}

const upheld = (id: string, scores: Record<string, string> = best) => ({
  ...{ exhibition: slug, id, verdict: 'upheld' as const, answer, scores },
});

describe('an appeal', () => {
  test('that is upheld gives the right place in the waiting list, and takes no place from anybody', async () => {
    const laid = await layDecision(world, { scores: [90, 80, 70, 60], places: 1 });
    await publishByRule(world);
    const last = laid[3]?.id ?? '';
    await object(last);
    await answerAppeal(await world.as('rahmat'), upheld(last, fair));
    expect(await statesOf(world)).toEqual({ 1: 'chosen', 2: 'waiting', 3: 'waiting', 4: 'waiting' });
    const ratna = await world.as('ratna');
    const decline = (id = '') =>
      world.services.db.write(async (tx) => {
        const { one: before, of } = await loadApplication(tx, id);
        await changeApplication(tx, ratna, { before, of }, 'declined');
      });
    await decline(laid[0]?.id);
    expect((await statesOf(world))[2]).toBe('chosen');
    await decline(laid[1]?.id);
    // 75 by the second reviewer: before number 3, which has 70.
    expect(await statesOf(world)).toEqual({ 1: 'declined', 2: 'declined', 3: 'waiting', 4: 'chosen' });
    const [row] = await world.services.db.read.select().from(application).where(eq(application.id, last));
    expect([row?.publishedScore, row?.rank]).toEqual([60, 4]);
  });

  test('that is upheld takes a free place that fits it and nobody in line', async () => {
    const caps = [{ by: 'kelurahan' as const, value: 'kauman', most: 0 }];
    const laid = await layDecision(world, { scores: [90, 80], places: 2, quota: { caps, leastScore: 75 } });
    const low = await layApplication(world, slug, world.siti, { state: 'screened', change: { score: 30 } });
    await publishByRule(world);
    expect(await statesOf(world)).toEqual({ 1: 'waiting', 2: 'chosen', 3: 'refused' });
    expect(laid[0]?.kelurahanSlug).toBe('kauman');
    await object(low.id);
    await answerAppeal(await world.as('rahmat'), upheld(low.id));
    expect(await statesOf(world)).toEqual({ 1: 'waiting', 2: 'chosen', 3: 'chosen' });
    const letters = await world.services.db.read.select().from(letter).where(eq(letter.applicationId, low.id));
    expect(letters.map(({ kind }) => kind).sort()).toEqual(['appeal-upheld', 'refused']);
    const told = await world.services.db.read
      .select()
      .from(notification)
      .where(eq(notification.kind, 'appeal-answered'));
    expect(told.map(({ userId }) => userId).sort()).toEqual([world.id('siti'), world.id('joko')].sort());
  });

  test('that is rejected leaves the score, and says why in a letter', async () => {
    const [, second] = await layDecision(world, { scores: [90, 80], places: 1 });
    await publishByRule(world);
    const id = second?.id ?? '';
    await object(id);
    const rahmat = await world.as('rahmat');
    await answerAppeal(rahmat, { exhibition: slug, id, verdict: 'rejected', answer, scores: {} });
    const [row] = await world.services.db.read.select().from(letter).where(eq(letter.kind, 'appeal-rejected'));
    expect(row?.facts).toMatchObject({ answer, score: 80, signer: 'Rahmat Hidayat' });
    await expect(answerAppeal(rahmat, upheld(id))).rejects.toMatchObject({ code: 'decided-already' });
  });

  test('is answered by nobody who scored it, decided it or published it, nor who has a conflict', async () => {
    await layDecision(world, { scores: [90], places: 1 });
    const sheets = [{ by: 'rahmat' as const, values: [2, 2, 2, 2] }];
    const theirs = await layApplication(world, slug, world.wulan, { state: 'screened', sheets });
    await publishByRule(world);
    await object(theirs.id);
    for (const [name, code] of [
      ['rahmat', 'second-reviewer-needed'],
      ['ratna', 'second-reviewer-needed'],
      ['dewi', 'conflict'],
    ] as const)
      await expect(answerAppeal(await world.as(name), upheld(theirs.id))).rejects.toMatchObject({ code });
    const seen = async (name: 'rahmat' | 'dewi') => (await readAppeals(await world.as(name), slug)).rows;
    expect(await seen('dewi')).toEqual([{ conflict: true, number: theirs.number, sentAt: 1, state: 'open' }]);
    expect(await seen('rahmat')).toMatchObject([{ closed: 'took-part', text: 'Nilai kapasitas kami keliru.' }]);
  });

  test('needs a whole sheet that betters the score objected to', async () => {
    const [, second] = await layDecision(world, { scores: [90, 80], places: 1 });
    await publishByRule(world);
    const id = second?.id ?? '';
    await object(id);
    const rahmat = await world.as('rahmat');
    const missing = answerAppeal(rahmat, upheld(id, { ...best, 'c-2': '' }));
    await expect(missing).rejects.toMatchObject({ fields: { 'scores.c-2': { code: 'not-a-choice' } } });
    await expect(answerAppeal(rahmat, upheld(id, fair))).rejects.toMatchObject({
      fields: { scores: { code: 'too-small', facts: { min: 80.01 } } },
    });
    const [row] = await world.services.db.read.select().from(appeal);
    expect(row?.state).toBe('open');
  });
});

describe('a place that nobody confirmed by its last day', () => {
  test('goes to the next in line the day after, once', async () => {
    await layDecision(world, { scores: [90, 80, 70], places: 1 });
    const of = await publishByRule(world);
    const at = (days: number) => (of.decidedAt ?? 0) + days * 86_400_000;
    const context = await world.as(null);
    const { confirmDays } = of.body.timetable;
    expect(await lapseUnanswered({ ...context, now: at(confirmDays) })).toBe(0);
    expect(await lapseUnanswered({ ...context, now: at(confirmDays + 1) })).toBe(1);
    expect(await lapseUnanswered({ ...context, now: at(confirmDays + 1) })).toBe(0);
    expect(await statesOf(world)).toEqual({ 1: 'lapsed', 2: 'chosen', 3: 'waiting' });
    await world.services.db.write((tx) => tx.update(exhibition).set({ phase: 'closed' }));
    expect(await lapseUnanswered({ ...context, now: at(99) })).toBe(0);
  });
});

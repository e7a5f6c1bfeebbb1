import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Acting } from '#src/domain/context.ts';
import { readOwnApplication } from '#src/domain/exhibitions/applying/page.ts';
import { saveApplication } from '#src/domain/exhibitions/applying/save.ts';
import { submitApplication } from '#src/domain/exhibitions/applying/submit.ts';
import { withdrawApplication } from '#src/domain/exhibitions/applying/withdraw.ts';
import { isRefusal } from '#src/domain/refusal.ts';
import { layApplication } from '#tests/support/exhibitions.ts';
import { codeOf, openStage, question, type Stage } from './stage.ts';

let stage: Stage;
let siti: Acting;
let wulan: Acting;
beforeAll(async () => {
  stage = await openStage();
  [siti, wulan] = [await stage.world.as('siti'), await stage.world.as('wulan')];
});
afterAll(() => stage.close());

const at = (context: Acting, now: number): Acting => ({ ...context, now });

describe('what the call asks', () => {
  const now = Date.now();

  test('everything that is wrong is said at once, and the draft is kept', async () => {
    const of = await stage.call({
      body: {
        questions: [
          question({ key: 'q-1', required: true }),
          question({ key: 'q-2', type: 'number' }),
          question({ key: 'q-3', type: 'choice', choices: [{ id: 'Besar', en: 'Large' }] }),
        ],
      },
    });
    const answers = { 'q-2': 'banyak', 'q-3': 'Sedang' };
    const contact = { name: '', phone: 'telepon rumah' };
    const form = await stage.form(siti, of, { answers, contact, why: '', listings: [11] });
    const refusal = await submitApplication(siti, form).catch((error: unknown) => error);
    if (!isRefusal(refusal)) expect.fail('it was sent');
    const codes = Object.fromEntries(Object.entries(refusal.fields).map(([name, { code }]) => [name, code]));
    expect(codes).toEqual({
      ...{ why: 'required', listings: 'too-few', 'contact.name': 'required', 'contact.phone': 'bad-phone' },
      ...{ 'answers.q-1': 'required', 'answers.q-2': 'not-a-number', 'answers.q-3': 'not-a-choice' },
    });
    expect((await stage.row(of)).body).toMatchObject({ answers, contact });
  });

  test('cloths of others, and more than the call takes, are not shown', async () => {
    const of = await stage.call();
    const fields = async (listings: number[]) => {
      const refusal = await submitApplication(siti, await stage.form(siti, of, { listings })).catch(
        (error: unknown) => error,
      );
      return isRefusal(refusal) ? refusal.fields['listings']?.code : null;
    };
    expect(await fields([11, 12, 21])).toBe('not-a-choice');
    const two = await stage.call({ body: { listings: { least: 1, most: 1 } } });
    expect(await codeOf(submitApplication(siti, await stage.form(siti, two)))).toBe('form');
  });

  test('a question may become required at a moment', async () => {
    const of = await stage.call({ body: { questions: [question({ requiredFrom: now + 1_000 })] } });
    const form = await stage.form(siti, of);
    expect(await codeOf(submitApplication(at(siti, now + 1_000), form))).toBe('form');
    await submitApplication(at(siti, now + 999), form);
    expect((await stage.row(of)).state).toBe('submitted');
  });

  test('a frozen answer stays, in old tabs too; one that was never given may still be', async () => {
    const questions = [question({ frozenFrom: now + 1_000 }), question({ key: 'q-2', frozenFrom: now + 1_000 })];
    const of = await stage.call({ body: { questions } });
    await saveApplication(at(siti, now + 999), await stage.form(siti, of, { answers: { 'q-1': '3 x 3' } }));
    const after = at(siti, now + 1_000);
    const changed = await stage.form(siti, of, { answers: { 'q-1': '6 x 3' } });
    expect(await codeOf(saveApplication(after, changed))).toBe('question-frozen');
    await submitApplication(after, await stage.form(siti, of, { answers: { 'q-2': 'pojok' } }));
    expect((await stage.row(of)).body.answers).toEqual({ 'q-1': '3 x 3', 'q-2': 'pojok' });
  });
});

describe('whose it is', () => {
  test('another workshop’s application can’t be named, and one’s own page shows one’s own', async () => {
    const of = await stage.call();
    const form = await stage.form(siti, of);
    expect(await codeOf(saveApplication(wulan, form))).toBe('not-found');
    expect(await codeOf(submitApplication(wulan, form))).toBe('not-found');
    const withdrawal = { workshop: 1, exhibition: of.slug, state: 'draft' };
    expect(await codeOf(withdrawApplication(wulan, withdrawal))).toBe('not-found');
    expect(await codeOf(saveApplication(wulan, { ...form, workshop: 2 }))).toBe('not-found');
    expect((await readOwnApplication(wulan, of.slug)).one).toBeNull();
    expect((await readOwnApplication(siti, of.slug)).one?.state).toBe('draft');
  });

  test('before the results are out a page says nothing of score, rank or outcome', async () => {
    const of = await stage.call({ phase: 'decision' });
    await layApplication(stage.world, of.slug, 1, {
      state: 'screened',
      sheets: [{ by: 'ratna', values: [5] }],
      change: { pending: 'chosen', pendingNote: 'pasti' },
    });
    const page = await readOwnApplication(siti, of.slug);
    expect(page.result).toBeNull();
    expect(page.one).toMatchObject({ score: null, reviews: 0, pending: null, pendingNote: null });
    expect((await stage.row(of)).score).not.toBeNull();
  });

  test('a draft of a call is nobody’s to see', async () => {
    const of = await stage.call({ phase: 'draft' });
    expect(await codeOf(readOwnApplication(siti, of.slug))).toBe('not-found');
  });
});

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { notification, review, tie, workshop } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { changedFields } from '#src/domain/exhibitions/applying/changes.ts';
import { readOwnApplication } from '#src/domain/exhibitions/applying/page.ts';
import { submitApplication } from '#src/domain/exhibitions/applying/submit.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { readReview } from '#src/domain/reviews/read-review.ts';
import { undoVerdict } from '#src/domain/reviews/undo.ts';
import { codeOf, openStage, verdictOn, type Stage } from './stage.ts';

let stage: Stage;
let siti: Acting;
let ratna: Acting;
let of: Exhibition;
let asked: Review;
beforeAll(async () => {
  stage = await openStage();
  [siti, ratna] = [await stage.world.as('siti'), await stage.world.as('ratna')];
});
afterAll(() => stage.close());
beforeEach(async () => {
  await stage.world.services.db.write(async (tx) => {
    await tx.delete(tie);
    await tx.update(review).set({ state: 'withdrawn' }).where(eq(review.subject, 'application'));
  });
  of = await stage.call();
  const row = await stage.send(siti, of, { why: 'Rahasia dapur kami.' });
  [asked = expect.fail('no review')] = await stage.reviews(row.id);
});

const stateOf = async () => (await stage.row(of)).state;

describe('what verdicts do', () => {
  test.each([
    ['accepted', 'screened'],
    ['changes-asked', 'returned'],
    ['refused', 'ineligible'],
  ] as const)('%s makes it %s, and taken back it waits again', async (kind, state) => {
    await decide(ratna, verdictOn(asked, kind));
    expect(await stateOf()).toBe(state);
    const [decided = expect.fail()] = await stage.reviews(asked.subjectId);
    await undoVerdict(ratna, { ...decided, list: '' });
    expect(await stateOf()).toBe('submitted');
  });

  test('the workshop reads why it came back, mends it after the deadline, and sends it again', async () => {
    await decide(ratna, verdictOn(asked, 'changes-asked'));
    const late = { ...siti, now: of.deadlineAt + 60_000 };
    const page = await readOwnApplication(late, of.slug);
    expect([page.said?.reasonCode, page.next.step, page.grounds]).toEqual(['answers-incomplete', 'mend', 'returned']);
    await submitApplication(late, await stage.form(siti, of, { why: 'Sudah dilengkapi.' }));
    expect(await stateOf()).toBe('submitted');
    const reviews = await stage.reviews(asked.subjectId);
    expect(reviews.map(({ state }) => state).toSorted()).toEqual(['changes-asked', 'submitted']);
    const newer = reviews.find(({ subjectVersion }) => subjectVersion === '2');
    const { inside } = await readReview(ratna, newer?.id ?? '', '');
    expect(inside?.screening).toMatchObject({ version: 2, changed: ['why'], body: { why: 'Sudah dilengkapi.' } });
  });

  test('a verdict on a version that was replaced meanwhile does nothing', async () => {
    await stage.send(siti, of, { why: 'Versi baru.' });
    expect(await codeOf(decide(ratna, verdictOn(asked)))).toBe('stale');
    expect(await stateOf()).toBe('submitted');
  });

  test('the workshop is told once', async () => {
    await stage.world.services.db.write((tx) => tx.delete(notification));
    await decide(ratna, verdictOn(asked));
    const told = await stage.world.services.db.read
      .select()
      .from(notification)
      .where(eq(notification.userId, stage.world.id('siti')));
    expect(told.map(({ kind }) => kind)).toEqual(['application-changed']);
  });

  test('requirements are shown as met at sending and as they stand now', async () => {
    of = await stage.call({ body: { requirements: [{ kind: 'technique', any: ['cap'] }] } });
    const row = await stage.send(siti, of);
    const [one = expect.fail()] = await stage.reviews(row.id);
    const change = (techniques: string[]) =>
      stage.world.services.db.write((tx) => tx.update(workshop).set({ techniques }).where(eq(workshop.id, 1)));
    await change(['tulis']);
    const { inside } = await readReview(ratna, one.id, '');
    await change(['tulis', 'cap']);
    expect(inside?.screening?.lines.map(({ then, met }) => [then, met])).toEqual([[true, false]]);
  });
});

test('fields that differ are named', () => {
  const body = { answers: { 'q-1': 'a' }, why: 'x', listings: [1], contact: { name: 'n', phone: 'p' } };
  expect(changedFields(body, body)).toEqual([]);
  const other = { answers: { 'q-2': 'a' }, why: 'y', listings: [2], contact: { name: 'm', phone: 'p' } };
  expect(changedFields(body, other)).toEqual(['why', 'listings', 'answers.q-1', 'answers.q-2', 'contact']);
});

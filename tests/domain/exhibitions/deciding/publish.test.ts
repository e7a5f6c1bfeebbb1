import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { application, applicationEvent, exhibitionEvent, letter, notification, outbox } from '#db/schema/index.ts';
import { changeApplication } from '#src/domain/exhibitions/change-state.ts';
import { prepareLetters } from '#src/domain/exhibitions/deciding/prepare.ts';
import { setDecision } from '#src/domain/exhibitions/deciding/set-decision.ts';
import { takeRule } from '#src/domain/exhibitions/deciding/take-rule.ts';
import { resumeTelling, tellOf } from '#src/domain/exhibitions/deciding/tell.ts';
import { loadApplication, loadExhibition } from '#src/domain/exhibitions/load.ts';
import { publishDecisions } from '#src/domain/exhibitions/publish.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { layApplication } from '#tests/support/exhibitions.ts';
import { layDecision, publishByRule, slug, statesOf } from './stage.ts';

let world: World;
beforeEach(async () => void (world = await openWorld()));
afterEach(() => world.close());

const texts = { openingId: '', openingEn: '' };
const version = async () => (await loadExhibition(world.services.db.read, slug)).rankVersion;
const press = async () => ({ exhibition: slug, version: await version(), agree: 'on' as const });

describe('publishing', () => {
  test('makes every outcome, rank and letter public at one moment, and tells each workshop once', async () => {
    await layDecision(world, { scores: [90, 80, 70, 60, null], places: 2, quota: { waiting: 1 } });
    const of = await publishByRule(world);
    expect(await statesOf(world)).toEqual({ 1: 'chosen', 2: 'chosen', 3: 'waiting', 4: 'refused', 5: 'refused' });
    expect(of.phase).toBe('appeal');
    expect(of.decidedAt).not.toBeNull();
    const { read } = world.services.db;
    const rows = await read.select().from(application).orderBy(application.number);
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, null]);
    expect(rows.map(({ publishedScore }) => publishedScore)).toEqual([90, 80, 70, 60, null]);
    expect(rows.map(({ pending }) => pending)).toEqual([null, null, null, null, null]);
    expect(rows.map(({ confirmBy }) => confirmBy !== null)).toEqual([true, true, false, false, false]);
    const events = await read.select().from(applicationEvent);
    expect(events.map(({ kind }) => kind)).toEqual(['chosen', 'chosen', 'waiting', 'refused', 'refused']);
    const [published] = await read.select().from(exhibitionEvent).where(eq(exhibitionEvent.kind, 'published'));
    expect(published?.detail).toMatchObject({ chosen: 2, waiting: 1, refused: 2 });
    const letters = await read.select().from(letter).orderBy(letter.number);
    expect(letters.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'sent'));
    expect(letters[0]?.number).toBe('500.2/0001/INACRAFT-2027');
    expect(letters[0]?.facts['day']).toBe(wibDay(of.decidedAt ?? 0));
    expect(await read.select().from(notification)).toHaveLength(5);
    expect(await read.select().from(outbox)).toHaveLength(5);
    await resumeTelling(await world.as('ratna'));
    expect(await read.select().from(notification)).toHaveLength(5);
  });

  test('two that tell at a time tell nobody twice, and one that was cut off leaves the rest', async () => {
    await layDecision(world, { scores: Array.from({ length: 90 }, (_, index) => 90 - index / 10), places: 3 });
    const ratna = await world.as('ratna');
    await takeRule(ratna, { exhibition: slug });
    await prepareLetters(ratna, { exhibition: slug, ...texts });
    await world.services.db.write((tx) => tx.update(letter).set({ state: 'queued' }));
    const cut = new AbortController();
    cut.abort();
    expect(await tellOf(ratna, slug, cut.signal)).toBe(40);
    const sums = await Promise.all([tellOf(ratna, slug), resumeTelling(ratna)]);
    expect(sums.reduce((sum, one) => sum + one)).toBe(50);
    expect(await world.services.db.read.select().from(notification)).toHaveLength(90);
  });

  test('is refused while someone is not decided, decided against the rule without a reason, or a letter is old', async () => {
    const [first, second] = await layDecision(world, { scores: [90, 80], places: 1 });
    const ratna = await world.as('ratna');
    await expect(publishDecisions(ratna, await press())).rejects.toMatchObject({ code: 'not-all-decided' });
    await takeRule(ratna, { exhibition: slug });
    await expect(publishDecisions(ratna, await press())).rejects.toMatchObject({ code: 'letters-not-ready' });
    await prepareLetters(ratna, { exhibition: slug, ...texts });
    const seen = await press();
    const note = 'Nomor 1 menyatakan tidak dapat berangkat.';
    await setDecision(ratna, { exhibition: slug, ids: [first?.id ?? ''], outcome: 'refused', note });
    await expect(publishDecisions(ratna, seen)).rejects.toMatchObject({ code: 'stale' });
    await expect(publishDecisions(ratna, await press())).rejects.toMatchObject({ code: 'letters-not-ready' });
    const set = { exhibition: slug, ids: [second?.id ?? ''], outcome: 'chosen' as const };
    await expect(setDecision(ratna, { ...set, note: '' })).rejects.toMatchObject({ code: 'reason-against-rule' });
    await setDecision(ratna, { ...set, note: 'Naik karena nomor 1 tidak berangkat.' });
    await prepareLetters(ratna, { exhibition: slug, ...texts });
    await publishDecisions(ratna, await press());
    expect(await statesOf(world)).toEqual({ 1: 'refused', 2: 'chosen' });
    const events = await world.services.db.read.select().from(applicationEvent);
    expect(events.find(({ kind }) => kind === 'refused')?.note).toBe(note);
  });

  test('never gives more places than there are, nor one to somebody without a score', async () => {
    const laid = await layDecision(world, { scores: [90, 80, null], places: 1 });
    const ratna = await world.as('ratna');
    const [, second, unscored] = laid.map(({ id }) => id);
    const choose = (id = '') => setDecision(ratna, { exhibition: slug, ids: [id], outcome: 'chosen', note: 'alasan' });
    await takeRule(ratna, { exhibition: slug });
    await choose(second);
    await expect(choose(unscored)).rejects.toMatchObject({ code: 'not-all-scored' });
    await prepareLetters(ratna, { exhibition: slug, ...texts });
    await expect(publishDecisions(ratna, await press())).rejects.toMatchObject({ code: 'no-place-left' });
    expect(await statesOf(world)).toEqual({ 1: 'screened', 2: 'screened', 3: 'screened' });
  });

  test('an officer with a conflict neither decides, takes the rule, prepares nor publishes', async () => {
    await layDecision(world, { scores: [90], places: 1 });
    const theirs = await layApplication(world, slug, world.wulan, { state: 'screened', change: { score: 50 } });
    const dewi = await world.as('dewi');
    const denied = { code: 'conflict-in-exhibition' };
    const decision = { exhibition: slug, ids: [theirs.id], outcome: 'waiting' as const, note: '' };
    await expect(setDecision(dewi, decision)).rejects.toMatchObject(denied);
    await expect(takeRule(dewi, { exhibition: slug })).rejects.toMatchObject(denied);
    await expect(prepareLetters(dewi, { exhibition: slug, ...texts })).rejects.toMatchObject(denied);
    await expect(publishDecisions(dewi, await press())).rejects.toMatchObject(denied);
  });

  test('a place kept for newcomers that none can take goes down the waiting list at once, with one letter', async () => {
    const laid = await layDecision(world, { scores: [90, 80, 70], places: 2, quota: { newcomers: 1 } });
    await world.services.db.write((tx) => tx.update(application).set({ newcomer: false }));
    await publishByRule(world);
    expect(await statesOf(world)).toEqual({ 1: 'chosen', 2: 'chosen', 3: 'waiting' });
    const letters = await world.services.db.read.select().from(letter);
    const theirs = letters.filter(({ applicationId }) => applicationId === laid[1]?.id);
    expect(theirs.map(({ kind }) => kind)).toEqual(['promoted']);
    expect(theirs[0]?.facts['confirmBy']).not.toBe('');
  });
});

describe('a chosen one who withdraws', () => {
  test('moves exactly the first in line who fits, who gets a letter and days to answer', async () => {
    const laid = await layDecision(world, { scores: [90, 80, 70, 60], places: 2 });
    await publishByRule(world);
    const ratna = await world.as('ratna');
    await world.services.db.write(async (tx) => {
      const { one: before, of } = await loadApplication(tx, laid[0]?.id ?? '');
      await changeApplication(tx, ratna, { before, of }, 'declined');
    });
    expect(await statesOf(world)).toEqual({ 1: 'declined', 2: 'chosen', 3: 'chosen', 4: 'waiting' });
    const letters = await world.services.db.read.select().from(letter).orderBy(letter.number);
    expect(letters.at(-1)).toMatchObject({ kind: 'promoted', state: 'sent', applicationId: laid[2]?.id });
    expect(letters.at(-1)?.facts['score']).toBe(70);
  });
});

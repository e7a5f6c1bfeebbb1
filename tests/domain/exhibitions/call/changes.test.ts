import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blankCriteria } from '#db/exhibitions/blank.ts';
import { application, scoreSheet } from '#db/schema/index.ts';
import { changeApplication } from '#src/domain/exhibitions/change-state.ts';
import { setCriteria } from '#src/domain/exhibitions/call/set-criteria.ts';
import { setQuota } from '#src/domain/exhibitions/call/set-quota.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { layApplication, layExhibition, layWorkshops } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { stageOf } from './stage.ts';

const now = Date.parse('2027-01-11T03:00:00Z');
let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());
const stage = stageOf(() => world);
const read = () => world.services.db.read;
const stateOf = async (id: string) => (await read().select().from(application).where(eq(application.id, id)))[0];

async function quota(of: Exhibition, places: number, wish: Partial<Parameters<typeof setQuota>[1]> = {}) {
  const { version } = await stage.now(of.slug);
  const form = { exhibition: of.slug, version, places, newcomers: 0, caps: [], leastScore: null, waiting: null };
  return setQuota(await world.as('ratna', { now }), { ...form, ...wish });
}

describe('the quota after the results', () => {
  /** Three hold a place, two wait. */
  async function laid() {
    const quotaOf = { places: 3, newcomers: 0, caps: [], leastScore: null, waiting: null };
    const of = await layExhibition(world, { phase: 'confirmation', places: 3, body: { quota: quotaOf }, now });
    const shops = await layWorkshops(world, 4);
    const one = (workshopId: number, state: 'chosen' | 'confirmed' | 'waiting', rank: number) =>
      layApplication(world, of.slug, workshopId, { state, change: { rank, publishedScore: 90 - rank }, now });
    const [a, b, c, d] = shops.map(({ workshopId }) => workshopId) as [number, number, number, number];
    const held = [await one(world.siti, 'confirmed', 1), await one(a, 'chosen', 2), await one(b, 'confirmed', 3)];
    return { of, held, line: [await one(c, 'waiting', 4), await one(d, 'waiting', 5)] };
  }

  test('lowered under the accepted, nobody loses a place and nobody moves up until fewer hold one', async () => {
    const { of, held, line } = await laid();
    await quota(of, 2);
    expect((await stage.now(of.slug)).places).toBe(2);
    for (const { id, state } of held) expect((await stateOf(id))?.state).toBe(state);
    const give = async (id: string) => {
      const before = await stateOf(id);
      if (!before) throw new Error('gone');
      const [context, at] = [await world.as('ratna', { now }), await stage.now(of.slug)];
      await world.services.db.write((tx) => changeApplication(tx, context, { before, of: at }, 'declined'));
    };
    await give(held[1]?.id ?? '');
    expect((await stateOf(line[0]?.id ?? ''))?.state).toBe('waiting');
    await give(held[2]?.id ?? '');
    expect((await stateOf(line[0]?.id ?? ''))?.state).toBe('chosen');
    expect((await stateOf(line[1]?.id ?? ''))?.state).toBe('waiting');
    expect((await stage.events(of.slug))[0]).toMatchObject({
      kind: 'quota-changed',
      open: true,
      detail: { from: 3, to: 2 },
    });
    expect(await stage.told()).toContainEqual({
      who: 'siti',
      kind: 'call-changed',
      facts: { exhibition: of.name, what: 'quota', from: '3', to: '2' },
    });
  });

  test('raised, the next in line move up in the same change, with the days the call promises', async () => {
    const { of, line } = await laid();
    await quota(of, 4);
    expect(await stateOf(line[0]?.id ?? '')).toMatchObject({ state: 'chosen', confirmBy: '2027-01-16' });
    expect((await stateOf(line[1]?.id ?? ''))?.state).toBe('waiting');
    expect((await stage.events(of.slug)).map(({ kind }) => kind)).toEqual(['quota-changed', 'promoted']);
  });

  test('two tabs: the older form changes nothing and is told who was faster', async () => {
    const { of } = await laid();
    await quota(of, 4);
    await expect(quota(of, 5, { version: of.version })).rejects.toMatchObject({
      code: 'stale',
      facts: { who: 'Ratna Dewanti', when: now },
    });
    expect((await stage.now(of.slug)).places).toBe(4);
  });

  test('the same quota again is no change', async () => {
    const of = await layExhibition(world, { places: 10, now });
    const { newcomers, caps, leastScore, waiting } = of.body.quota;
    await quota(of, 10, { newcomers, caps, leastScore, waiting });
    expect(await stage.events(of.slug)).toEqual([]);
  });
});

describe('criteria after scores', () => {
  async function laid(phase: 'scoring' | 'decision' = 'scoring') {
    const of = await layExhibition(world, { phase, now });
    const one = await layApplication(world, of.slug, world.siti, {
      state: 'screened',
      sheets: [
        { by: 'ratna', values: [5, 1, 1, 1] },
        { by: 'rahmat', values: [5, 3, 1, 1] },
      ],
    });
    return { of, one };
  }

  async function criteria(of: Exhibition, change: Partial<Parameters<typeof setCriteria>[1]>) {
    const { version, body } = await stage.now(of.slug);
    const form = { exhibition: of.slug, version, criteria: body.criteria, scoreBy: body.scoreBy, agree: true };
    return setCriteria(await world.as('ratna', { now }), { ...form, ...change });
  }

  test('another weight: scores are worked out anew, the change is public, applicants and reviewers are told', async () => {
    const { of, one } = await laid();
    // 4 of 12 at the top, and half of 3 for one of the two.
    expect(one.score).toBe(39.58);
    const doubled = blankCriteria().map((row) => (row.key === 'c-1' ? { ...row, weight: 8 } : row));
    await criteria(of, { criteria: doubled });
    expect((await stateOf(one.id))?.score).toBe(54.69);
    expect(await stage.events(of.slug)).toEqual([
      { kind: 'criteria-changed', open: true, detail: { scores: 1, sheets: 0, criteria: 4, scoreBy: 'mean' } },
    ]);
    const told = (await stage.told()).filter(({ kind }) => kind === 'call-changed');
    expect(told.map(({ who }) => who).sort()).toEqual(['joko', 'rahmat', 'siti']);
    expect((await stage.now(of.slug)).rankVersion).toBeGreaterThan(of.rankVersion);
  });

  test('without the tick nothing changes', async () => {
    const { of, one } = await laid();
    await expect(criteria(of, { scoreBy: 'median', agree: false })).rejects.toMatchObject({
      facts: { field: 'agree', problem: 'must-agree' },
    });
    expect((await stateOf(one.id))?.score).toBe(one.score);
  });

  test('a value that goes is dropped from its sheet alone, which goes back to its reviewer', async () => {
    const { of, one } = await laid();
    const without = blankCriteria().map((row) =>
      row.key === 'c-2' ? { ...row, scale: row.scale.filter(({ value }) => value !== 3) } : row,
    );
    await criteria(of, { criteria: without });
    const sheets = await read().select().from(scoreSheet);
    const by = (name: 'ratna' | 'rahmat') => sheets.find(({ userId }) => userId === world.id(name));
    expect(by('rahmat')).toMatchObject({ state: 'open', total: null, scores: { 'c-1': 5, 'c-3': 1, 'c-4': 1 } });
    expect(by('ratna')).toMatchObject({ state: 'scored', scores: { 'c-2': 1 } });
    expect(await stateOf(one.id)).toMatchObject({ reviews: 1, score: 33.33 });
    expect((await stage.told()).filter(({ kind }) => kind === 'sheets-assigned')).toMatchObject([
      { who: 'rahmat', facts: { count: '1' } },
    ]);
  });

  test('a new criterion gets a key of its own, even where one went before', async () => {
    const { of } = await laid();
    await criteria(of, { criteria: blankCriteria().slice(0, 3) });
    const [first] = blankCriteria();
    if (!first) throw new Error('no criterion');
    await criteria(of, { criteria: [...blankCriteria().slice(0, 3), { ...first, key: '', counted: false }] });
    expect((await stage.now(of.slug)).body.criteria.map(({ key }) => key)).toEqual(['c-1', 'c-2', 'c-3', 'c-5']);
  });

  test('in the decision what would send sheets back is refused, another weight is not', async () => {
    const { of } = await laid('decision');
    const [first] = blankCriteria();
    if (!first) throw new Error('no criterion');
    await expect(criteria(of, { criteria: [...blankCriteria(), { ...first, key: '' }] })).rejects.toMatchObject({
      code: 'not-this-phase',
    });
    expect((await stage.now(of.slug)).body.criteria).toHaveLength(4);
    await criteria(of, { scoreBy: 'median' });
    expect((await stage.now(of.slug)).body.scoreBy).toBe('median');
  });
});

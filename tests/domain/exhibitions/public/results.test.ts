import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { application, exhibition } from '#db/schema/index.ts';
import { changeApplication } from '#src/domain/exhibitions/change-state.ts';
import { loadApplication, type Exhibition } from '#src/domain/exhibitions/load.ts';
import { readResultsData } from '#src/domain/exhibitions/public/results-data.ts';
import { readResults } from '#src/domain/exhibitions/public/results.ts';
import { choose } from '#src/domain/exhibitions/selection.ts';
import { layResults } from '#tests/support/exhibition-results.ts';
import { layApplication, layExhibition, layWorkshops } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let of: Exhibition;
beforeAll(async () => {
  world = await openWorld();
  of = await layExhibition(world, {
    phase: 'decision',
    body: { quota: { places: 3, newcomers: 1, caps: [], leastScore: 50, waiting: 2 } },
  });
  for (const [index, { workshopId }] of (await layWorkshops(world, 9)).entries())
    await layApplication(world, of.slug, workshopId, {
      state: index === 8 ? 'ineligible' : 'screened',
      change: {
        ...{ score: index === 7 ? null : index === 6 ? 41 : 80 - 5 * Math.floor(index / 2) },
        ...{ points: 10 - index, newcomer: index === 4 },
      },
    });
});
afterAll(() => world.close());

const results = async (name: Parameters<World['as']>[0] = null) =>
  (await readResults(await world.as(name), of.slug)).results;

test('nothing is told before it is published, to nobody', async () => {
  for (const name of [null, 'siti', 'rahmat', 'ratna'] as const) expect(await results(name), String(name)).toBeNull();
  expect(await readResultsData(await world.as('ratna'), of.slug)).toBeNull();
});

test('what is published is what the rule says, with counts and lots', async () => {
  await layResults(world, of);
  const shown = await results();
  expect(shown?.counts).toEqual({
    applied: 9,
    withdrawn: 0,
    ineligible: 1,
    scored: 7,
    chosen: 3,
    waiting: 2,
    refused: 3,
  });
  expect(shown?.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(shown?.rows.map(({ outcome }) => outcome)).toEqual([
    ...['chosen', 'chosen', 'waiting', 'waiting', 'chosen', 'refused', 'refused', 'refused'],
  ]);
  expect(shown?.rows.map(({ rule }) => rule.because)).toEqual([
    ...['score', 'score', 'kept-for-newcomers', 'kept-for-newcomers', 'kept-place', 'waiting-full', 'least-score'],
    'not-scored',
  ]);
  for (const row of shown?.rows ?? []) {
    expect(row.rule).toMatchObject({ outcome: row.outcome, rank: row.rank });
    expect(row.lot).toMatch(/^[0-9a-f]{64}$/);
  }
});

test('the data holds what the rule needs and names nobody', async () => {
  const data = await readResultsData(await world.as(null), of.slug);
  if (!data) throw new Error('nothing is published');
  expect(JSON.stringify(data)).not.toMatch(/Batik Nomor|batik-nomor|Pemilik|workshop|62812/i);
  const again = choose(data.contenders, data.limits, data.seed);
  expect(again.map(({ id, rank, outcome }) => ({ id, rank, outcome, reason: null }))).toEqual(data.published);
  const worse = data.contenders.map((one) => (one.number === 1 ? { ...one, score: 51 } : one));
  expect(choose(worse, data.limits, data.seed).map(({ id }) => id)).not.toEqual(data.published.map(({ id }) => id));
});

test('a quota or a score that changes afterwards changes nothing of what was published', async () => {
  const before = await readResultsData(await world.as(null), of.slug);
  const { db } = world.services;
  await db.write(async (tx) => {
    const quota = { ...of.body.quota, places: 1, newcomers: 0 };
    await tx
      .update(exhibition)
      .set({ places: 4, body: { ...of.body, quota } })
      .where(eq(exhibition.slug, of.slug));
    await tx.update(application).set({ score: 99 }).where(eq(application.number, 6));
  });
  expect(await readResultsData(await world.as(null), of.slug)).toEqual(before);
  await db.write((tx) => tx.update(exhibition).set({ places: 3, body: of.body }).where(eq(exhibition.slug, of.slug)));
});

test('what happens to a place later stands beside it, the published outcome stays', async () => {
  const { db } = world.services;
  const first = (await results())?.rows[0];
  const context = { ...(await world.as('siti')), now: Date.now() + 1_000 };
  await db.write(async (tx) => {
    const { one, of: now } = await loadApplication(tx, first?.id ?? '');
    await changeApplication(tx, context, { before: one, of: now }, 'declined');
  });
  const shown = await results();
  expect(shown?.rows[0]).toMatchObject({ number: 1, outcome: 'chosen', state: 'declined' });
  expect(shown?.changes.map(({ kind, number }) => [kind, number])).toEqual([
    ['declined', 1],
    ['promoted', 3],
  ]);
  expect(shown?.rows[2]).toMatchObject({ number: 3, outcome: 'waiting', state: 'chosen' });
});

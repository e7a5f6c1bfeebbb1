import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exhibitionResult } from '#db/schema/index.ts';
import { readCallFilter } from '#src/domain/exhibitions/public/filter.ts';
import { readCall } from '#src/domain/exhibitions/public/call.ts';
import { readFair } from '#src/domain/exhibitions/public/fair.ts';
import { listCalls } from '#src/domain/exhibitions/public/list.ts';
import { readOpenCalls } from '#src/domain/exhibitions/public/open-calls.ts';
import { readParticipants } from '#src/domain/exhibitions/public/participants.ts';
import { layApplication, layExhibition, layWorkshops } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const day = 86_400_000;
let world: World;
beforeAll(async () => {
  world = await openWorld();
  const ahead = { startsOn: '2099-02-04', endsOn: '2099-02-08' };
  await layExhibition(world, { slug: 'soon', ...ahead, body: { sectors: ['batik'] } });
  await layExhibition(world, { slug: 'sooner', ...ahead, deadlineAt: Date.now() + day, country: 'MY', fee: 500_000 });
  await layExhibition(world, { slug: 'too-late', ...ahead, deadlineAt: Date.now() - 1 });
  await layExhibition(world, { slug: 'secret', ...ahead, phase: 'draft' });
  await layExhibition(world, { slug: 'gone', startsOn: '2024-02-04', endsOn: '2024-02-08', phase: 'closed' });
  await layExhibition(world, { slug: 'off', ...ahead, phase: 'withdrawn' });
  for (const [index, { workshopId }] of (await layWorkshops(world, 4)).entries()) {
    const { id } = await layApplication(world, 'gone', workshopId, {
      state: 'confirmed',
      change: { standNumber: null, publishedAt: Date.now() },
    });
    if (index === 3) continue;
    const money = { sold: 1_000_000, ordered: 250_000 };
    await world.services.db.write((tx) =>
      tx.insert(exhibitionResult).values({
        ...{ applicationId: id, contacts: 4, orders: 2, ordersAbroad: 1, ...money, lessons: 'rahasia' },
        ...{ sentBy: 'x', sentAt: Date.now() },
      }),
    );
  }
});
afterAll(() => world.close());

const list = async (query = '') => listCalls(await world.as(null), readCallFilter(new URLSearchParams(query)));
const slugs = async (query = '') => {
  const { calls } = await list(query);
  return Object.fromEntries(Object.entries(calls).map(([stage, those]) => [stage, those.map(({ slug }) => slug)]));
};

test('calls stand where a reader looks for them, drafts nowhere', async () => {
  expect(await slugs()).toEqual({
    open: ['sooner', 'soon'],
    coming: expect.arrayContaining(['too-late', 'off']) as string[],
    running: [],
    past: ['gone'],
  });
  expect(JSON.stringify(await list())).not.toContain('secret');
});

test('each filter leaves what fits it, and an illegal one counts as not given', async () => {
  expect((await slugs('open=1'))['coming']).toEqual([]);
  expect((await slugs('place=abroad'))['open']).toEqual(['sooner']);
  expect((await slugs('fee=free&place=home'))['open']).toEqual(['soon']);
  expect((await slugs('sector=batik'))['open']).toEqual(['soon']);
  expect((await slugs('month=7'))['open']).toEqual([]);
  expect(await slugs('month=13&place=moon&fee=some')).toEqual(await slugs());
  const { fairs } = await list('place=abroad');
  expect(fairs.length).toBeGreaterThan(5);
  expect(fairs.every(({ country }) => country !== 'ID')).toBe(true);
});

test('what came of a fair is told in sum, and of fewer than three not at all', async () => {
  const [gone] = (await list()).calls.past;
  expect(gone?.sums).toEqual({ went: 4, handedIn: 3, contacts: 12, orders: 6, value: 3_750_000 });
  const { participants, sums } = await readParticipants(await world.as('maya'), 'gone');
  expect(participants).toHaveLength(4);
  expect(sums).toEqual(gone?.sums);
  expect(JSON.stringify(participants)).not.toMatch(/rahasia|1000000|250000/);
  const { db } = world.services;
  const [one] = await db.read.select().from(exhibitionResult).limit(1);
  await db.write((tx) =>
    tx.delete(exhibitionResult).where(eq(exhibitionResult.applicationId, one?.applicationId ?? '')),
  );
  expect((await list()).calls.past[0]?.sums).toEqual({ went: 4, handedIn: 2, contacts: 0, orders: 0, value: 0 });
  if (one) await db.write((tx) => tx.insert(exhibitionResult).values(one));
});

test('who goes is not told before those chosen have answered', async () => {
  expect((await readParticipants(await world.as('maya'), 'soon')).participants).toBeNull();
  expect((await readParticipants(await world.as('rahmat'), 'soon')).participants).toBeNull();
});

test('a draft is there for officers alone', async () => {
  expect((await readCall(await world.as('ratna'), 'secret')).preview).toBe(true);
  for (const name of [null, 'maya', 'siti', 'nina'] as const)
    await expect(readCall(await world.as(name), 'secret'), String(name)).rejects.toMatchObject({ code: 'not-found' });
});

test('a fair shows its editions without drafts', async () => {
  const { editions, fair } = await readFair(await world.as(null), 'inacraft');
  expect(fair.name).toBe('INACRAFT');
  expect(editions.map(({ slug }) => slug).sort()).toEqual(['gone', 'off', 'soon', 'sooner', 'too-late']);
});

test('the home page may be kept for the day unless a deadline passes in it', async () => {
  const context = await world.as(null);
  const { calls, lasts } = await readOpenCalls(context);
  expect(calls.map(({ slug }) => slug)).toEqual(['sooner', 'soon']);
  expect(lasts).toBe(true);
  const last = await readOpenCalls({ ...context, now: (calls[0]?.deadlineAt ?? 0) - 1 });
  expect(last.lasts).toBe(false);
});

test('the list takes the same number of queries, however long it is', async () => {
  const count = async () => {
    const context = await world.as('maya');
    let queries = 0;
    const { db } = context;
    const all = db.reader.execute.bind(db.reader);
    const spy = ((...args: Parameters<typeof all>) => ((queries += 1), all(...args))) as typeof all;
    db.reader.execute = spy;
    try {
      await listCalls(context, readCallFilter(new URLSearchParams()));
    } finally {
      db.reader.execute = all;
    }
    return queries;
  };
  const before = await count();
  for (let index = 0; index < 12; index += 1) await layExhibition(world, { slug: `more-${index}` });
  expect(before).toBe(4);
  expect(await count()).toBe(before);
});

import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exhibitionEvent } from '#db/schema/index.ts';
import { assignStand } from '#src/domain/exhibitions/going/assign-stand.ts';
import { chooseStand } from '#src/domain/exhibitions/going/choose-stand.ts';
import { declinePlace } from '#src/domain/exhibitions/going/decline.ts';
import { drawStands } from '#src/domain/exhibitions/going/draw-stands.ts';
import { drawLots } from '#src/domain/exhibitions/going/stand-lots.ts';
import { tickTrip } from '#src/domain/exhibitions/going/tick.ts';
import { readGoing } from '#src/domain/exhibitions/going/read-going.ts';
import type { CastName } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { confirmed, layFair, layStands, noon, slug, stateOf } from './fair.ts';

let world: World;
beforeEach(async () => void (world = await openWorld()));
afterEach(() => world.close());

const as = (name: CastName) => world.as(name, { now: noon('2027-02-12') });
const both = { siti: confirmed, wulan: confirmed };
const choose = async (name: 'siti' | 'wulan', stand: string) =>
  chooseStand(await as(name), { exhibition: slug, workshop: world[name], stand });

describe('stands by choice', () => {
  test('go to whoever is first, and the other is told that it is taken', async () => {
    const { mine, other } = await layFair(world, { ...both, body: { standBy: 'choice' } });
    await layStands(world, [['A-1', 1], ['A-2', 1]]); // prettier-ignore
    const race = await Promise.allSettled([choose('siti', 'A-1'), choose('wulan', 'A-1')]);
    expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(race.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'stand-taken' } });
    const held = [mine, other].map(async (one) => (await stateOf(world, one?.id ?? '')).standNumber);
    expect((await Promise.all(held)).filter((number) => number === 'A-1')).toHaveLength(1);
  });

  test('can be shared by as many as the stand has seats for, changed, and left', async () => {
    const { mine, other } = await layFair(world, { ...both, body: { standBy: 'choice' } });
    await layStands(world, [['A-1', 2], ['A-2', 1]]); // prettier-ignore
    await choose('siti', 'A-1');
    await choose('wulan', 'A-1');
    expect((await readGoing(await as('siti'), slug)).stands).toMatchObject([{ taken: 2, seats: 2 }, { taken: 0 }]);
    await choose('siti', 'A-2');
    await choose('wulan', '');
    expect((await stateOf(world, mine.id)).standNumber).toBe('A-2');
    expect((await stateOf(world, other?.id ?? '')).standNumber).toBeNull();
    await expect(choose('siti', 'Z-9')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('fall away with the place', async () => {
    const { mine } = await layFair(world, { ...both, body: { standBy: 'choice' } });
    await layStands(world, [['A-1', 1]]);
    await choose('siti', 'A-1');
    await declinePlace(await as('siti'), { exhibition: slug, workshop: world.siti, note: '' });
    expect((await stateOf(world, mine.id)).standNumber).toBeNull();
    await choose('wulan', 'A-1');
  });
});

describe('stands by draw', () => {
  test('are drawn for those without one, and anyone can draw again from the public record', async () => {
    const { of, mine, other } = await layFair(world, { ...both, body: { standBy: 'draw' } });
    await layStands(world, [['A-10', 1], ['A-2', 1], ['B-1', 2]]); // prettier-ignore
    await expect(choose('siti', 'A-2')).rejects.toMatchObject({ code: 'not-your-turn' });
    await drawStands(await as('ratna'), { exhibition: slug });
    const [event] = await world.services.db.read
      .select()
      .from(exhibitionEvent)
      .where(eq(exhibitionEvent.kind, 'stands-drawn'));
    expect(event?.public).toBe(true);
    const { seed, entrants, seats, drawn } = event?.detail ?? {};
    expect(seed).toBe(`${of.drawSeed}:stands`);
    const again = drawLots(String(seed), String(entrants).split(','), String(seats).split(','));
    expect(again.map(({ id, stand }) => `${id}=${stand}`).join(',')).toBe(drawn);
    expect(again.map(({ stand }) => stand)).toEqual(['A-2', 'A-10']);
    for (const one of [mine, other])
      expect((await stateOf(world, one?.id ?? '')).standNumber).toBe(again.find(({ id }) => id === one?.id)?.stand);
    await expect(drawStands(await as('ratna'), { exhibition: slug })).rejects.toMatchObject({
      code: 'nothing-to-draw',
    });
  });

  test('give the same result whatever the order of names, and another one with another seed', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `application-${index}`);
    const seats = ids.map((_, index) => `A-${index + 1}`);
    const once = drawLots('seed', ids, seats);
    expect(drawLots('seed', ids.toReversed(), seats.toReversed())).toEqual(once);
    expect(drawLots('other', ids, seats)).not.toEqual(once);
    expect(new Set(once.map(({ stand }) => stand)).size).toBe(30);
  });
});

test('an officer assigns a stand, but not to a workshop they have a conflict with', async () => {
  const { mine, other } = await layFair(world, { ...both, body: { standBy: 'draw' } });
  await layStands(world, [['A-1', 1]]);
  const theirs = { application: other?.id ?? '', version: 1, stand: 'A-1' };
  await expect(assignStand(await as('dewi'), theirs)).rejects.toMatchObject({ code: 'conflict' });
  await assignStand(await as('dewi'), { application: mine.id, version: 1, stand: 'A-1' });
  await expect(assignStand(await as('ratna'), theirs)).rejects.toMatchObject({ code: 'stand-taken' });
  await expect(assignStand(await as('ratna'), { application: mine.id, version: 1, stand: '' })).rejects.toMatchObject({ code: 'stale' }); // prettier-ignore
});

test('the list of the trip is ticked and unticked, only what is on it', async () => {
  const trip = [{ key: 't-1', label: { id: 'Contoh kain', en: 'Samples' }, hint: { id: '', en: '' }, dueOn: null }];
  await layFair(world, { ...both, body: { trip } });
  const tick = async (key: string, done: 'yes' | 'no') =>
    tickTrip(await as('siti'), { exhibition: slug, workshop: world.siti, key, done });
  await tick('t-1', 'yes');
  await tick('t-1', 'yes');
  expect((await readGoing(await as('siti'), slug)).trip).toMatchObject([
    { dueOn: '2027-04-21', doneAt: noon('2027-02-12') },
  ]);
  await tick('t-1', 'no');
  expect((await readGoing(await as('siti'), slug)).trip).toMatchObject([{ doneAt: null }]);
  await expect(tick('t-9', 'yes')).rejects.toMatchObject({ code: 'not-found' });
});

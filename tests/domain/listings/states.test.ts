import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveListing } from '#src/domain/listings/archive.ts';
import { discardEdit } from '#src/domain/listings/discard.ts';
import { duplicateListing } from '#src/domain/listings/duplicate.ts';
import { changeMany } from '#src/domain/listings/change-many.ts';
import { readEdit } from '#src/domain/listings/read-edit.ts';
import { restoreListing } from '#src/domain/listings/restore.ts';
import { saveEdit } from '#src/domain/listings/save.ts';
import { takeBack } from '#src/domain/listings/take-back.ts';
import { isRefusal } from '#src/domain/refusal.ts';
import type { World } from '#tests/support/world.ts';
import {
  decide,
  draft,
  everything,
  fullBody,
  published,
  refusalOf,
  openShop,
  send,
  stored,
  thrownAway,
} from './shop.ts';
import { expected, type Event, type State } from './state-table.ts';

const changed = fullBody({ titleId: 'Kain panjang buketan biru laut batik tulis halus' });

/** Every state a listing and its edit can be in together, and how it gets there. */
const states = {
  'draft, being written': (world: World) => draft(world),
  'draft, in review': async (world: World) => sent(world, await draft(world)),
  'draft, changes asked': async (world: World) =>
    decided(world, await sent(world, await draft(world)), 'changes-asked'),
  'draft, refused': async (world: World) => decided(world, await sent(world, await draft(world)), 'refused'),
  published: (world: World) => published(world),
  'published, being changed': async (world: World) => saved(world, await published(world)),
  'published, change in review': async (world: World) => sent(world, await published(world), changed),
  'published, changes asked': async (world: World) =>
    decided(world, await sent(world, await published(world), changed), 'changes-asked'),
  archived: async (world: World) => archived(world, await published(world)),
  'archived, being changed': async (world: World) => archived(world, await saved(world, await published(world))),
  'thrown away': (world: World) => thrownAway(world),
} satisfies Record<State, (world: World) => Promise<number>>;

const events = {
  save: async (world: World, id: number) => {
    const context = await world.as('siti');
    const version = await readEdit(context, id).then(
      ({ version }) => version,
      () => 0,
    );
    await saveEdit(context, { id, version, body: fullBody({ price: '1.300.000' }) });
  },
  submit: async (world: World, id: number) => void (await send(world, id, changed)),
  'take back': async (world: World, id: number) => void (await takeBack(await world.as('siti'), { id })),
  discard: async (world: World, id: number) => void (await discardEdit(await world.as('siti'), { id })),
  archive: async (world: World, id: number) => void (await archiveListing(await world.as('siti'), { id })),
  restore: async (world: World, id: number) => void (await restoreListing(await world.as('siti'), { id })),
  duplicate: async (world: World, id: number) => void (await duplicateListing(await world.as('siti'), { id })),
  'change price': async (world: World, id: number) =>
    void (await changeMany(await world.as('siti'), { listings: [id], change: 'price-raise', amount: 10 })),
  accept: async (world: World, id: number) => void (await decide(world, id, 'accepted')),
} satisfies Record<Event, (world: World, id: number) => Promise<void>>;

let world: World;
beforeAll(async () => void (world = await openShop()));
afterAll(() => world.close());

describe('what may happen to a listing, state by state', () => {
  for (const state of Object.keys(states) as State[])
    for (const event of Object.keys(events) as Event[])
      test(`${event} a listing that is ${state}`, async () => {
        const id = await states[state](world);
        const before = await everything(world, id);
        const refusal = await refusalOf(events[event](world, id));
        const allowed = expected(state, event);
        expect(refusal ? `!${refusal}` : await stateOf(id)).toBe(allowed);
        if (allowed.startsWith('!')) expect(await everything(world, id)).toEqual(before);
      });
});

async function stateOf(id: number): Promise<string> {
  try {
    const { row, editState } = await readEdit(await world.as('siti'), id);
    return `${row.state}/${editState ?? ''}`;
  } catch (error) {
    if (isRefusal(error) && (await stored(world, id)).row.state === 'archived') return 'gone';
    throw error;
  }
}

async function sent(world: World, id: number, body = fullBody()): Promise<number> {
  await send(world, id, body);
  return id;
}

async function decided(world: World, id: number, verdict: 'changes-asked' | 'refused'): Promise<number> {
  await decide(world, id, verdict);
  return id;
}

async function saved(world: World, id: number): Promise<number> {
  await saveEdit(await world.as('siti'), { id, version: 0, body: changed });
  return id;
}

async function archived(world: World, id: number): Promise<number> {
  await archiveListing(await world.as('siti'), { id });
  return id;
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveListing } from '#src/domain/listings/archive.ts';
import { changeMany } from '#src/domain/listings/change-many.ts';
import { discardEdit } from '#src/domain/listings/discard.ts';
import { duplicateListing } from '#src/domain/listings/duplicate.ts';
import { listingHistory } from '#src/domain/listings/history.ts';
import { readEdit } from '#src/domain/listings/read-edit.ts';
import { restoreListing } from '#src/domain/listings/restore.ts';
import { saveEdit } from '#src/domain/listings/save.ts';
import { startListing } from '#src/domain/listings/start.ts';
import { submitEdit } from '#src/domain/listings/submit.ts';
import { takeBack } from '#src/domain/listings/take-back.ts';
import type { Acting } from '#src/domain/context.ts';
import type { World } from '#tests/support/world.ts';
import { draft, everything, fullBody, openShop, published, refusalOf } from './shop.ts';

let world: World;
let live: number;
let written: number;
beforeAll(async () => {
  world = await openShop();
  live = await published(world);
  written = await draft(world);
});
afterAll(() => world.close());

const doings: Record<string, (context: Acting, id: number) => Promise<unknown>> = {
  read: (context, id) => readEdit(context, id),
  history: (context, id) => listingHistory(context, id),
  save: (context, id) => saveEdit(context, { id, version: 0, body: fullBody() }),
  submit: (context, id) => submitEdit(context, { id, version: 0, body: fullBody() }),
  'take back': (context, id) => takeBack(context, { id }),
  discard: (context, id) => discardEdit(context, { id }),
  archive: (context, id) => archiveListing(context, { id }),
  restore: (context, id) => restoreListing(context, { id }),
  duplicate: (context, id) => duplicateListing(context, { id }),
  'change many': (context, id) => changeMany(context, { listings: [id], change: 'stock-set', amount: 3 }),
};

describe('whose listing it is', () => {
  for (const [name, doing] of Object.entries(doings)) {
    test(`${name}: somebody else’s and an absent one are the same, and nothing changes`, async () => {
      const before = await everything(world, live);
      const wulan = await world.as('wulan');
      for (const id of [live, written, 987_654_321]) expect(await refusalOf(doing(wulan, id))).toBe('not-found');
      expect(await refusalOf(doing(await world.as(null), live))).toBe('sign-in-first');
      for (const person of ['maya', 'rahmat', 'agus'] as const)
        expect(await refusalOf(doing(await world.as(person), live))).toBe('forbidden');
      expect(await everything(world, live)).toEqual(before);
    });
  }

  test('of many ticked ones a single foreign one stops them all', async () => {
    const wulan = await world.as('wulan');
    const { data } = await startListing(wulan, {});
    const before = await everything(world, live);
    const form = { listings: [live, data.id], change: 'stock-set' as const, amount: 3 };
    expect(await refusalOf(changeMany(await world.as('siti'), form))).toBe('not-found');
    expect(await everything(world, live)).toEqual(before);
  });

  test('staff of the workshop may do what its owner may', async () => {
    const joko = await world.as('joko');
    const { version } = await readEdit(joko, written);
    await saveEdit(joko, { id: written, version, body: fullBody({ titleId: 'Kain dari Joko' }) });
    expect((await readEdit(await world.as('siti'), written)).body.titleId).toBe('Kain dari Joko');
  });

  test('pictures another workshop sent in can’t be taken', async () => {
    const siti = await world.as('siti');
    const { version } = await readEdit(siti, written);
    const stolen = fullBody({ pictures: [{ name: 'wulan-1', altId: '', altEn: '' }] });
    expect(await refusalOf(saveEdit(siti, { id: written, version, body: stolen }))).toBe('form');
    const unknown = fullBody({ pictures: [{ name: '../../etc/passwd', altId: '', altEn: '' }] });
    expect(await refusalOf(submitEdit(siti, { id: written, version, body: unknown }))).toBe('form');
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveListing } from '#src/domain/listings/archive.ts';
import { listOwn, type Tab } from '#src/domain/listings/list-own.ts';
import type { World } from '#tests/support/world.ts';
import { countQueries, decide, draft, fullBody, openShop, published, send, thrownAway } from './shop.ts';

let world: World;
const ids: Record<string, number> = {};

beforeAll(async () => {
  world = await openShop();
  ids['draft'] = await draft(world, fullBody({ titleId: 'Sarung setengah jadi', price: '', pictures: [] }));
  ids['live'] = await published(world, fullBody({ titleId: 'Kain 100% halus_sekali' }));
  ids['changing'] = await published(world);
  await send(world, ids['changing'], fullBody({ titleId: 'Selendang buketan biru laut dari Jenggot' }));
  ids['asked'] = await draft(world);
  await send(world, ids['asked'], fullBody());
  await decide(world, ids['asked'], 'changes-asked');
  ids['refused'] = await draft(world);
  await send(world, ids['refused'], fullBody());
  await decide(world, ids['refused'], 'refused');
  ids['archived'] = await published(world);
  await archiveListing(await world.as('siti'), { id: ids['archived'] });
  await thrownAway(world);
});
afterAll(() => world.close());

const list = async (tab: Tab, words = '', page = 1) => listOwn(await world.as('siti'), { tab, words, page });

describe('the list of a workshop’s own listings', () => {
  test('each tab holds what its name says, and the counts agree', async () => {
    const found: Record<string, number[]> = {};
    for (const tab of ['published', 'review', 'changes', 'drafts', 'archived'] as const) {
      const { rows, counts, total } = await list(tab);
      found[tab] = rows.map(({ id }) => id).sort((a, b) => a - b);
      expect([tab, counts[tab], total]).toEqual([tab, rows.length, rows.length]);
    }
    expect(found).toEqual({
      published: [ids['live'], ids['changing']],
      review: [ids['changing']],
      changes: [ids['asked']],
      drafts: [ids['draft'], ids['refused']],
      archived: [ids['archived']],
    });
  });

  test('a draft says what was typed so far and how much is missing; a refused one why', async () => {
    const { rows } = await list('drafts');
    const open = rows.find(({ id }) => id === ids['draft']);
    expect(open).toMatchObject({ title: 'Sarung setengah jadi', price: null, missing: 2, edit: 'open', picture: null });
    const refused = rows.find(({ id }) => id === ids['refused']);
    expect(refused).toMatchObject({ edit: 'refused', review: { reasonCode: 'photos-unclear' } });
    expect(refused?.picture).toMatchObject({ name: 'siti-1', widths: [320, 640, 960] });
  });

  test('a published one shows what buyers see, not what is being changed', async () => {
    const { rows } = await list('review');
    expect(rows[0]).toMatchObject({ title: fullBody().titleId, price: 1_250_000, stock: 7, edit: 'submitted' });
  });

  test('words are searched for as they stand', async () => {
    expect((await list('published', '100% halus_')).rows.map(({ id }) => id)).toEqual([ids['live']]);
    expect((await list('published', '100_ halus')).rows).toEqual([]);
    expect((await list('published', "x' OR 1=1 --")).rows).toEqual([]);
  });

  test('another workshop sees none of it', async () => {
    const { rows, counts } = await listOwn(await world.as('wulan'), { tab: 'published', words: '', page: 1 });
    expect(rows).toEqual([]);
    expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0]);
  });

  test('a page costs the same number of queries however many there are, and has twenty at most', async () => {
    const context = await world.as('siti');
    const asked = { tab: 'drafts', words: '', page: 1 } as const;
    const few = await countQueries(world, () => listOwn(context, asked));
    for (let more = 0; more < 40; more += 1) await draft(world, fullBody({ titleId: `Kain ke-${more}` }));
    let shown = 0;
    const many = await countQueries(world, async () => void (shown = (await listOwn(context, asked)).rows.length));
    expect([few, many, shown]).toEqual([2, 2, 20]);
    const last = await list('drafts', '', 99);
    expect([last.page, last.rows.length]).toEqual([3, last.total - 40]);
    expect(last.rows.length).toBeGreaterThan(0);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { session } from '#db/schema/index.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('sessions', () => {
  test('the cookie opens the session, and nothing that is stored does', async () => {
    const token = (await world.cookie('siti')).split('=')[1] ?? '';
    const { sessions, db } = world.services;
    expect((await sessions.read(token, Date.now()))?.name).toBe('Siti Aminah');
    const rows = await db.read.select().from(session);
    const stored = rows.flatMap((row) => Object.values(row).filter((value) => typeof value === 'string'));
    for (const value of stored) expect(await sessions.read(value, Date.now())).toBeNull();
    expect(stored).not.toContain(token);
  });

  test('knows workshops, offices and powers', async () => {
    const { user } = await world.as('rahmat');
    expect(user?.offices.map(({ slug, powers }) => [slug, powers])).toEqual([
      ['dindagkop-ukm', ['listings', 'readiness', 'exhibitions']],
    ]);
    expect((await world.as('joko')).user?.workshops[0]).toMatchObject({ slug: 'batik-siti', role: 'staff' });
  });

  test('a suspended person has none', async () => {
    const token = (await world.cookie('bambang')).split('=')[1] ?? '';
    expect(await world.services.sessions.read(token, Date.now())).toBeNull();
  });
});

import { eq, lt } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordChange } from '#db/search/changed.ts';
import { change, listing } from '#db/schema/index.ts';
import { recordCalls } from '#src/domain/exhibitions/public/calls-changed.ts';
import { openFollower, type Follower } from '#src/services/search/meilisearch/follow.ts';
import { reconcile } from '#src/services/search/meilisearch/reconcile.ts';
import { settle, type Server } from '#src/services/search/meilisearch/server.ts';
import { readState } from '#src/services/search/meilisearch/state.ts';
import { hasServer, openTestServer } from './contract.server.ts';
import { listings } from './contract.people.ts';
import { day, insertListing, openWorld, type World } from './contract.world.ts';

describe.skipIf(!hasServer)('the Meilisearch indexes', { timeout: 60_000 }, () => {
  let world: World;
  let server: Server;
  let follower: Follower;
  let remove: () => Promise<void>;

  beforeEach(async () => {
    world = await openWorld();
    ({ server, remove } = openTestServer());
    follower = openFollower(server, world.db, () => world.reference);
    await follower.catchUp();
  }, 60_000);
  afterEach(async () => {
    await remove();
    await world.remove();
  });

  const held = async (): Promise<number[]> => {
    const { results } = await server.client
      .index(server.uid('listings'))
      .getDocuments({ fields: ['id'], limit: 1_000 });
    return results.map(({ id }) => Number(id)).sort((a, b) => a - b);
  };
  const seq = async (): Promise<number> => Number((await readState(world.db))['meilisearch-seq']);
  const retitle = (titleId: string): Promise<void> =>
    world.db.write(async (tx) => {
      await tx.update(listing).set({ titleId }).where(eq(listing.id, 1));
      await recordChange(tx, 'listing', [1], day);
    });

  it('hold every published thing in its current state, and nothing else', async () => {
    expect(await held()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await reconcile(server, world.db, Date.now())).toBe(0);
  });

  it('are built aside and swapped in, leaving no index behind', async () => {
    await retitle('Sarung Baru');
    await follower.rebuild();
    const { results } = await server.client.getRawIndexes({ limit: 1_000 });
    const prefix = server.uid('listings').replace('listings', '');
    expect(
      results
        .map(({ uid }) => uid)
        .filter((uid) => uid.startsWith(prefix))
        .sort(),
    ).toEqual(['listings', 'motifs', 'workshops'].map((kind) => prefix + kind));
    expect(await reconcile(server, world.db, Date.now())).toBe(0);
  });

  it('come back when one is deleted', async () => {
    await settle(server, server.client.deleteIndex(server.uid('listings')));
    await follower.catchUp();
    expect(await held()).toHaveLength(10);
  });

  it('are mended where they differ: a document lost, one too many, one of an older version', async () => {
    const index = server.client.index(server.uid('listings'));
    await settle(server, index.deleteDocuments(['3']));
    await settle(
      server,
      index.addDocuments([
        { id: 77, version: 'x', name: 'stray' },
        { id: 5, version: 'old', name: 'old' },
      ]),
    );
    expect(await reconcile(server, world.db, Date.now())).toBe(3);
    expect(await held()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await reconcile(server, world.db, Date.now())).toBe(0);
  });

  it('take many changes of one thing as one, pass over calls for exhibitions, and remember how far they came', async () => {
    const before = await seq();
    for (let time = 0; time < 20; time += 1) await retitle(`Sarung Nomor ${time}`);
    await world.db.write((tx) => recordCalls(tx, day));
    const tasksBefore = (await server.client.tasks.getTasks({ limit: 1 })).total;
    await follower.catchUp();
    expect((await server.client.tasks.getTasks({ limit: 1 })).total - tasksBefore).toBe(1);
    expect(await seq()).toBe(before + 21);
    expect(await reconcile(server, world.db, Date.now())).toBe(0);
  });

  it('catch up within a minute with 600 listings published while the server was away', async () => {
    const facts = listings[0];
    if (!facts) throw new Error('the world is empty');
    const ids = Array.from({ length: 600 }, (_, place) => 100 + place);
    await world.db.write(async (tx) => {
      for (const id of ids) await insertListing(tx, { ...facts, id });
      await recordChange(tx, 'listing', ids, day);
    });
    const start = performance.now();
    await follower.catchUp();
    expect(performance.now() - start).toBeLessThan(60_000);
    expect(await held()).toHaveLength(610);
    expect(await reconcile(server, world.db, Date.now())).toBe(0);
  });

  it('follow two processes at once without harm', async () => {
    const other = openFollower(server, world.db, () => world.reference);
    await other.catchUp();
    await retitle('Sarung Berdua');
    await Promise.all([follower.catchUp(), other.catchUp(), follower.catchUp()]);
    await follower.catchUp();
    expect(await reconcile(server, world.db, Date.now())).toBe(0);
  });

  it('are built anew when the log says everything, or no longer reaches back', async () => {
    await world.db.write((tx) => tx.update(listing).set({ titleId: 'Diam-diam' }).where(eq(listing.id, 2)));
    await world.db.write((tx) => tx.insert(change).values({ entity: 'everything', entityId: 'reference', at: day }));
    await follower.catchUp();
    expect(await reconcile(server, world.db, Date.now())).toBe(0);

    await world.db.write((tx) => tx.update(listing).set({ titleId: 'Sunyi' }).where(eq(listing.id, 2)));
    const reached = await seq();
    for (let time = 0; time < 3; time += 1) await retitle(`Sarung ${time}`);
    await world.db.write((tx) => tx.delete(change).where(lt(change.seq, reached + 2)));
    await follower.catchUp();
    expect(await reconcile(server, world.db, Date.now())).toBe(0);
  });

  it('forget a certificate the day after it expired', async () => {
    const later = openFollower(
      server,
      world.db,
      () => world.reference,
      () => Date.parse('2100-01-02T00:00:00Z'),
    );
    await later.catchUp();
    const { results } = await server.client.index(server.uid('workshops')).getDocuments({ limit: 10 });
    expect(results).toHaveLength(3);
    const { facetDistribution } = await server.client
      .index(server.uid('workshops'))
      .search('', { facets: ['certificate'] });
    expect(facetDistribution?.['certificate']).toEqual({ batikmark: 1 });
  });
});

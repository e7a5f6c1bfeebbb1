import { createClient } from '@libsql/client';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseBusy } from '#db/client.ts';
import { meta } from '#db/schema/index.ts';
import { freshDatabase } from '#tests/support/database.ts';

let world: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  world = await freshDatabase();
});
afterEach(() => world.remove());

describe('the database', () => {
  test('the reading side can’t write', async () => {
    await expect(world.db.read.insert(meta).values({ key: 'a', value: 'b' })).rejects.toThrow();
    await expect(world.db.reader.execute('DELETE FROM motif')).rejects.toThrow(/READONLY/);
  });

  test('writes run one after another, and each is there when it says so', async () => {
    const order: string[] = [];
    await Promise.all(
      ['a', 'b', 'c'].map((key) =>
        world.db.write(async (tx) => {
          order.push(`${key} begins`);
          await tx.insert(meta).values({ key, value: key });
          await sleep(5);
          order.push(`${key} ends`);
        }),
      ),
    );
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(await world.db.read.query.meta.findMany()).toHaveLength(3);
  });

  test('a write that throws leaves nothing and does not stop the next', async () => {
    const failing = world.db.write(async (tx) => {
      await tx.insert(meta).values({ key: 'half', value: '' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await world.db.write((tx) => tx.insert(meta).values({ key: 'whole', value: '' }));
    expect((await world.db.read.query.meta.findMany()).map(({ key }) => key)).toEqual(['whole']);
  });

  test('writes that come together are made durable together, and each keeps its own fate', async () => {
    const commits = world.db.commits();
    const keys = Array.from({ length: 12 }, (_, place) => `row ${place}`);
    const fates = await Promise.allSettled(
      keys.map((key, place) =>
        world.db.write(async (tx) => {
          await tx.insert(meta).values({ key, value: '' });
          if (place % 3 === 1) throw new Error(`no to ${key}`);
          return key;
        }),
      ),
    );
    const kept = keys.filter((_, place) => place % 3 !== 1);
    expect(fates.flatMap((fate) => (fate.status === 'fulfilled' ? [fate.value] : []))).toEqual(kept);
    expect(fates.flatMap((fate) => (fate.status === 'rejected' ? [String(fate.reason)] : []))).toHaveLength(4);
    expect((await world.db.read.query.meta.findMany()).map(({ key }) => key).sort()).toEqual(kept.sort());
    // One for all twelve on an idle machine, where each would have taken its own.
    expect(world.db.commits() - commits).toBeLessThan(6);
  });

  test('a write that fails at the shared commit does not take the others with it', async () => {
    const listingOfNoMotif = `INSERT INTO listing_motif VALUES (1, 'no such motif', 0)`;
    const good = world.db.write((tx) => tx.insert(meta).values({ key: 'good', value: '' }));
    const bad = world.db.write(async (tx) => {
      // A foreign key that is checked at the commit only.
      await tx.run('PRAGMA defer_foreign_keys = ON');
      await tx.run(listingOfNoMotif);
    });
    expect((await Promise.allSettled([good, bad])).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((await world.db.read.query.meta.findMany()).map(({ key }) => key)).toEqual(['good']);
  });

  test('foreign keys hold', async () => {
    await expect(
      world.db.write((tx) => tx.run(`INSERT INTO listing_motif VALUES (1, 'jlamprang', 0)`)),
    ).rejects.toThrow();
  });

  test('a lock of 0.7 seconds by another connection is waited out without freezing the process', async () => {
    const release = await lock();
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 10);
    setTimeout(release, 700);
    await world.db.write((tx) => tx.insert(meta).values({ key: 'after', value: '' }));
    clearInterval(heart);
    expect(beats).toBeGreaterThan(5);
    const other = createClient({ url: world.url, concurrency: 1 });
    const { rows } = await other.execute(`SELECT count(*) FROM meta WHERE key = 'after'`);
    other.close();
    expect(rows[0]?.[0]).toBe(1);
  });

  test('a lock that never ends is refused after some seconds, and reading goes on', async () => {
    const release = await lock();
    const writing = world.db.write((tx) => tx.insert(meta).values({ key: 'never', value: '' }));
    const refused = expect(writing).rejects.toBeInstanceOf(DatabaseBusy);
    expect(await world.db.read.query.motif.findFirst()).toBeDefined();
    await refused;
    await release();
    await world.db.write((tx) => tx.insert(meta).values({ key: 'later', value: '' }));
    expect((await world.db.read.query.meta.findMany()).map(({ key }) => key)).toEqual(['later']);
  });
});

/** Another connection that holds the write lock until the returned function is called. */
async function lock(): Promise<() => Promise<void>> {
  const other = createClient({ url: world.url, concurrency: 1 });
  const tx = await other.transaction('write');
  return async () => {
    await tx.rollback();
    other.close();
  };
}

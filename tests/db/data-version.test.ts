import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataVersion } from '#db/data-version.ts';
import { meta } from '#db/schema/index.ts';
import { freshDatabase } from '#tests/support/database.ts';

let world: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  world = await freshDatabase();
});
afterEach(() => world.remove());

describe('the version of the data', () => {
  test('is another one after a commit of this process, and of another one', async () => {
    const first = await dataVersion(world.db);
    await world.db.write((tx) => tx.insert(meta).values({ key: 'a', value: '' }));
    const second = await dataVersion(world.db);
    expect(second).not.toBe(first);
    const other = createClient({ url: world.db.url, concurrency: 1 });
    await other.execute(`INSERT INTO meta (key, value) VALUES ('b', '')`);
    other.close();
    expect(await dataVersion(world.db)).not.toBe(second);
  });

  test('stays the same while nothing is written, and after a write that was undone', async () => {
    const first = await dataVersion(world.db);
    await world.db.read.select().from(meta);
    const failing = world.db.write(async (tx) => {
      await tx.insert(meta).values({ key: 'half', value: '' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await dataVersion(world.db)).toBe(first);
  });

  test('is not known of a database on a server', async () => {
    const reader = createClient({ url: 'http://127.0.0.1:1' });
    expect(await dataVersion({ reader })).toBe(null);
    reader.close();
  });
});

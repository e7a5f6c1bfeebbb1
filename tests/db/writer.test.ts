import { createClient } from '@libsql/client';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Tx } from '#db/client.ts';
import { preparedOnce } from '#db/prepared.ts';
import { meta } from '#db/schema/index.ts';
import { freshDatabase } from '#tests/support/database.ts';

let world: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  world = await freshDatabase();
});
afterEach(() => world.remove());

const put = (key: string) => world.db.write((tx) => tx.insert(meta).values({ key, value: '' }));
const keys = async () => (await world.db.read.query.meta.findMany()).map(({ key }) => key).sort();

describe('the writer’s kept statements', () => {
  test('one that failed is used again with other values, and holds no lock', async () => {
    await put('first');
    await expect(put('first')).rejects.toThrow();
    await put('second');
    expect(await keys()).toEqual(['first', 'second']);
    const other = createClient({ url: world.url, concurrency: 1 });
    const { rows } = await other.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    other.close();
    expect(Number(rows[0]?.[0]), 'nobody is still writing').toBe(0);
  });

  test('they see a table that another connection has changed since', async () => {
    const add = preparedOnce((db) =>
      db
        .insert(meta)
        .values({ key: sql.placeholder('key'), value: '' })
        .prepare(),
    );
    await world.db.write((tx) => add(tx).run({ key: 'before' }));
    const other = createClient({ url: world.url, concurrency: 1 });
    await other.executeMultiple(`ALTER TABLE meta ADD COLUMN later TEXT DEFAULT 'x';
      CREATE TRIGGER none_of_it BEFORE INSERT ON meta WHEN NEW.key = 'never' BEGIN SELECT RAISE(ABORT, 'not this'); END`);
    other.close();
    await expect(world.db.write((tx) => add(tx).run({ key: 'never' }))).rejects.toThrow();
    await world.db.write((tx) => add(tx).run({ key: 'after' }));
    expect(await keys()).toEqual(['after', 'before']);
  });

  test('they begin anew with a connection that met a lock', async () => {
    await put('before');
    const other = createClient({ url: world.url, concurrency: 1 });
    const lock = await other.transaction('write');
    setTimeout(() => void lock.rollback().then(() => other.close()), 400);
    await put('after');
    expect(await keys()).toEqual(['after', 'before']);
  });
});

describe('the end of a write', () => {
  test('is the end of its handle', async () => {
    let kept: Tx | undefined;
    await world.db.write((tx) => Promise.resolve((kept = tx)));
    const late = kept?.insert(meta).values({ key: 'late', value: '' });
    await expect(Promise.resolve(late)).rejects.toThrow();
    expect(await keys()).toEqual([]);
  });
});

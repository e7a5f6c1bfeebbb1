import { sql } from 'drizzle-orm';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { ensureSearch, rebuildSearch } from '#db/search/rebuild.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { quickStart } from '#tests/support/program.ts';
import { sowListings } from './sown.ts';

const now = Date.parse('2026-06-01T00:00:00Z');
let world: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => (world = await freshDatabase()));
afterEach(() => world.remove());

const one = async (db: Database, query: string): Promise<unknown> => (await db.reader.execute(query)).rows[0]?.[0];
const progress = async (db: Database) =>
  JSON.parse(String(await one(db, "SELECT value FROM meta WHERE key = 'search'"))) as { step: string; after: number };
const contents = async (db: Database) => ({
  rows: await one(db, 'SELECT group_concat(hex(data)) FROM search_listing_row ORDER BY id'),
  listings: await one(db, 'SELECT count(*) FROM search_listing'),
  words: await one(db, 'SELECT group_concat(word || documents) FROM (SELECT * FROM search_word ORDER BY word)'),
  found: await one(db, "SELECT group_concat(rowid) FROM search_listing WHERE search_listing MATCH 'kain'"),
});

test('rebuilding what is whole changes nothing', async () => {
  await sowListings(world.db, { listings: 80, workshops: 5, now });
  const before = await contents(world.db);
  await rebuildSearch(world.db, now);
  expect(await contents(world.db)).toEqual(before);
  expect(await ensureSearch(world.db, now)).toBe(false);
});

test('listings deleted behind the index’s back are gone after a rebuild', async () => {
  await sowListings(world.db, { listings: 80, workshops: 5, now });
  await world.db.write((tx) => tx.run(sql`DELETE FROM listing WHERE id > 40`));
  await rebuildSearch(world.db, now);
  expect(await one(world.db, 'SELECT max(rowid) FROM search_listing_row')).toBeLessThanOrEqual(40);
  expect(
    await one(world.db, "SELECT max(rowid) FROM search_listing WHERE search_listing MATCH 'kain'"),
  ).toBeLessThanOrEqual(40);
});

test('reference data that changed asks for a rebuild', async () => {
  await rebuildSearch(world.db, now);
  await world.db.write((tx) => tx.run(sql`UPDATE dataset SET hash = 'other' WHERE slug = 'motifs'`));
  expect(await ensureSearch(world.db, now)).toBe(true);
  expect(await ensureSearch(world.db, now)).toBe(false);
});

test('a rebuild killed in the middle goes on from there, to the same index', async () => {
  await sowListings(world.db, { listings: 700, workshops: 5, now });
  const whole = await contents(world.db);
  const program = `
    import { openDatabase } from '#db/client.ts';
    import { rebuildSearch } from '#db/search/rebuild.ts';
    const db = await openDatabase(process.argv[1]);
    const write = db.write;
    let writes = 0;
    await rebuildSearch({ ...db, write: async (work) => { const done = await write(work); if (++writes === 4) process.kill(process.pid, 'SIGKILL'); return done; } }, 0);`;
  const child = spawn(process.execPath, [...quickStart, '--input-type=module', '--eval', program, world.url], {
    stdio: 'ignore',
  });
  const [, signal] = (await once(child, 'exit')) as [unknown, string | null];
  expect(signal).toBe('SIGKILL');
  const db = await openDatabase(world.url);
  expect((await progress(db)).step).toBe('listing');
  expect(await one(db, 'PRAGMA integrity_check')).toBe('ok');
  expect((await contents(db)).words).not.toBe(whole.words);
  expect(await ensureSearch(db, now)).toBe(true);
  expect(await contents(db)).toEqual(whole);
  expect(await progress(db)).toMatchObject({ step: 'done' });
  db.close();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { rebuildSearch } from '#db/search/rebuild.ts';
import { readReference } from '#src/domain/reference/reference.ts';
import type { SearchEngine } from '#src/services/search/index.ts';
import { openSqliteSearch } from '#src/services/search/sqlite.ts';
import { freshDatabase } from '#tests/support/database.ts';

let world: Awaited<ReturnType<typeof freshDatabase>>;
let engine: SearchEngine;
beforeAll(async () => {
  world = await freshDatabase();
  await rebuildSearch(world.db, 0);
  const reference = await readReference(world.db);
  engine = openSqliteSearch(world.db, () => reference);
});
afterAll(() => world.remove());

const suggested = async (text: string, locale: 'id' | 'en' = 'id', limit = 8) =>
  (await engine.suggest(text, locale, limit)).map(({ kind, slug }) => `${kind} ${slug}`);

test('names that begin so come before names with a later word that does', async () => {
  const found = await suggested('par', 'id', 20);
  expect(found.slice(0, 3)).toEqual(['motif parang-barong', 'motif parang-klitik', 'motif parang-rusak']);
  expect((await suggested('rusak'))[0]).toBe('motif parang-rusak');
});

test('a thing is suggested once, however many of its names fit, and by its name in the reader’s language', async () => {
  const found = await suggested('kawung', 'id', 20);
  expect(new Set(found).size).toBe(found.length);
  expect(found[0]).toBe('motif kawung');
  expect((await engine.suggest('syal', 'en', 1))[0]).toMatchObject({
    kind: 'term',
    slug: 'product/selendang',
    name: 'Shawl (selendang)',
  });
});

test('a misspelt beginning still suggests, and nonsense suggests nothing', async () => {
  expect((await suggested('jlamprnag'))[0]).toBe('motif jlamprang');
  expect((await suggested('megamemd'))[0]).toBe('motif mega-mendung');
  expect(await suggested('qqqqzzzz')).toEqual([]);
  expect(await suggested('???')).toEqual([]);
});

test('the limit holds', async () => {
  expect(await suggested('b', 'id', 3)).toHaveLength(3);
  expect(await suggested('b', 'id', 0)).toEqual([]);
});

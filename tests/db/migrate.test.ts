import { createClient, type Client } from '@libsql/client';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkMigrations, migrateDatabase } from '#db/migrate.ts';

let folder: string;
let url: string;
let client: Client;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canting-migrate-'));
  url = `file:${join(folder, 'canting.db')}`;
  client = createClient({ url, concurrency: 1 });
});
afterEach(async () => {
  client.close();
  await rm(folder, { recursive: true, force: true });
});

describe('migrations', () => {
  test('the product’s own run once, and a second run does nothing', async () => {
    expect(await migrateDatabase(url)).not.toEqual([]);
    expect(await migrateDatabase(url)).toEqual([]);
    await expect(checkMigrations(client)).resolves.toBeUndefined();
  });

  test('an empty database is refused at start', async () => {
    await client.execute('CREATE TABLE migration (tag TEXT PRIMARY KEY, hash TEXT NOT NULL, at INTEGER NOT NULL)');
    await expect(checkMigrations(client)).rejects.toThrow(/lacks migrations: 0000_ground/);
  });

  test('a database of a newer release is refused', async () => {
    await migrateDatabase(url);
    await client.execute(`INSERT INTO migration VALUES ('9999_future', 'x', 0)`);
    await expect(checkMigrations(client)).rejects.toThrow(/9999_future, which this release does not/);
  });

  test('an older-stamped file that was added later still runs', async () => {
    await migrateDatabase(url, await migrations({ '0001_b': ['CREATE TABLE b (x)'] }));
    const both = await migrations({ '0000_a': ['CREATE TABLE a (x)'], '0001_b': ['CREATE TABLE b (x)'] });
    expect(await migrateDatabase(url, both)).toEqual(['0000_a']);
  });

  test.each([0, 1, 2])('a failure at statement %i leaves nothing of that migration', async (place) => {
    const statements = ['CREATE TABLE one (x)', 'CREATE TABLE two (x)', 'CREATE TABLE three (x)'];
    statements[place] = 'CREATE NONSENSE';
    const own = await migrations({ '0000_a': ['CREATE TABLE kept (x)'], '0001_b': statements });
    await expect(migrateDatabase(url, own)).rejects.toThrow();
    expect(await tables()).toEqual(['kept', 'migration']);
  });

  test('a migration that leaves rows pointing nowhere is undone', async () => {
    const own = await migrations({
      '0000_a': [
        'CREATE TABLE parent (id INTEGER PRIMARY KEY)',
        'CREATE TABLE child (parent REFERENCES parent(id))',
        'INSERT INTO parent VALUES (1)',
        'INSERT INTO child VALUES (1)',
      ],
      '0001_b': ['DELETE FROM parent'],
    });
    await expect(migrateDatabase(url, own)).rejects.toThrow(/1 rows pointing nowhere/);
    const { rows } = await client.execute('SELECT count(*) FROM parent');
    expect(rows[0]?.[0]).toBe(1);
  });
});

async function migrations(files: Record<string, string[]>): Promise<URL> {
  const path = await mkdtemp(join(folder, 'migrations-'));
  await mkdir(join(path, 'meta'));
  const entries = Object.keys(files).map((tag, when) => ({ tag, when }));
  await writeFile(join(path, 'meta/_journal.json'), JSON.stringify({ entries }));
  for (const [tag, statements] of Object.entries(files))
    await writeFile(join(path, `${tag}.sql`), statements.join('\n--> statement-breakpoint\n'));
  return pathToFileURL(`${path}/`);
}

async function tables(): Promise<string[]> {
  const { rows } = await client.execute(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`);
  return rows.map((row) => String(row[0]));
}

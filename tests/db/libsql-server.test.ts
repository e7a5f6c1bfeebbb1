import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { dataVersion } from '#db/data-version.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { loadReference } from '#db/reference/load.ts';
import { meta } from '#db/schema/index.ts';
import { ensureSearch } from '#db/search/rebuild.ts';
import { readReference } from '#src/domain/reference/reference.ts';
import { openSqliteSearch } from '#src/services/search/sqlite.ts';
import { startLibsqlServer, type LibsqlServer } from '#tests/support/libsql-server.ts';

let folder: string;
let server: LibsqlServer;
let db: Database | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canting-libsql-'));
  server = await startLibsqlServer(join(folder, 'server.db'));
});
afterEach(async () => {
  db?.close();
  db = undefined;
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a libsql:// address is asked for no pragma of a file, and nobody can tell its data version', async () => {
  db = await openDatabase(server.url);
  expect((await db.reader.execute('SELECT 1 AS one')).rows[0]?.['one']).toBe(1);
  expect(await dataVersion(db)).toBeNull();
  expect(server.asked).toEqual(['SELECT 1 AS one']);
});

test('schema, reference data and search are laid over such a line, and writes at one moment are undone alone', async () => {
  await migrateDatabase(server.url);
  db = await openDatabase(server.url);
  await db.write((tx) => loadReference(tx, 1));
  await ensureSearch(db, 1);
  const reference = await readReference(db);
  const { ids } = await openSqliteSearch(db, () => reference).find({ kind: 'motifs', text: 'jlamprang', facets: {}, bounds: {}, sort: 'relevance', page: 1, perPage: 5 }); // prettier-ignore
  expect(ids[0]).toBe('jlamprang');
  server.asked.length = 0;
  const { write } = db;
  const put = (key: string) =>
    write(async (tx) => {
      await tx.insert(meta).values({ key, value: 'x' });
      if (key === 'b') throw new Error('not this one');
    });
  const ends = await Promise.allSettled(['first', 'a', 'b', 'c'].map(put));
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  const kept = await db.read.query.meta.findMany({ where: ({ key }, { inArray }) => inArray(key, ['first', 'a', 'b', 'c']) }); // prettier-ignore
  expect(kept.map(({ key }) => key).sort()).toEqual(['a', 'c', 'first']);
  expect(server.asked.filter((sql) => sql.startsWith('PRAGMA'))).toEqual([]);
  expect(server.asked).toContain('BEGIN IMMEDIATE');
});

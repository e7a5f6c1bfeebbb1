import { copyFile, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@libsql/client';
import { openDatabase, type Database } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { loadReference } from '#db/reference/load.ts';

const dbFolder = fileURLToPath(new URL('../../db/', import.meta.url));

/** A fresh database file with schema and reference data, and the folder it lies in. */
export async function freshDatabase(): Promise<{ db: Database; url: string; folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'canting-'));
  await copyFile(await template(), join(folder, 'canting.db'));
  const url = `file:${join(folder, 'canting.db')}`;
  const db = await openDatabase(url);
  const remove = async () => {
    db.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { db, url, folder, remove };
}

/** Made once for a state of migrations and reference data, then copied. */
async function template(): Promise<string> {
  const inputs = ['migrations', 'reference'].flatMap((name) =>
    readdirSync(join(dbFolder, name), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(dbFolder, name, entry.name)),
  );
  const hash = createHash('sha256');
  for (const file of inputs) hash.update(readFileSync(file));
  const path = join(tmpdir(), `canting-template-${hash.digest('hex').slice(0, 16)}.db`);
  if (await stat(path).catch(() => null)) return path;
  const folder = await mkdtemp(join(tmpdir(), 'canting-template-'));
  const url = `file:${join(folder, 'canting.db')}`;
  await migrateDatabase(url);
  const db = await openDatabase(url);
  await db.write((tx) => loadReference(tx, Date.UTC(2026, 0, 1)));
  db.close();
  const client = createClient({ url, concurrency: 1 });
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  client.close();
  await rename(join(folder, 'canting.db'), path);
  await rm(folder, { recursive: true, force: true });
  return path;
}

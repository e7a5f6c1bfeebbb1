import { createClient, type Client } from '@libsql/client';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

const ownFolder = new URL('./migrations/', import.meta.url);

interface Migration {
  tag: string;
  hash: string;
  statements: string[];
}

/**
 * Brings the database to the newest schema, one transaction a migration, with a foreign-key check inside each.
 * Throws, leaving that migration undone, when a statement or the check fails, or when the database holds a migration
 * this release does not know.
 */
export async function migrateDatabase(url: string, folder = ownFolder): Promise<string[]> {
  if (url.startsWith('file:')) await mkdir(dirname(resolve(url.slice('file:'.length))), { recursive: true });
  const client = createClient({ url, concurrency: 1, timeout: 5_000 });
  try {
    if (url.startsWith('file:')) await client.execute('PRAGMA journal_mode = WAL');
    await client.execute(
      'CREATE TABLE IF NOT EXISTS migration (tag TEXT PRIMARY KEY, hash TEXT NOT NULL, at INTEGER NOT NULL)',
    );
    const pending = await pendingMigrations(client, folder);
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.tag);
  } finally {
    client.close();
  }
}

/** Throws unless the database holds exactly the migrations of this release; run before the server listens. */
export async function checkMigrations(client: Client): Promise<void> {
  const pending = await pendingMigrations(client, ownFolder);
  if (pending.length > 0) throw new Error(`the database lacks migrations: ${pending.map(({ tag }) => tag).join(', ')}`);
}

/** The set of hashes is compared, not the newest stamp: an older-stamped file would otherwise be skipped in silence. */
async function pendingMigrations(client: Client, folder: URL): Promise<Migration[]> {
  const known = migrationsIn(folder);
  const { rows } = await client.execute('SELECT tag, hash FROM migration');
  const applied = new Map(rows.map((row) => [String(row['tag']), String(row['hash'])]));
  for (const [tag, hash] of applied) {
    if (known.find((one) => one.tag === tag)?.hash !== hash)
      throw new Error(`the database holds migration ${tag}, which this release does not`);
  }
  return known.filter(({ tag }) => !applied.has(tag));
}

function migrationsIn(folder: URL): Migration[] {
  const journal = JSON.parse(readFileSync(new URL('meta/_journal.json', folder), 'utf8')) as {
    entries: { tag: string }[];
  };
  return journal.entries.map(({ tag }) => {
    const sql = readFileSync(new URL(`${tag}.sql`, folder), 'utf8');
    const statements = sql
      .split('--> statement-breakpoint')
      .map((part) => part.trim())
      .filter(Boolean);
    return { tag, hash: createHash('sha256').update(sql).digest('hex'), statements };
  });
}

async function apply(client: Client, { tag, hash, statements }: Migration): Promise<void> {
  await client.execute('PRAGMA foreign_keys = OFF');
  const tx = await client.transaction('write');
  try {
    for (const statement of statements) await tx.execute(statement);
    const broken = await tx.execute('PRAGMA foreign_key_check');
    if (broken.rows.length > 0) throw new Error(`migration ${tag} leaves ${broken.rows.length} rows pointing nowhere`);
    await tx.execute({ sql: 'INSERT INTO migration VALUES (?, ?, ?)', args: [tag, hash, Date.now()] });
    await tx.commit();
  } finally {
    tx.close();
  }
}

import { createClient, type Client } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { setTimeout as sleep } from 'node:timers/promises';
import * as schema from './schema/index.ts';
import { openReader } from './reader.ts';
import { writeTogether } from './together.ts';

export type Reader = LibSQLDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Reader['transaction']>[0]>[0];

export interface Database {
  /** Query-only: a stray write through it throws. */
  read: Reader;
  /** The raw query-only client, for SQL that drizzle can't say (FTS5, pragmas). */
  reader: Client;
  /**
   * Runs `work` alone between BEGIN IMMEDIATE and COMMIT, or as a savepoint with others that wait at the same moment;
   * resolves after the commit. `work` may run again after a lock, so: no network, no other handle, under 50 ms. Throws
   * DatabaseBusy when the lock was held for 5 seconds.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** How many writes this process has committed; lets caches notice their own process at once. */
  commits(): number;
  url: string;
  /** What must still be written before closing; whoever keeps something back adds to it. */
  pending: Set<() => Promise<unknown>>;
  close(): void;
}

export class DatabaseBusy extends Error {
  override name = 'DatabaseBusy';
}

const casing = 'snake_case';
const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'secure_delete = ON',
  'cell_size_check = ON',
  'journal_size_limit = 67108864',
  'temp_store = MEMORY',
];
const readBack: Record<string, string> = {
  journal_mode: 'wal',
  synchronous: '2',
  foreign_keys: '1',
  trusted_schema: '0',
};

/** Opens `file:…` or `libsql://…`. Throws when a pragma did not take. */
export async function openDatabase(url: string): Promise<Database> {
  let writer: Writer | undefined = await openWriter(url);
  const reader = openReader(url);
  if (isFile(url))
    for (const pragma of ['query_only = ON', 'cache_size = -32768', 'mmap_size = 33554432'])
      await reader.execute(`PRAGMA ${pragma}`);
  let commits = 0;

  const attempt = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    for (let wait = 50, end = Date.now() + 5_000; ; wait = Math.min(wait * 2, 800)) {
      try {
        writer ??= await openWriter(url);
        const result = await writer.db.transaction(work);
        commits += 1;
        return result;
      } catch (error) {
        if (!isBusy(error)) throw error;
        // A connection that met SQLITE_BUSY may lose its next write: libsql-client-ts#352.
        writer?.client.close();
        writer = undefined;
        if (Date.now() + wait > end) throw new DatabaseBusy('the database was locked for 5 seconds', { cause: error });
        await sleep(wait);
      }
    }
  };

  return {
    read: drizzle(reader, { schema, casing }),
    reader,
    write: writeTogether<Tx>(attempt, { isLost: isBusy, isHopeless: (error) => error instanceof DatabaseBusy }),
    commits: () => commits,
    url,
    pending: new Set(),
    close() {
      writer?.client.close();
      reader.close();
    },
  };
}

/** Kept together: drizzle goes over the whole schema when it is made. */
interface Writer {
  client: Client;
  db: Reader;
}

async function openWriter(url: string): Promise<Writer> {
  const client = createClient({ url, concurrency: 1, timeout: 250 });
  const made = { client, db: drizzle(client, { schema, casing }) };
  if (!isFile(url)) return made;
  for (const pragma of pragmas) await client.execute(`PRAGMA ${pragma}`);
  for (const [name, expected] of Object.entries(readBack)) {
    const actual = String((await client.execute(`PRAGMA ${name}`)).rows[0]?.[0]);
    if (actual !== expected) throw new Error(`PRAGMA ${name} is ${actual}, expected ${expected}`);
  }
  return made;
}

function isFile(url: string): boolean {
  return url.startsWith('file:');
}

function isBusy(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY');
}

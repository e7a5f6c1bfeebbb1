import type { Client } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { setTimeout as sleep } from 'node:timers/promises';
import * as schema from './schema/index.ts';
import { openReader } from './reader.ts';
import { writeTogether } from './together.ts';
import { openWriter, type Writer } from './writer.ts';

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
        const result = await writer.commit(work);
        commits += 1;
        return result;
      } catch (error) {
        if (!isBusy(error)) throw error;
        // A connection that met SQLITE_BUSY may lose its next write: libsql-client-ts#352.
        writer?.close();
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
      writer?.close();
      reader.close();
    },
  };
}

function isFile(url: string): boolean {
  return url.startsWith('file:');
}

function isBusy(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY');
}

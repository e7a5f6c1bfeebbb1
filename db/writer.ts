import { createClient, type Client, type InStatement, type Transaction } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import type { Tx } from './client.ts';
import * as schema from './schema/index.ts';
import { openKeeping } from './statements.ts';

/** The connection that writes. */
export interface Writer {
  /** Runs `work` between BEGIN IMMEDIATE and COMMIT; undone when it throws. One at a time. */
  commit<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): void;
}

/** How long the connection waits for a lock, ms: whoever waits holds up the process. */
const timeout = 250;
const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'secure_delete = ON',
  'cell_size_check = ON',
  'journal_size_limit = 67108864',
  'temp_store = MEMORY',
  // The upper pages of the large indexes: nobody else writes, so they stay what they are. KiB.
  'cache_size = -16384',
];
const readBack: Record<string, string> = {
  journal_mode: 'wal',
  synchronous: '2',
  foreign_keys: '1',
  trusted_schema: '0',
};

/** Opens `file:…` or `libsql://…`. Throws when a pragma did not take. */
export async function openWriter(url: string): Promise<Writer> {
  const keeping = openKeeping(url, timeout);
  const client = keeping?.client ?? createClient({ url, concurrency: 1, timeout });
  if (url.startsWith('file:')) await setPragmas(client);
  let open: Transaction | undefined;
  const tx = await lastingTx((statement) => {
    if (!open) throw new Error('a write went on after its end');
    return open.execute(statement);
  });
  return {
    async commit(work) {
      const begun = (open = await client.transaction('write'));
      try {
        const result = await work(tx);
        await (keeping ? keeping.commitAside() : begun.commit());
        return result;
      } catch (error) {
        if (!begun.closed) await begun.rollback();
        throw error;
      } finally {
        begun.close();
        open = undefined;
      }
    },
    close: () => client.close(),
  };
}

async function setPragmas(client: Client): Promise<void> {
  for (const pragma of pragmas) await client.execute(`PRAGMA ${pragma}`);
  for (const [name, expected] of Object.entries(readBack)) {
    const actual = String((await client.execute(`PRAGMA ${name}`)).rows[0]?.[0]);
    if (actual !== expected) throw new Error(`PRAGMA ${name} is ${actual}, expected ${expected}`);
  }
}

/**
 * One handle for all transactions of the connection: drizzle goes over the whole schema for each that it makes, and
 * what is prepared with a handle (prepared.ts) lasts as long as it does.
 */
async function lastingTx(execute: (statement: InStatement) => ReturnType<Transaction['execute']>): Promise<Tx> {
  const end = () => Promise.resolve();
  const transaction = () => Promise.resolve({ execute, commit: end, rollback: end });
  const made = await drizzle({ transaction } as unknown as Client, { schema, casing: 'snake_case' }).transaction((tx) =>
    Promise.resolve({ tx }),
  );
  const { tx } = made;
  // Names of savepoints may be used again inside of one another: the innermost is meant.
  tx.transaction = async (work) => {
    await execute('SAVEPOINT part');
    try {
      const result = await work(tx);
      await execute('RELEASE part');
      return result;
    } catch (error) {
      await execute('ROLLBACK TO part');
      await execute('RELEASE part');
      throw error;
    }
  };
  return tx;
}

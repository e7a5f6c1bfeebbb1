import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createClient } from '@libsql/client';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { meta } from '../../schema/index.ts';
import type { Plan } from '../plan.ts';
import type { Batch } from './batches.ts';

const key = 'demo-readiness';
/**
 * Workshops a transaction: what is committed is never written again. Ids are random, so each transaction touches about
 * every page of the indexes, however small it is: large sets are written in few.
 */
const perCommit = { demo: 20, whole: 600 };
/** Writes the readiness that the plan's workshops still lack. Returns whether there was any to write. */
export async function sowReadiness(
  db: Database,
  plan: Plan,
  { batchesFrom, report }: { batchesFrom(done: number): AsyncIterable<Batch>; report(line: string): void },
): Promise<boolean> {
  let done = await readDone(db);
  if (done >= plan.workshops) return false;
  const client = await openQuick(db.url);
  try {
    let tx = await client.transaction('write');
    for await (const { statements, reached } of batchesFrom(done)) {
      for (const statement of statements) await tx.execute(statement);
      if (reached - done < perCommit[plan.readiness ?? 'demo'] && reached < plan.workshops) continue;
      done = reached;
      await tx.execute(noteDone(done));
      await tx.commit();
      await collect();
      if (done === plan.workshops) break;
      report(`readiness: ${done} of ${plan.workshops}`);
      tx = await client.transaction('write');
    }
  } finally {
    client.close();
  }
  report('readiness: written');
  return true;
}

/**
 * Takes it away in small steps, the last workshops first: where it is cut off, the rest is whole and is noted. `drop`
 * removes the bytes of files whose rows are gone.
 */
export async function clearReadiness(db: Database, plan: Plan, drop: (ids: string[]) => Promise<void>): Promise<void> {
  for (let left = await readDone(db); left > 0; left = Math.max(0, left - step)) {
    const upTo = plan.firstWorkshop + left;
    const range = sql`workshop_id >= ${Math.max(plan.firstWorkshop, upTo - step)} AND workshop_id < ${upTo}`;
    const files = await db.write(async (tx) => {
      const gone = await tx.all<{ id: string }>(sql`SELECT id FROM evidence_file WHERE ${range}`);
      await tx.run(sql`DELETE FROM review WHERE subject IN ('evidence', 'spot-check') AND ${range}`);
      for (const table of tables) await tx.run(sql`DELETE FROM ${sql.identifier(table)} WHERE ${range}`);
      await tx.run(sql`UPDATE meta SET value = ${String(Math.max(0, left - step))} WHERE key = ${key}`);
      return gone;
    });
    await drop(files.map(({ id }) => id));
  }
  await db.write((tx) => tx.delete(meta).where(eq(meta.key, key)));
}

/** Workshops a step of clearing. */
const step = 20;
/** Attachments go with their versions, history with its review. */
const tables = [
  'evidence',
  'evidence_file',
  'file_opening',
  'item_standing',
  'workshop_readiness',
  'level_change',
  'expiry_reminder',
  'visit',
  'passport',
] as const;

/** A connection of its own that waits for no disk: a killed program loses nothing, a lost power line the newest rows. */
async function openQuick(url: string) {
  const client = createClient({ url, concurrency: 1, timeout: 5_000 });
  if (url.startsWith('file:'))
    for (const pragma of ['synchronous = NORMAL', 'foreign_keys = ON', 'cache_size = -262144', 'temp_store = MEMORY'])
      await client.execute(`PRAGMA ${pragma}`);
  return client;
}

/**
 * The driver lets go of a statement and the JSON bound to it in a turn of its own after the statement was collected, and
 * the engine, which does not know how much that is, sees no hurry: a large set would fill gigabytes.
 */
async function collect(): Promise<void> {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  await setImmediate();
}

async function readDone({ read }: Database): Promise<number> {
  const [note] = await read.select().from(meta).where(eq(meta.key, key));
  return Number(note?.value ?? 0);
}

function noteDone(reached: number) {
  return {
    sql: 'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    args: [key, String(reached)],
  };
}

import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createClient } from '@libsql/client';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { meta } from '../../schema/index.ts';
import { certify } from '../certificates.ts';
import type { Plan } from '../plan.ts';
import type { Reference } from '../reference.ts';
import { makeWorkshops } from '../workshop.ts';
import type { Making } from './making.ts';
import { recordOf } from './record.ts';
import type { WantedFile } from './shelf.ts';
import { statementsFor, type KeptFile } from './store.ts';

const key = 'demo-readiness';
/**
 * Workshops a transaction: what is committed is never written again. Ids are random, so each transaction touches about
 * every page of the indexes, however small it is: large sets are written in few.
 */
const perCommit = { demo: 25, whole: 600 };
/** Workshops a statement, so that no more lies in memory at once. */
const perStatement = 10;

interface Sowing extends Omit<Making, 'plan'> {
  reference: Reference;
  /** Keeps the bytes of a file before any row names it. */
  keep(file: WantedFile): Promise<KeptFile>;
  report(line: string): void;
}

/** Writes the readiness that the plan's workshops still lack. Returns whether there was any to write. */
export async function sowReadiness(db: Database, plan: Plan, sowing: Sowing): Promise<boolean> {
  const done = await readDone(db);
  if (done >= plan.workshops) return false;
  const { reference, keep, report, ...making } = sowing;
  const all = { plan, ...making };
  const makers = makeWorkshops(plan, reference).slice(done);
  const client = await openQuick(db.url);
  try {
    const most = perCommit[plan.readiness ?? 'demo'];
    for (let from = 0; from < makers.length; from += most) {
      const some = makers.slice(from, from + most);
      const reached = done + from + some.length;
      const tx = await client.transaction('write');
      for (let at = 0; at < some.length; at += perStatement) {
        const records = some
          .slice(at, at + perStatement)
          .map((maker) => recordOf(all, maker, certify(plan, maker, reference)));
        const files: KeptFile[] = [];
        for (const file of records.flatMap((one) => one.files)) files.push(await keep(file));
        for (const statement of statementsFor(records, files)) await tx.execute(statement);
      }
      await tx.execute(noteDone(reached));
      await tx.commit();
      await collect();
      if (reached < plan.workshops) report(`readiness: ${reached} of ${plan.workshops}`);
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

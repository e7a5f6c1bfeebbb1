import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '#db/client.ts';
import { recordChange } from '#db/search/changed.ts';
import { freePort } from '#tests/support/server.ts';

/** One change, which makes the engine forget the texts it has looked up. */
export async function touch(data: string): Promise<void> {
  const db = await openDatabase(`file:${data}/canting.db`);
  await db.write((tx) => recordChange(tx, 'listing', [1], Date.now()));
  db.close();
  await sleep(400);
}

/** Something while another process writes. */
export async function underWrites<T>(
  data: string,
  perSecond: number,
  meanwhile: () => Promise<T>,
): Promise<T & { written: number }> {
  const args = ['tests/bench/programs/writes.ts', `file:${data}/canting.db`, String(perSecond)];
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const result = await meanwhile();
  writer.kill('SIGTERM');
  const [said] = (await Promise.race([once(writer.stdout, 'data'), once(writer, 'exit')])) as [Buffer];
  return { ...result, written: Number(String(said)) };
}

export async function startBare(page: string, database = ''): Promise<{ origin: string; child: ChildProcess }> {
  const port = await freePort();
  const child = execFile(process.execPath, ['tests/bench/programs/bare.ts', String(port), page, database]);
  if (child.stdout) await once(child.stdout, 'data');
  return { origin: `http://127.0.0.1:${port}/`, child };
}

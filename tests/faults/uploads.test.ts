import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { upload } from '#db/schema/index.ts';
import { keysOf } from '#src/domain/uploads/stored.ts';
import { sweepAll } from '#src/services/sweeping.ts';
import { jpeg } from '#tests/support/photos.ts';
import { startServer } from '#tests/support/server.ts';
import { multipart, namesIn, rawUpload, sendPhotos } from '#tests/support/uploading.ts';
import { until } from '#tests/support/until.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const hour = 3_600_000;
const kills = Number(process.env['KILLS'] ?? 10);
let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(() => world.close());

test('killed at random moments, the server loses no photo it acknowledged, and sweeping leaves no orphan', async () => {
  const photo = { fileName: 'kain.jpg', body: await jpeg({ width: 700, height: 900 }) };
  const cookies = [await world.cookie('siti'), await world.cookie('wulan')];
  const acknowledged: string[] = [];
  let before = 0;
  for (let round = 0; round < kills; round += 1) {
    const server = await startServer(world.folder);
    let over = false;
    const senders = cookies.map(async (cookie) => {
      while (!over) {
        const answer = await sendPhotos(server, cookie, [photo, photo]).catch(() => null);
        acknowledged.push(...(answer?.uploads ?? []).map(({ name }) => name));
      }
    });
    // Half of the rounds wait for an answer first: what is killed then is a server in full swing.
    if (round % 2) await until(async () => acknowledged.length > before);
    await sleep(Math.random() * 700);
    const helpers = childrenOf(server.pid);
    await server.stop('SIGKILL');
    over = true;
    await Promise.all(senders);
    before = acknowledged.length;
    await until(async () => helpers.every((pid) => !isAlive(pid)), 5);
    await wholeRows();
  }
  expect(acknowledged.length).toBeGreaterThan(0);
  await sweepAll(world.services, Date.now() + 2 * hour);
  const rows = await wholeRows();
  expect(rows.filter((name) => acknowledged.includes(name)).sort()).toEqual([...acknowledged].sort());
  for (const file of await namesIn(world.folder, 'pictures'))
    expect(
      rows.some((name) => file.startsWith(`${name}-`)),
      file,
    ).toBe(true);
  expect(await namesIn(world.folder, 'tmp')).toEqual([]);
}, 240_000);

test('told to stop, the server takes in the uploads under way, refuses new ones and ends with 0', async () => {
  const server = await startServer(world.folder);
  const body = multipart([{ fileName: 'kain.jpg', body: await jpeg({ width: 700, height: 900 }) }]);
  const half = body.length >> 1;
  const lines = await Promise.all(
    (['siti', 'joko', 'wulan', 'siti'] as const).map(async (name) => {
      const headers = [`Content-Length: ${body.length}`, 'Accept: application/json', 'Connection: close'];
      const line = rawUpload(server, await world.cookie(name), headers);
      line.write(body.subarray(0, half));
      return line;
    }),
  );
  await until(async () => (await namesIn(world.folder, 'tmp')).length === lines.length);
  const stopped = server.stop();
  await sleep(300);
  await expect(fetch(`${server.origin}/up`)).rejects.toThrow();
  for (const line of lines) line.write(body.subarray(half));
  for (const line of lines) expect(await line.heard(20_000)).toMatch(/^HTTP\/1.1 200 [^]*"ok":true/);
  expect(await stopped).toBe(0);
  expect(await wholeRows()).toHaveLength(lines.length);
  expect(await namesIn(world.folder, 'tmp')).toEqual([]);
});

test('an upload that does not end holds a stopping server up for 25 seconds, no longer, and leaves nothing', async () => {
  const server = await startServer(world.folder);
  const line = rawUpload(server, await world.cookie('siti'), ['Content-Length: 5000000', 'Accept: application/json']);
  line.write(multipart([{ fileName: 'kain.jpg', body: Buffer.alloc(40_000) }]).subarray(0, 30_000));
  await until(async () => (await namesIn(world.folder, 'tmp')).length === 1);
  const started = Date.now();
  const drip = setInterval(() => line.write(Buffer.alloc(24_000)), 1_000);
  expect(await server.stop()).toBe(0);
  clearInterval(drip);
  expect(Date.now() - started).toBeGreaterThan(24_000);
  expect(Date.now() - started).toBeLessThan(29_000);
  expect(await namesIn(world.folder, 'tmp')).toEqual([]);
  expect(await wholeRows()).toEqual([]);
});

/** Names of all rows; every one has all its files, at every moment. */
async function wholeRows(): Promise<string[]> {
  const rows = await world.services.db.read.select({ name: upload.name, widths: upload.widths }).from(upload);
  const files = new Set((await namesIn(world.folder, 'pictures')).map((file) => `pictures/${file}`));
  for (const row of rows) for (const key of keysOf(row)) expect(files.has(key), key).toBe(true);
  return rows.map(({ name }) => name);
}

function childrenOf(parent: number): number[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.map(Number).filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid: number): number | null {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

import { createHash, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evidenceFile } from '#db/schema/index.ts';
import { keysOf, placesOf } from '#src/domain/evidence-files/keys.ts';
import { sweepAll } from '#src/services/sweeping.ts';
import { pdf } from '#tests/support/documents.ts';
import { anItem, layVisit, sendEvidence } from '#tests/support/evidence-files.ts';
import { jpeg } from '#tests/support/photos.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { namesIn } from '#tests/support/uploading.ts';
import { until } from '#tests/support/until.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const hour = 3_600_000;
const kills = Number(process.env['KILLS'] ?? 25);
// Most of a start is compiling: what one server keeps of it at its end, the others read.
const env = { LOG_LEVEL: 'fatal' };
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await (await startServer(world.folder, env)).stop();
});
afterAll(() => world.close());

interface Parcel {
  fileName: string;
  body: Buffer;
  key: string;
}

/** What the server said yes to, as its clients wrote it down: id and SHA-256 of what was sent. */
const journal = new Map<string, string>();

test(`killed ${kills} times at any moment, no acknowledged file is lost, doubled or without its bytes`, async () => {
  const senders = [
    sender(await world.cookie('siti'), { item: await anItem(world) }, async (at) => ({ fileName: 'nib.pdf', body: await pdf(`NIB ${at}`, 20_000) })), // prettier-ignore
    sender(await world.cookie('rahmat'), { visit: await layVisit(world) }, async (at) => ({ fileName: 'dapur.jpg', body: await jpeg({ width: 300 + at, height: 200 }) })), // prettier-ignore
  ];
  for (let round = 0; round < kills; round += 1) {
    const server = await startServer(world.folder, env);
    const state = { over: false };
    const before = journal.size;
    const work = senders.map((send) => send(server, state));
    // Half of the rounds wait for an answer first: what is killed then is a server in full swing.
    if (round % 2) await until(async () => journal.size > before, 60);
    await sleep(Math.random() * 250);
    await server.stop('SIGKILL');
    state.over = true;
    await Promise.all(work);
    await wholeRows();
  }
  expect(journal.size).toBeGreaterThan(kills / 2);
  await sweepAll(world.services, Date.now() + 2 * hour);
  const rows = await wholeRows();
  for (const [id, sha256] of journal) expect(rows.get(id), id).toBe(sha256);
  // A phone that heard nothing sent the same again: it is there once.
  expect(new Set(rows.values()).size).toBe(rows.size);
  const keys = new Set([...rows.keys()].flatMap((id) => Object.values(keysOf(id))));
  for (const name of await namesIn(world.folder, 'evidence')) expect(keys.has(`evidence/${name}`), name).toBe(true);
  expect(await namesIn(world.folder, 'tmp')).toEqual([]);
  await allOpen(rows);
}, 240_000);

/** Sends one after the other, each until it is acknowledged, as the queue of a phone does. */
function sender(cookie: string, query: Record<string, string>, make: (at: number) => Promise<Omit<Parcel, 'key'>>) {
  let at = 0;
  let parcel: Parcel | null = null;
  return async (server: Running, state: { over: boolean }): Promise<void> => {
    while (!state.over) {
      parcel ??= { ...(await make((at += 1))), key: randomUUID() };
      const answer = await sendEvidence(server, cookie, [parcel], { query, fields: { key: parcel.key } }).catch(() => null); // prettier-ignore
      const id = answer?.files[0]?.id;
      if (!id) {
        await sleep(20);
        continue;
      }
      journal.set(id, createHash('sha256').update(parcel.body).digest('hex'));
      parcel = null;
    }
  };
}

/** SHA-256 of every row by its id; each has all its bytes, at every moment. */
async function wholeRows(): Promise<Map<string, string>> {
  const rows = await world.services.db.read.select().from(evidenceFile);
  const names = new Set((await namesIn(world.folder, 'evidence')).map((name) => `evidence/${name}`));
  for (const { id, width } of rows) {
    const { original, view } = keysOf(id);
    expect(names.has(original), original).toBe(true);
    if (width !== null) expect(names.has(view), view).toBe(true);
  }
  return new Map(rows.map(({ id, sha256 }) => [id, sha256]));
}

/** Not one was cut short: what opens is what was sent. */
async function allOpen(rows: Map<string, string>): Promise<void> {
  const { files, vault } = world.services;
  for (const [id, sha256] of rows) {
    const stored = await files.get(keysOf(id).original);
    if (!stored) throw new Error(`${id} has no bytes`);
    const body = vault.openBytes(await buffer(await stored.stream()), placesOf(id).original);
    expect(createHash('sha256').update(body).digest('hex')).toBe(sha256);
  }
}

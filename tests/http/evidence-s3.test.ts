import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit, evidenceFile, fileOpening } from '#db/schema/index.ts';
import { sweepEvidence } from '#src/domain/evidence-files/sweep.ts';
import type { CastName } from '#tests/support/cast.ts';
import { anItem, layReview, layVersion, sendEvidence, type EvidenceAnswer } from '#tests/support/evidence-files.ts';
import { phoneJpeg } from '#tests/support/photos.ts';
import { startS3Server, type S3Server } from '#tests/support/s3-server.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const canary = 'Rahasia-kenari-73125';
let s3: S3Server;
/** Stands before the bucket; while on, a put of what is shown of a picture loses its line half-way. */
const breaking = { on: false, broken: 0 };
let line: Server;
let world: World;
let server: Running;
const paper = smallPdf(canary);
let photo: Buffer;
let ids: { paper: string; photo: string; review: string };

beforeAll(async () => {
  s3 = await startS3Server();
  line = await openLine(s3.endpoint);
  const env = {
    S3_ENDPOINT: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    S3_BUCKET: s3.bucket,
    S3_ACCESS_KEY_ID: s3.accessKeyId,
    S3_SECRET_ACCESS_KEY: s3.secretAccessKey,
  };
  world = await openWorld(env);
  server = await startServer(world.folder, env);
  photo = Buffer.concat([await phoneJpeg(), Buffer.from(canary), randomBytes(400_000)]);
  const { files } = await send([paper, photo]);
  const [one = '', two = ''] = files.map(({ id }) => id);
  ids = { paper: one, photo: two, review: await layReview(world, await layVersion(world, { files: [one, two] })) };
});
afterAll(async () => {
  await server.stop();
  await world.close();
  line.closeAllConnections();
  await new Promise((resolve) => line.close(resolve));
  await s3.stop();
});

test('with a bucket, evidence lies there sealed, and the data folder holds none of it', async () => {
  expect((await keys()).sort()).toEqual([ids.paper, ids.photo, `${ids.photo}-view`].map(keyOf).sort());
  for (const key of await keys()) {
    const kept = await world.services.files.get(key);
    const bytes = kept ? await buffer(await kept.stream()) : Buffer.alloc(0);
    expect(bytes.length, key).toBeGreaterThan(100);
    for (const clear of [canary, '%PDF', 'WEBP', 'JFIF', 'Exif']) expect(bytes.includes(clear), key).toBe(false);
  }
  for (const entry of await readdir(world.folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    expect(path).not.toContain(ids.paper);
    expect((await readFile(path)).includes(canary), path).toBe(false);
  }
});

test('it is opened from there: the owner’s own, the officer’s view, and the officer’s copy with its reason written down', async () => {
  expect((await open('siti', ids.paper)).equals(paper)).toBe(true);
  expect((await open('siti', ids.photo)).equals(photo)).toBe(true);
  const shown = await open('rahmat', ids.photo, `?review=${ids.review}&view=1`);
  expect([shown.subarray(8, 12).toString(), shown.includes(canary)]).toEqual(['WEBP', false]);
  expect((await open('rahmat', ids.paper, '?reason=complaint')).equals(paper)).toBe(true);
  const { read } = world.services.db;
  const opened = await read
    .select()
    .from(fileOpening)
    .where(eq(fileOpening.userId, world.id('rahmat')));
  const why = new Map(opened.map((one) => [one.fileId, one.why]));
  expect([opened.length, why.get(ids.paper), why.get(ids.photo)]).toEqual([2, 'complaint', `review:${ids.review}`]);
  const [logged] = await read.select().from(audit).where(eq(audit.action, 'file.open'));
  expect(logged?.detail).toEqual({ reason: 'complaint', file: ids.paper });
});

test('a bucket that breaks off in the middle leaves neither row nor bytes, and the next try is taken', async () => {
  const before = { rows: await rows(), keys: (await keys()).sort() };
  const other = Buffer.concat([photo, Buffer.from('lain')]);
  breaking.on = true;
  const failed = await send([other]);
  breaking.on = false;
  expect([failed.status, failed.code]).toEqual([503, 'busy']);
  expect(breaking.broken).toBeGreaterThan(0);
  expect({ rows: await rows(), keys: (await keys()).sort() }).toEqual(before);
  const { status, files } = await send([other]);
  expect([status, files.length]).toEqual([200, 1]);
});

test('what nothing shows is swept from there, and what is shown stays', async () => {
  const { db, files } = world.services;
  await files.put(keyOf('0'.repeat(32)), Buffer.from('x'), 'application/octet-stream');
  const [unused] = (await rows()).filter((id) => id !== ids.paper && id !== ids.photo);
  expect(await sweepEvidence({ db, files, now: Date.now() + 8 * 86_400_000 })).toEqual({ rows: 1, files: 1 });
  expect(await keys()).not.toContain(keyOf(unused ?? ''));
  expect((await keys()).sort()).toEqual([ids.paper, ids.photo, `${ids.photo}-view`].map(keyOf).sort());
});

async function send(bodies: Buffer[]): Promise<EvidenceAnswer> {
  const sent = bodies.map((body, at) => ({ fileName: body === paper ? 'izin.pdf' : `dapur${at}.jpg`, body }));
  return sendEvidence(server, await world.cookie('siti'), sent, { query: { item: await anItem(world) } });
}

async function open(who: CastName, id: string, query = ''): Promise<Buffer> {
  const answer = await server.get(`/evidence/${id}${query}`, { headers: { cookie: await world.cookie(who) } });
  expect(answer.status, `${who} ${id}${query}`).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

const keyOf = (name: string) => `evidence/${name}`;

async function keys(): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of world.services.files.list('evidence/')) found.push(key);
  return found;
}

async function rows(): Promise<string[]> {
  const found = await world.services.db.read.select({ id: evidenceFile.id }).from(evidenceFile);
  return found.map(({ id }) => id).sort();
}

/** Passes everything on to the bucket, unless it is told to break. */
async function openLine(endpoint: string): Promise<Server> {
  const { hostname, port } = new URL(endpoint);
  const opened = createServer((request, response) => {
    const { method, url: path, headers } = request;
    const onward = ask({ hostname, port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    if (breaking.on && method === 'PUT' && path?.includes('-view'))
      request.once('data', () => {
        breaking.broken += 1;
        onward.destroy();
        request.destroy();
      });
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  return opened;
}

import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { upload } from '#db/schema/index.ts';
import { jpeg } from '#tests/support/photos.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { boundary, multipart, namesIn, rawUpload, sendPhotos } from '#tests/support/uploading.ts';
import { until } from '#tests/support/until.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const json = 'Accept: application/json';
const last = 'Connection: close';
let world: World;
let server: Running;
let cookie: string;
let photo: Buffer;
beforeAll(async () => {
  world = await openWorld();
  server = await startServer(world.folder);
  cookie = await world.cookie('siti');
  photo = await jpeg({ width: 400, height: 300 });
});
afterAll(async () => {
  expect(await namesIn(world.folder, 'tmp')).toEqual([]);
  const kept = await world.services.db.read.select({ name: upload.name }).from(upload);
  const files = await namesIn(world.folder, 'pictures');
  for (const { name } of kept) expect(files.some((file) => file.startsWith(name))).toBe(true);
  for (const file of files) expect(kept.some(({ name }) => file.startsWith(name))).toBe(true);
  expect(await server.stop()).toBe(0);
  await world.close();
});

describe('what a body may be', () => {
  test('a file above 15 MB is too large, one of 15 MB is read', async () => {
    const whole = 15 * 1024 * 1024;
    const large = await sendPhotos(server, cookie, [{ fileName: 'a.jpg', body: padded(whole + 1) }]);
    expect(large).toMatchObject({ status: 413, code: 'too-large', facts: { megabytes: 15, file: 'a.jpg' } });
    expect(await sendPhotos(server, cookie, [{ fileName: 'a.jpg', body: padded(whole) }])).toMatchObject({
      status: 200,
    });
  });

  test('more than 20 files are too many; the first 20 are kept', async () => {
    const small = await jpeg({ width: 40, height: 40 });
    const many = Array.from({ length: 21 }, () => ({ fileName: 'a.jpg', body: small }));
    const { status, code, uploads } = await sendPhotos(server, cookie, many);
    expect([status, code, uploads.length]).toEqual([413, 'too-many-files', 20]);
  });

  test('one that says it is larger than 20 photos is refused before it is read', async () => {
    const line = rawUpload(server, cookie, [`Content-Length: ${400 * 1024 * 1024}`, json]);
    expect(await line.heard(5_000)).toMatch(/^HTTP\/1.1 413 /);
    line.cut();
  });

  test('no form, no length, no files, ten thousand fields: each has its answer', async () => {
    const chunked = rawUpload(server, cookie, ['Transfer-Encoding: chunked', json]);
    chunked.write(`5\r\nhello\r\n`);
    expect(await chunked.heard(3_000)).toMatch(/^HTTP\/1.1 411 /);
    const other = { method: 'POST', headers: { cookie, origin: server.origin, accept: 'application/json' } };
    for (const body of ['{}', new URLSearchParams({ photo: 'x' })]) {
      const answer = await server.get('/uploads', { ...other, body });
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, 'bad-query']);
    }
    expect(await sendPhotos(server, cookie, [])).toMatchObject({ status: 422, code: 'no-files' });
    const fields = Array.from({ length: 10_000 }, (_, place): [string, string] => [`f${place}`, 'x']);
    const body = multipart([], fields);
    const line = rawUpload(server, cookie, [`Content-Length: ${body.length}`, json, last]);
    line.write(body);
    expect(await line.heard(10_000)).toMatch(/^HTTP\/1.1 422 [^]*bad-query/);
    const unchosen = multipart([{ fileName: '', body: Buffer.alloc(0) }]);
    const empty = rawUpload(server, cookie, [`Content-Length: ${unchosen.length}`, json, last]);
    empty.write(unchosen);
    expect(await empty.heard(5_000)).toMatch(/no-files/);
  });

  test.each([
    ['nothing but the boundary', `--${boundary}`],
    ['no end', `--${boundary}\r\nContent-Disposition: form-data; name="a"; filename="a.jpg"\r\n\r\nabc`],
    ['a part without a head', `--${boundary}\r\n\r\nabc\r\n--${boundary}--\r\n`],
    ['a head without an end', `--${boundary}\r\nContent-Disposition: form-data; name="a"`],
    ['a head of a megabyte', `--${boundary}\r\nX: ${'x'.repeat(1_000_000)}\r\n\r\n`],
    ['bytes of nothing', '\u0000\u0001\u0002'],
    ['an end, and more behind it', `--${boundary}--\r\n${'x'.repeat(5_000)}`],
  ])('a body of %s is refused, and the server goes on', async (_name, body) => {
    const line = rawUpload(server, cookie, [`Content-Length: ${Buffer.byteLength(body)}`, json, last]);
    line.write(body);
    expect(await line.heard(5_000)).toMatch(/^HTTP\/1.1 4\d\d /);
    expect((await server.get('/up')).status).toBe(200);
  });

  test('one longer than it said is no request, and nothing of it is kept', async () => {
    const before = await rows();
    const body = multipart([{ fileName: 'a.jpg', body: photo }]);
    const line = rawUpload(server, cookie, [`Content-Length: ${body.length - 40}`, json, last]);
    line.write(body);
    expect(await line.heard(5_000)).toMatch(/^HTTP\/1.1 400 /);
    expect(await rows()).toBe(before);
  });
});

describe('lines that break', () => {
  test('an upload broken off anywhere leaves no file and no row', async () => {
    const body = multipart(Array.from({ length: 3 }, () => ({ fileName: 'a.jpg', body: photo })));
    const before = await rows();
    for (let cut = 1; cut <= 12; cut += 1) {
      const line = rawUpload(server, cookie, [`Content-Length: ${body.length + 1}`, json]);
      line.write(body.subarray(0, Math.round((body.length * cut) / 12)));
      await sleep(cut * 15);
      line.cut();
      await until(async () => (await namesIn(world.folder, 'tmp')).length === 0);
    }
    expect(await rows()).toBe(before);
  });

  test('slow heads, slow forms and uploads that stand still are ended; a slow but steady upload is not', async () => {
    const { hostname, port, host } = new URL(server.origin);
    const ended = (bytes: string): Promise<[string, number]> => {
      const started = Date.now();
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      let text = '';
      socket.setEncoding('latin1').on('data', (chunk) => (text += String(chunk)));
      const drip = setInterval(() => socket.write('x'), 2_000);
      return new Promise((resolve) =>
        socket
          .on('error', () => undefined)
          .on('close', () => {
            clearInterval(drip);
            resolve([text, (Date.now() - started) / 1000]);
          }),
      );
    };
    const form = `POST /preferences HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.origin}\r\nContent-Length: 5000\r\n`;
    const type = 'Content-Type: application/x-www-form-urlencoded\r\n\r\n';
    // Joko's: Siti's places may still be taken by the broken lines above.
    const still = rawUpload(server, await world.cookie('joko'), ['Content-Length: 5000', json]);
    const stillEnded = still.heard(50_000);
    const started = Date.now();
    const steady = slowly(multipart([{ fileName: 'slow.jpg', body: padded(1_300_000) }]), 36_000);
    const [head, body, stuck, whole] = await Promise.all([
      ended(`GET / HTTP/1.1\r\nHost: ${host}\r\nX: `),
      ended(form + type),
      stillEnded.then((text): [string, number] => [text, (Date.now() - started) / 1000]),
      steady,
    ]);
    still.cut();
    expect(head[1]).toBeLessThan(14);
    expect(body[0]).toMatch(/^HTTP\/1.1 408 /);
    expect(body[1]).toBeLessThan(36);
    expect(stuck[0]).toMatch(/^HTTP\/1.1 408 [^]*too-slow/);
    expect(stuck[1]).toBeLessThan(36);
    expect(whole).toMatch(/^HTTP\/1.1 200 /);
  }, 90_000);
});

/** A photo of exactly so many bytes: what follows its end is no part of it. */
function padded(bytes: number): Buffer {
  return Buffer.concat([photo, Buffer.alloc(bytes - photo.length)]);
}

/** Sends a body evenly over so many milliseconds and gives the answer. */
async function slowly(body: Buffer, milliseconds: number): Promise<string> {
  const line = rawUpload(server, await world.cookie('wulan'), [`Content-Length: ${body.length}`, json, last]);
  const steps = milliseconds / 250;
  for (let step = 0; step < steps; step += 1) {
    const from = Math.round((body.length * step) / steps);
    line.write(body.subarray(from, Math.round((body.length * (step + 1)) / steps)));
    await sleep(250);
  }
  return line.heard(10_000);
}

async function rows(): Promise<number> {
  return (await world.services.db.read.select().from(upload)).length;
}

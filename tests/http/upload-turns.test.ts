import { afterAll, beforeAll, expect, test } from 'vitest';
import { jpeg } from '#tests/support/photos.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { multipart, namesIn, rawUpload, sendPhotos, type RawLine } from '#tests/support/uploading.ts';
import { until } from '#tests/support/until.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const json = 'Accept: application/json';
let world: World;
let server: Running;
let cookie: string;
let photo: Buffer;
let whole: Buffer;
beforeAll(async () => {
  world = await openWorld();
  server = await startServer(world.folder);
  cookie = await world.cookie('siti');
  photo = await jpeg({ width: 400, height: 300 });
  whole = multipart([{ fileName: 'a.jpg', body: Buffer.concat([photo, Buffer.alloc(100_000)]) }]);
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
  await world.close();
});

test('a third upload of one person and a fifth of all wait their turn; they come in when another leaves', async () => {
  const [joko, wulan] = [await world.cookie('joko'), await world.cookie('wulan')];
  const mine = [await start(cookie), await start(cookie)];
  const third = await sendPhotos(server, cookie, [{ fileName: 'a.jpg', body: photo }]);
  expect([third.status, third.code, third.headers.get('retry-after')]).toEqual([429, 'too-many-requests', '5']);
  const others = [await start(joko), await start(joko)];
  expect(await sendPhotos(server, wulan, [{ fileName: 'a.jpg', body: photo }])).toMatchObject({ status: 429 });
  for (const line of [...mine, ...others]) line.cut();
  await until(async () => {
    return (await sendPhotos(server, wulan, [{ fileName: 'a.jpg', body: photo }])).status === 200;
  });
});

test('whoever leaves the moment all is said keeps no place, however often', async () => {
  for (let turn = 0; turn < 60; turn += 1) {
    const line = rawUpload(server, cookie, [`Content-Length: ${whole.length}`, json]);
    line.write(whole);
    await new Promise((resolve) => setTimeout(resolve, turn / 6));
    line.cut();
  }
  await until(async () => (await arriving()).length === 0);
  for (const line of [await start(cookie), await start(cookie)]) line.cut();
});

const arriving = () => namesIn(world.folder, 'tmp');

/** Let in is who has a file on the disk; one that came before another had left is told to try again, and does. */
async function start(who: string): Promise<RawLine> {
  const before = (await arriving()).length;
  const open = () => {
    const line = rawUpload(server, who, [`Content-Length: ${whole.length}`, json]);
    line.write(whole.subarray(0, 50_000));
    return line;
  };
  let line = open();
  await until(async () => {
    if ((await line.heard(0)).startsWith('HTTP/1.1 429')) {
      line.cut();
      line = open();
    }
    return (await arriving()).length > before;
  });
  return line;
}

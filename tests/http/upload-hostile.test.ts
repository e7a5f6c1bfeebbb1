import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostilePhotos } from '#tests/support/hostile-photos.ts';
import { eicar, jpeg, payload } from '#tests/support/photos.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { multipart, namesIn, rawUpload, sendPhotos } from '#tests/support/uploading.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let server: Running;
let siti: string;
let photo: Buffer;
beforeAll(async () => {
  world = await openWorld();
  server = await startServer(world.folder);
  siti = await world.cookie('siti');
  photo = await jpeg({ width: 900, height: 700, colour: '#24427a' });
});
afterAll(async () => {
  expect(await namesIn(world.folder, 'tmp')).toEqual([]);
  await server.stop();
  await world.close();
});

test('hostile files are refused with words, or nothing of what they hid is served', async () => {
  for (const { fileName, body, refused } of await hostilePhotos()) {
    const { status, code, facts, uploads } = await send(siti, [{ fileName, body }]);
    if (refused) {
      expect([status >= 400 && status < 500, code, facts?.['file']], fileName).toEqual([true, refused, fileName]);
      expect(uploads).toEqual([]);
      continue;
    }
    expect(status, fileName).toBe(200);
    for (const ending of ['320.avif', '320.webp', 'og.jpg']) {
      const served = await server.get(`/pictures/${uploads[0]?.name}-${ending}`);
      const bytes = Buffer.from(await served.arrayBuffer()).toString('latin1');
      for (const hidden of [payload, eicar, '<?php', '<script']) expect(bytes.includes(hidden), fileName).toBe(false);
    }
  }
});

test('no name a file is given leads out of the folder, or breaks an answer', async () => {
  const before = (await namesIn(world.folder, '.')).sort();
  const names = [
    '../../escape.jpg',
    '..\\..\\escape.jpg',
    '/etc/cron.d/x.jpg',
    'a\u0000.jpg',
    `${'n'.repeat(300)}.jpg`,
    'photo\u202egpj.exe',
    'CON',
    'NUL.jpg',
    '.htaccess',
    'a%0d%0aSet-Cookie: x=1.jpg',
    "x'; DROP TABLE upload; --.jpg",
    '<img src=x onerror=alert(1)>.jpg',
  ];
  for (const fileName of names) {
    const text = await raw(multipart([{ fileName, body: Buffer.from('nothing') }]), 'application/json');
    expect(text, fileName).toMatch(/^HTTP\/1.1 415 /);
    const [head = '', body = ''] = text.split('\r\n\r\n');
    expect(head).not.toMatch(/Set-Cookie|evil/);
    const { facts } = JSON.parse(body) as { facts: { file: string } };
    expect(facts.file).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(facts.file.length).toBeLessThanOrEqual(80);
    const good = await raw(multipart([{ fileName, body: photo }]), 'application/json');
    expect(good, fileName).toMatch(/^HTTP\/1.1 200 /);
  }
  expect((await namesIn(world.folder, '.')).sort()).toEqual(before);
  for (const name of await namesIn(world.folder, 'pictures'))
    expect(name).toMatch(/^u-[0-9a-f]{32}-(\d+\.(avif|webp)|og\.jpg)$/);
});

test('whatever the field is called, a file is a photo or it is nothing', async () => {
  for (const field of ['photo', 'photos[]', '__proto__', 'next', 'a'.repeat(200), '<script>'])
    expect(await send(siti, [{ fileName: 'x.svg', body: Buffer.from('<svg/>') }], { field }), field).toMatchObject({
      status: 415,
    });
});

function send(...[cookie, photos, change]: [string | null, { fileName: string; body: Buffer }[], object?]) {
  return sendPhotos(server, cookie, photos, change);
}

/** As bytes on a line, for what clients would tidy up. */
async function raw(body: Buffer, accept = 'text/html'): Promise<string> {
  const answer = rawUpload(server, siti, [`Content-Length: ${body.length}`, `Accept: ${accept}`, 'Connection: close']);
  answer.write(body);
  return answer.heard(20_000);
}

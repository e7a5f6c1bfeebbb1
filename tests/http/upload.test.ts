import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { upload } from '#db/schema/index.ts';
import { jpeg } from '#tests/support/photos.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { multipart, namesIn, rawUpload, sendPhotos } from '#tests/support/uploading.ts';
import { until } from '#tests/support/until.ts';
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

describe('a photo that was sent', () => {
  test('is kept for the workshop, and its files are served as pictures', async () => {
    const { status, ok, uploads } = await send(siti, [{ fileName: 'kain.jpg', body: photo }]);
    expect([status, ok]).toEqual([200, true]);
    const [kept] = uploads;
    expect(kept?.name).toMatch(/^u-[0-9a-f]{32}$/);
    expect(kept).toMatchObject({ width: 900, height: 700, widths: [320, 640, 900] });
    expect(kept?.palette).toHaveLength(1);
    expect(Object.keys(kept ?? {}).sort()).toEqual(
      ['colour', 'height', 'name', 'palette', 'placeholder', 'width', 'widths'].sort(),
    );
    let bytes = 0;
    for (const ending of ['320.avif', '320.webp', '640.avif', '640.webp', '900.avif', '900.webp', 'og.jpg']) {
      const answer = await server.get(`/pictures/${kept?.name}-${ending}`);
      const body = Buffer.from(await answer.arrayBuffer());
      const type = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }[ending.split('.')[1] ?? ''];
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      const etag = answer.headers.get('etag') ?? '';
      const again = await server.get(`/pictures/${kept?.name}-${ending}`, { headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
      const head = await server.get(`/pictures/${kept?.name}-${ending}`, { method: 'HEAD' });
      expect(Number(head.headers.get('content-length'))).toBe(body.length);
      expect((await sharp(body).metadata()).width).toBe(ending === 'og.jpg' ? 800 : parseInt(ending));
      bytes += body.length;
    }
    const row = await rowOf(kept?.name);
    expect(row).toMatchObject({ workshopId: world.siti, createdBy: world.id('siti'), bytes, width: 900, height: 700 });
    expect((await server.get(`/pictures/${kept?.name}-1600.avif`)).status).toBe(404);
    const file = await stat(join(world.folder, 'pictures', `${kept?.name}-320.avif`));
    expect(file.mode & 0o022).toBe(0);
  });

  test('by staff belongs to the workshop too; several come back in the order sent', async () => {
    const joko = await world.cookie('joko');
    const red = await jpeg({ width: 400, height: 400, colour: '#ff0000' });
    const blue = await jpeg({ width: 500, height: 400, colour: '#0000ff' });
    const { uploads } = await send(
      joko,
      [photo, red, blue].map((body) => ({ fileName: 'a.jpg', body })),
    );
    expect(uploads.map(({ width }) => width)).toEqual([900, 400, 500]);
    expect(await rowOf(uploads[2]?.name)).toMatchObject({ workshopId: world.siti, createdBy: world.id('joko') });
  });

  test('without script leads back to the form with the names, and with what went wrong', async () => {
    const bad = { fileName: 'b.gif', body: Buffer.from('GIF89a') };
    const html = { headers: { accept: 'text/html' } };
    const next = '/en/producer/listings/7?step=2&failed=old&uploaded=old#photos';
    const both = await send(siti, [{ fileName: 'a.jpg', body: photo }, bad], {
      ...html,
      path: `/en/uploads?next=${encodeURIComponent(next)}`,
    });
    expect(both.status).toBe(303);
    const target = new URL(both.headers.get('location') ?? '', server.origin);
    expect(target.pathname).toBe('/en/producer/listings/7');
    expect(target.searchParams.get('uploaded')).toMatch(/^u-[0-9a-f]{32}$/);
    expect(Object.fromEntries(target.searchParams)).toMatchObject({ step: '2', failed: 'wrong-file-type' });
    const field = await raw(multipart([{ fileName: 'a.jpg', body: photo }], [['next', '/producer/profile']]));
    expect(field).toMatch(/^HTTP\/1.1 303 [^]*Location: \/producer\/profile\?uploaded=u-[0-9a-f]{32}\r\n/);
  });

  test('leads nowhere else, whatever the form says', async () => {
    const elsewhere = [
      '//evil.test',
      '/\\evil.test',
      'https://evil.test',
      'javascript:alert(1)',
      '/\tevil',
      '',
      'x',
      '\\\\e',
    ];
    for (const next of elsewhere) {
      const { status, headers } = await send(siti, [], {
        headers: { accept: 'text/html' },
        path: `/uploads?next=${encodeURIComponent(next)}`,
      });
      expect([status, headers.get('location')], next).toEqual([422, null]);
      expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    }
  });
});

describe('who may not', () => {
  test('visitors are asked to sign in, buyers, officers and the admin are told no; nothing is kept', async () => {
    const before = await rows();
    const one = [{ fileName: 'a.jpg', body: photo }];
    expect(await send(null, one)).toMatchObject({ status: 401, code: 'sign-in-first' });
    expect(await send('canting=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', one)).toMatchObject({ status: 401 });
    const half = await world.cookie('siti', 'second-step');
    expect(await send(half, one)).toMatchObject({ status: 401, code: 'sign-in-first' });
    for (const name of ['maya', 'rahmat', 'tono', 'agus'] as const)
      expect(await send(await world.cookie(name), one), name).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await send(await world.cookie('bambang'), one)).toMatchObject({ status: 401 });
    const plain = await send(null, one, { path: '/uploads?next=/producer', headers: { accept: 'text/html' } });
    expect([plain.status, plain.headers.get('location')]).toEqual([401, null]);
    expect(await rows()).toBe(before);
  });

  test('a form of another site is refused, and reading is not offered', async () => {
    const one = [{ fileName: 'a.jpg', body: photo }];
    expect((await send(siti, one, { headers: { origin: 'https://evil.test' } })).status).toBe(403);
    expect((await send(siti, one, { headers: { origin: 'null' } })).status).toBe(403);
    const read = await server.get('/uploads', { headers: { cookie: siti } });
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('a session that ended while the body arrived keeps nothing', async () => {
    const wulan = await world.cookie('wulan');
    const body = multipart([{ fileName: 'a.jpg', body: photo }]);
    const line = rawUpload(server, wulan, [`Content-Length: ${body.length}`, 'Connection: close']);
    line.write(body.subarray(0, 500));
    await until(async () => (await namesIn(world.folder, 'tmp')).length === 1);
    const before = await rows();
    await world.services.db.write((tx) => tx.run(`DELETE FROM session WHERE user_id = '${world.id('wulan')}'`));
    line.write(body.subarray(500));
    expect(await line.heard(5_000)).toMatch(/^HTTP\/1.1 401 /);
    line.cut();
    expect(await rows()).toBe(before);
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

async function rows(): Promise<number> {
  return (await world.services.db.read.select().from(upload)).length;
}

async function rowOf(name = '') {
  const found = await world.services.db.read.select().from(upload);
  return found.find((row) => row.name === name);
}

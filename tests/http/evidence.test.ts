import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidenceFile } from '#db/schema/index.ts';
import { evidenceLimits } from '#src/domain/evidence-files/limits.ts';
import { pdf } from '#tests/support/documents.ts';
import { anItem, layFile, layVisit, sendEvidence } from '#tests/support/evidence-files.ts';
import { hostilePhotos } from '#tests/support/hostile-photos.ts';
import { canvas, jpeg, phoneJpeg } from '#tests/support/photos.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { namesIn } from '#tests/support/uploading.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let server: Running;
let siti: string;
let item: string;
let paper: Buffer;
beforeAll(async () => {
  world = await openWorld();
  server = await startServer(world.folder);
  [siti, item, paper] = [await world.cookie('siti'), await anItem(world), await pdf()];
});
afterAll(async () => {
  expect(await namesIn(world.folder, 'tmp')).toEqual([]);
  expect(await server.stop()).toBe(0);
  await world.close();
});

describe('evidence that was sent', () => {
  test('is kept sealed with its facts, a photo with a picture to show; nothing scanned it, and that is said', async () => {
    const photo = await phoneJpeg();
    const sent = [
      { fileName: 'NIB Batik Siti.pdf', body: paper },
      { fileName: 'IMG_2041.jpg', body: photo },
    ];
    const { status, ok, files } = await sendEvidence(server, siti, sent, { fields: { item } });
    expect([status, ok]).toEqual([200, true]);
    expect(files).toMatchObject([
      { name: 'NIB Batik Siti.pdf', type: 'application/pdf', bytes: paper.length, width: null, scan: 'not-scanned' },
      { name: 'IMG_2041.jpg', type: 'image/jpeg', bytes: photo.length, width: 600, height: 800, scan: 'not-scanned' },
    ]);
    const [document, picture] = files.map(({ id }) => id) as [string, string];
    expect((await namesIn(world.folder, 'evidence')).sort()).toEqual([document, picture, `${picture}-view`].sort());
    for (const name of [document, picture, `${picture}-view`]) {
      const bytes = await readFile(join(world.folder, 'evidence', name));
      for (const clear of ['%PDF', 'JFIF', 'Exif', 'WEBP', 'Telepon']) expect(bytes.includes(clear), name).toBe(false);
    }
    expect(await rowOf(picture)).toMatchObject({ workshopId: world.siti, visitId: null, createdBy: world.id('siti') });
  });

  test('by an officer belongs to the visit it was taken on', async () => {
    const visit = await layVisit(world);
    const photo = { fileName: 'dapur.png', body: await canvas({ width: 60, height: 40 }).png().toBuffer() };
    const rahmat = await world.cookie('rahmat');
    const { status, files } = await sendEvidence(server, rahmat, [photo], { query: { visit } });
    expect([status, files[0]?.type]).toEqual([200, 'image/png']);
    expect(await rowOf(files[0]?.id)).toMatchObject({ workshopId: world.siti, visitId: visit });
    expect(await sendEvidence(server, rahmat, [photo], { query: { visit: 'none' } })).toMatchObject({ status: 404 });
    const atWulans = { query: { visit: await layVisit(world, world.wulan) } };
    expect(await sendEvidence(server, await world.cookie('dewi'), [photo], atWulans)).toMatchObject({ status: 403 });
  });

  test('without script leads back to the form with the ids, and with what went wrong', async () => {
    const bad = { fileName: 'b.gif', body: Buffer.from('GIF89a') };
    const query = { item, next: '/en/producer/readiness/nib?x=1&uploaded=old#top' };
    const both = await sendEvidence(server, siti, [{ fileName: 'a.pdf', body: await pdf('dua') }, bad], { query, accept: 'text/html' }); // prettier-ignore
    expect(both.status).toBe(303);
    const target = new URL(both.headers.get('location') ?? '', server.origin);
    expect(target.pathname).toBe('/en/producer/readiness/nib');
    expect(target.searchParams.get('uploaded')).toMatch(/^[0-9a-f]{32}$/);
    expect(Object.fromEntries(target.searchParams)).toMatchObject({ x: '1', failed: 'bad-document' });
    const away = await sendEvidence(server, siti, [], { query: { item, next: '//evil.test' }, accept: 'text/html' });
    expect([away.status, away.headers.get('location')]).toEqual([422, null]);
  });

  test('twice by a phone that lost the answer is one file', async () => {
    const body = await pdf('tiga');
    const key = '0b1f6a0e-6d0e-4f4e-9a3c-0f2a4f6b8d01';
    const once = await sendEvidence(server, siti, [{ fileName: 'a.pdf', body }], { fields: { item, key } });
    const again = await sendEvidence(server, siti, [{ fileName: 'a.pdf', body }], { fields: { item, key } });
    expect([again.status, again.files]).toEqual([200, once.files]);
  });
});

describe('what is not taken', () => {
  test('of whom: visitors, buyers, officers without the power, the admin; from where: other sites', async () => {
    const one = [{ fileName: 'a.pdf', body: paper }];
    const before = await rows();
    const visit = await layVisit(world);
    expect(await sendEvidence(server, null, one, { query: { item } })).toMatchObject({
      status: 401,
      code: 'sign-in-first',
    });
    for (const name of ['maya', 'nina', 'tono', 'agus'] as const)
      for (const query of [{ item }, { visit }, {}] as Record<string, string>[])
        expect(await sendEvidence(server, await world.cookie(name), one, { query }), name).toMatchObject({
          status: 403,
        });
    expect(await sendEvidence(server, siti, one, { query: { visit } })).toMatchObject({ status: 403 });
    expect(await sendEvidence(server, siti, one)).toMatchObject({ status: 422, code: 'bad-query' });
    expect(await sendEvidence(server, siti, one, { fields: { item: 'nothing' } })).toMatchObject({
      code: 'item-not-listed',
    });
    const evil = { query: { item }, headers: { origin: 'https://evil.test' } };
    expect((await sendEvidence(server, siti, one, evil)).status).toBe(403);
    expect((await server.get('/evidence', { headers: { cookie: siti } })).status).toBe(405);
    expect(await rows()).toBe(before);
  });

  test('hostile files, whatever they are called; what a photo hides is not in the picture made of it', async () => {
    for (const { fileName, body, refused } of await hostilePhotos()) {
      const { status, code, facts, files } = await sendEvidence(server, siti, [{ fileName, body }], {
        query: { item },
      });
      if (!refused) {
        expect(status, fileName).toBe(200);
        continue;
      }
      const expected = refused === 'too-many-pixels' ? refused : body.length === 0 ? 'bad-file' : 'bad-document';
      expect([code, facts?.['file']], fileName).toEqual([expected, fileName]);
      expect([status >= 400 && status < 500, files]).toEqual([true, []]);
    }
  });

  test('no name leads out of the folder, breaks an answer or stays hostile', async () => {
    const names = [
      '../../escape.pdf',
      '..\\escape.pdf',
      'a%0d%0aSet-Cookie: x=1.pdf',
      `${'n'.repeat(300)}.pdf`,
      'CON.pdf',
    ];
    names.push(
      'nib\u202Efdp.pdf',
      '<img src=x onerror=alert(1)>.pdf',
      "x'; DROP TABLE evidence_file; --.pdf",
      '.htaccess',
    );
    const before = (await namesIn(world.folder, '.')).sort();
    for (const [at, fileName] of names.entries()) {
      const body = await pdf(`nama ${at}`);
      const { status, files } = await sendEvidence(server, siti, [{ fileName, body }], { query: { item } });
      if (fileName === '.htaccess') {
        expect(status).toBe(415);
        continue;
      }
      expect(status, fileName).toBe(200);
      expect(files[0]?.name, fileName).toMatch(/^[^/\\\p{C}]{1,105}\.pdf$/u);
    }
    expect((await namesIn(world.folder, '.')).sort()).toEqual(before);
    for (const name of await namesIn(world.folder, 'evidence')) expect(name).toMatch(/^[0-9a-f]{32}(-view)?$/);
  });

  test('beyond 10 MB a file, 10 files, or a hundred megabytes in all: refused, and nothing of it is left', async () => {
    const wulan = await world.cookie('wulan');
    const noise = await jpeg({ width: 100, height: 100 });
    const padded = (size: number) => Buffer.concat([noise, Buffer.alloc(size - noise.length)]);
    const send = (cookie: string, bodies: Buffer[]) =>
      sendEvidence(server, cookie, bodies.map((body, at) => ({ fileName: `${at}.jpg`, body })), { query: { item } }); // prettier-ignore
    expect(await send(wulan, [padded(evidenceLimits.file + 1)])).toMatchObject({
      ...{ status: 413, code: 'too-large', facts: { megabytes: 10, file: '0.jpg' } },
    });
    expect(await send(wulan, [padded(evidenceLimits.file)])).toMatchObject({ status: 200 });
    const many = await send(
      wulan,
      Array.from({ length: 11 }, (_, at) => padded(5_000 + at)),
    );
    expect([many.status, many.code, many.files.length]).toEqual([413, 'too-many-files', 10]);
    const used = evidenceLimits.file + Array.from({ length: 10 }, (_, at) => 5_000 + at).reduce((a, b) => a + b);
    await layFile(world, { workshopId: world.wulan, bytes: evidenceLimits.all - used - 30_000 });
    const [before, kept] = [await rows(), (await namesIn(world.folder, 'evidence')).length];
    const full = { status: 413, code: 'evidence-storage-full', facts: { megabytes: 100 } };
    // Told before its body was read, and once it was.
    expect(await send(wulan, [padded(60_000)])).toMatchObject(full);
    expect(await send(wulan, [padded(30_001)])).toMatchObject(full);
    expect([await rows(), (await namesIn(world.folder, 'evidence')).length]).toEqual([before, kept]);
    expect(await send(wulan, [padded(30_000)])).toMatchObject({ status: 200 });
    expect(await send(wulan, [padded(5_100)])).toMatchObject(full);
    expect(await send(siti, [padded(30_002)])).toMatchObject({ status: 200 });
    expect(await namesIn(world.folder, 'tmp')).toEqual([]);
  });
});

async function rows(): Promise<number> {
  return (await world.services.db.read.select({ id: evidenceFile.id }).from(evidenceFile)).length;
}

async function rowOf(id = '') {
  const found = await world.services.db.read.select().from(evidenceFile);
  return found.find((row) => row.id === id);
}

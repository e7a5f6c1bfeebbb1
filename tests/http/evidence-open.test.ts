import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileOpening } from '#db/schema/index.ts';
import type { CastName } from '#tests/support/cast.ts';
import { pdf } from '#tests/support/documents.ts';
import { anItem, layReview, layVersion, sendEvidence } from '#tests/support/evidence-files.ts';
import { payload, phoneJpeg, eicar } from '#tests/support/photos.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const name = 'Surat izin é.pdf';
let world: World;
let server: Running;
let paper: Buffer;
let photo: Buffer;
/** A PDF and a photo of Siti's that wait for an officer. */
let ids: { paper: string; photo: string; review: string };
beforeAll(async () => {
  world = await openWorld();
  server = await startServer(world.folder);
  paper = await pdf('Rahasia siti berkas');
  photo = Buffer.concat([await phoneJpeg(), Buffer.from(payload + eicar)]);
  const sent = [
    { fileName: name, body: paper },
    { fileName: 'dapur.jpg', body: photo },
  ];
  const { files } = await sendEvidence(server, await world.cookie('siti'), sent, {
    query: { item: await anItem(world) },
  });
  const [one, two] = files.map(({ id }) => id) as [string, string];
  ids = { paper: one, photo: two, review: await layReview(world, await layVersion(world, { files: [one, two] })) };
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

test('a file is handed out as it was sent, to keep, never to show or to run, and never kept on the way', async () => {
  for (const [who, query] of [
    ['siti', ''],
    ['joko', ''],
    ['rahmat', `?review=${ids.review}`],
    ['rahmat', '?reason=complaint'],
  ] as const) {
    const answer = await get(who, `/evidence/${ids.paper}${query}`);
    expect(answer.status, who).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(paper.length),
      'content-disposition': `attachment; filename="Surat izin _.pdf"; filename*=UTF-8''Surat%20izin%20%C3%A9.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'x-frame-options': 'DENY',
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(paper)).toBe(true);
  }
});

test('of a photo a picture is shown that says nothing about where it was taken and hides nothing', async () => {
  const original = Buffer.from(await (await get('siti', `/evidence/${ids.photo}`)).arrayBuffer());
  expect([original.equals(photo), original.includes('Telepon'), original.includes(payload)]).toEqual([
    true,
    true,
    true,
  ]);
  const answer = await get('rahmat', `/evidence/${ids.photo}?review=${ids.review}&view=1`);
  expect(answer.headers.get('content-type')).toBe('image/webp');
  expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="dapur.webp"/);
  expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
  const shown = Buffer.from(await answer.arrayBuffer());
  const { width, height, exif, xmp, icc, format } = await sharp(shown).metadata();
  expect({ width, height, exif, xmp, icc, format }).toEqual({ width: 600, height: 800, format: 'webp' });
  for (const hidden of [payload, eicar, 'Telepon', 'GPS', '<script']) expect(shown.includes(hidden)).toBe(false);
  expect((await get('siti', `/evidence/${ids.paper}?view=1`)).status).toBe(404);
});

test('everybody else gets the page that stands for what is not there, word for word', async () => {
  const nothing = 'f'.repeat(32);
  for (const who of ['wulan', 'maya', 'nina', 'tono', 'agus'] as const)
    for (const query of ['', `?review=${ids.review}`, '?reason=audit', '?view=1', '?visit=x'])
      for (const id of [ids.paper, ids.photo]) {
        const [theirs, none] = [
          await get(who, `/evidence/${id}${query}`),
          await get(who, `/evidence/${nothing}${query}`),
        ];
        expect([theirs.status, none.status], `${who} ${query}`).toEqual([404, 404]);
        const [one, other] = [await theirs.text(), await none.text()];
        expect(neutral(one, id)).toBe(neutral(other, nothing));
        expect(one).not.toMatch(/Rahasia|izin|dapur/);
        expect(headersOf(theirs)).toEqual(headersOf(none));
      }
  const visitor = await server.get(`/evidence/${ids.paper}`);
  expect([visitor.status, visitor.headers.get('location')]).toEqual([
    303,
    `/account/sign-in?next=%2Fevidence%2F${ids.paper}`,
  ]);
  const opened = await world.services.db.read.select({ userId: fileOpening.userId }).from(fileOpening);
  const may = new Set((['siti', 'joko', 'rahmat'] as const).map((one) => world.id(one)));
  expect(opened.filter(({ userId }) => !may.has(userId))).toEqual([]);
});

test('an officer who says nothing is asked what for', async () => {
  const answer = await get('rahmat', `/en/evidence/${ids.paper}`);
  expect(answer.status).toBe(422);
  expect(await answer.text()).not.toContain('Rahasia');
});

test('nothing of it lies where pictures are served from', async () => {
  for (const id of [ids.paper, ids.photo])
    for (const path of [`/pictures/${id}`, `/pictures/../evidence/${id}`, `/evidence/${id}-view`, `/evidence/${id}/`])
      expect((await server.get(path)).status, path).not.toBe(200);
});

async function get(who: CastName, path: string): Promise<Response> {
  return server.get(path, { headers: { cookie: await world.cookie(who) } });
}

/** Without the request's own number and address. */
function neutral(page: string, id: string): string {
  return page.replaceAll(id, 'ID').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'REQUEST');
}

function headersOf(answer: Response): Record<string, string> {
  const own = ['x-request-id', 'date', 'etag', 'content-length'];
  return Object.fromEntries([...answer.headers].filter(([header]) => !own.includes(header)));
}

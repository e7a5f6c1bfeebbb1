import { afterAll, beforeAll, expect, test } from 'vitest';
import { upload } from '#db/schema/index.ts';
import { sweepUploads } from '#src/domain/uploads/sweep.ts';
import { jpeg } from '#tests/support/photos.ts';
import { startS3Server, type S3Server } from '#tests/support/s3-server.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { namesIn, sendPhotos } from '#tests/support/uploading.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let s3: S3Server;
let world: World;
let server: Running;
beforeAll(async () => {
  s3 = await startS3Server();
  const env = {
    S3_ENDPOINT: s3.endpoint,
    S3_BUCKET: s3.bucket,
    S3_ACCESS_KEY_ID: s3.accessKeyId,
    S3_SECRET_ACCESS_KEY: s3.secretAccessKey,
  };
  world = await openWorld(env);
  server = await startServer(world.folder, env);
});
afterAll(async () => {
  await server.stop();
  await world.close();
  await s3.stop();
});

test('with a bucket, photos go there and are served from there; the data folder keeps none', async () => {
  const body = await jpeg({ width: 700, height: 500 });
  const { status, uploads } = await sendPhotos(server, await world.cookie('siti'), [{ fileName: 'a.jpg', body }]);
  expect(status).toBe(200);
  expect(await namesIn(world.folder, 'pictures')).toEqual([]);
  const path = `/pictures/${uploads[0]?.name}-320.webp`;
  const answer = await server.get(path);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([answer.status, answer.headers.get('content-type'), bytes.subarray(8, 12).toString()]).toEqual([
    200,
    'image/webp',
    'WEBP',
  ]);
  const head = await server.get(path, { method: 'HEAD' });
  expect(Number(head.headers.get('content-length'))).toBe(bytes.length);
  const again = await server.get(path, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
  expect((await server.get(path.replace('-320', '-321'))).status).toBe(404);
});

test('sweeping works there too', async () => {
  const { db, files } = world.services;
  await db.write((tx) => tx.update(upload).set({ createdAt: 1 }));
  await files.put(`pictures/u-${'0'.repeat(32)}-320.avif`, Buffer.from('x'), 'image/avif');
  expect(await sweepUploads({ db, files, now: Date.now() + 2 * 3_600_000 })).toEqual({ rows: 1, files: 1 });
  for await (const { key } of files.list('pictures/u-')) expect.fail(`${key} is still there`);
});

import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { upload } from '#db/schema/index.ts';
import { room } from '#src/domain/uploads/record.ts';
import { openUploads } from '#src/http/upload.ts';
import type { Uploads } from '#src/http/upload-route.ts';
import type { Files } from '#src/services/files/index.ts';
import type { Photo, Photos } from '#src/services/photos/index.ts';
import { namesIn } from '#tests/support/uploading.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const photo: Photo = {
  width: 900,
  height: 600,
  widths: [320, 640, 900],
  colour: '#24427a',
  placeholder: 'data:image/webp;base64,AAAA',
  palette: ['#24427a'],
  files: ['320.avif', '320.webp', 'og.jpg'].map((ending) => ({
    ending,
    type: 'image/webp',
    body: new Uint8Array(1_000),
  })),
};
let world: World;
let open: { server: Server; uploads: Uploads }[];
beforeEach(async () => {
  world = await openWorld();
  open = [];
});
afterEach(async () => {
  for (const { server, uploads } of open) {
    server.close();
    await uploads.settled();
  }
  await world.close();
});

describe('storage that fails', () => {
  test('a full disk is told as 507, other trouble as 503, and what was put is taken away again', async () => {
    for (const [code, status, said] of [
      ['ENOSPC', 507, 'no-room'],
      ['EDQUOT', 507, 'no-room'],
      ['ECONNREFUSED', 503, 'busy'],
    ] as const) {
      let puts = 0;
      const failing: Files['put'] = (key, body, type) => {
        puts += 1;
        if (puts === 3) throw Object.assign(new Error('the disk says no'), { code });
        return world.services.files.put(key, body, type);
      };
      const answer = await send({ files: { ...world.services.files, put: async (...args) => failing(...args) } });
      expect(answer).toEqual({ status, ok: false, code: said, retry: status === 507 ? '300' : '5', uploads: 0 });
      expect(puts).toBe(3);
      expect(await namesIn(world.folder, 'pictures')).toEqual([]);
      expect(await rows()).toBe(0);
    }
  });

  test('a decoder that does not start is our trouble, not the photo’s', async () => {
    const answer = await send({}, { read: () => Promise.reject(new Error('does not start')), close: async () => {} });
    expect(answer).toMatchObject({ status: 503, code: 'busy' });
    expect(await namesIn(world.folder, 'tmp')).toEqual([]);
  });

  test('a temporary folder without room is told as 507 and left empty', async ({ skip }) => {
    const small = join(world.folder, 'small');
    await mkdir(small);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', small], { stdio: 'ignore' });
    } catch {
      skip('this machine lets nobody mount a small disk');
    }
    try {
      await symlink(small, join(world.folder, 'tmp'));
      const [full, fits] = [await send({}, undefined, 3_000_000), await send({}, undefined, 10_000)];
      expect(full).toMatchObject({ status: 507, code: 'no-room' });
      expect(fits.status).toBe(200);
      expect(await namesIn(world.folder, 'tmp')).toEqual([]);
    } finally {
      execFileSync('umount', [small]);
    }
  });
});

describe('a workshop’s room', () => {
  test('ends at its number of pictures and its bytes; one more is refused and leaves no file', async () => {
    for (const [pictures, bytes] of [
      [room.pictures, 1],
      [1, room.bytes - 2_999],
    ] as const) {
      await fill(pictures, bytes);
      expect(await send({})).toMatchObject({ status: 422, code: 'upload-limit' });
      expect(await namesIn(world.folder, 'pictures')).toEqual([]);
      expect(await rows()).toBe(pictures);
      await world.services.db.write((tx) => tx.delete(upload));
    }
    await fill(room.pictures - 1, 1);
    expect(await send({})).toMatchObject({ status: 200, uploads: 1 });
  });

  test('is one’s own: another workshop’s pictures don’t count', async () => {
    await fill(room.pictures, 1, world.wulan);
    expect(await send({})).toMatchObject({ status: 200 });
  });

  test('holds when several uploads end at once', async () => {
    await fill(room.pictures - 1, 1);
    const answers = await Promise.all([send({}), send({}), send({}), send({})]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
    expect(await rows()).toBe(room.pictures);
  });
});

/** One photo to a server of its own, whose storage and decoder are the test's. */
async function send(
  change: { files?: Files },
  photos: Photos = { read: async () => photo, close: async () => {} },
  size = 500,
) {
  const services = { ...world.services, ...change };
  const uploads = openUploads({ services, photos, headers: {} });
  const server = createServer((request, response) => void uploads.serve('/uploads', request, response, 'id'));
  open.push({ server, uploads });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const form = new FormData();
  form.append('photo', new Blob([new Uint8Array(size)]), 'a.jpg');
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/uploads`, {
    method: 'POST',
    body: form,
    headers: { accept: 'application/json', cookie: await world.cookie('siti'), connection: 'close' },
  });
  const { ok, code, data } = (await answer.json()) as { ok: boolean; code?: string; data: { uploads: [] } };
  const retry = answer.headers.get('retry-after');
  return { status: answer.status, ok, code, retry, uploads: data.uploads.length };
}

async function fill(pictures: number, bytes: number, workshopId = world.siti): Promise<void> {
  const { files: _, ...facts } = photo;
  const row = { ...facts, workshopId, bytes, createdBy: 'x', createdAt: Date.now() };
  await world.services.db.write(async (tx) => {
    for (let place = 0; place < pictures; place += 1)
      await tx.insert(upload).values({ ...row, name: `u-${workshopId}-${place}` });
  });
}

async function rows(): Promise<number> {
  return (await world.services.db.read.select({ name: upload.name }).from(upload)).length;
}

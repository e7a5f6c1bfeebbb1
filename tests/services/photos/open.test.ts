import { afterEach, expect, test } from 'vitest';
import type { Photos } from '#src/services/photos/index.ts';
import { openPhotos } from '#src/services/photos/open.ts';

const program = new URL('./programs/fragile.ts', import.meta.url);
const complaints: unknown[] = [];
const log = { error: (complaint: unknown) => void complaints.push(complaint) };
let photos: Photos;
afterEach(async () => {
  await photos.close();
  complaints.length = 0;
});

test('a file that breaks the decoder costs that file only, and the next decoder takes the rest', async () => {
  photos = openPhotos({ log, program });
  const first = await pid('a');
  const fates = await Promise.allSettled([photos.read('b'), photos.read('abort'), photos.read('c'), photos.read('d')]);
  expect(fates.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(fates[1]).toMatchObject({ reason: { code: 'bad-file' } });
  expect(await pid('e')).not.toBe(first);
  expect(complaints).toHaveLength(1);
  expect(isAlive(first)).toBe(false);
});

test('a file that never ends is given up, and its process with it', async () => {
  photos = openPhotos({ log, program, longest: 300 });
  const first = await pid('a');
  await expect(photos.read('hang')).rejects.toMatchObject({ code: 'bad-file' });
  expect(isAlive(first)).toBe(false);
  expect(await pid('b')).not.toBe(first);
});

test('the decoder leaves when nothing comes, and is killed from outside without harm', async () => {
  photos = openPhotos({ log, program, idle: 1_000 });
  const first = await pid('a');
  expect(await pid('b')).toBe(first);
  await expect.poll(() => isAlive(first), { timeout: 15_000 }).toBe(false);
  const second = await pid('c');
  expect(second).not.toBe(first);
  process.kill(second, 'SIGKILL');
  await expect.poll(() => isAlive(second), { timeout: 15_000 }).toBe(false);
  expect(await pid('d')).not.toBe(second);
});

test('it inherits no secrets', async () => {
  process.env['SECRET_KEY'] = 'not for the decoder';
  photos = openPhotos({ log, program });
  const { palette } = await photos.read('a');
  delete process.env['SECRET_KEY'];
  expect(palette[1]).not.toMatch(/SECRET|KEY|S3|SMTP/);
});

test('when it can’t be started, that is no fault of the file', async () => {
  photos = openPhotos({ log, program: new URL('./programs/none.ts', import.meta.url) });
  const error: unknown = await photos.read('a').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toHaveProperty('code');
});

async function pid(path: string): Promise<number> {
  return Number((await photos.read(path)).palette[0]);
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch {
    return false;
  }
}

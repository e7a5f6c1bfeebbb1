import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sweepUploads } from '#src/domain/uploads/sweep.ts';
import { sweepAll } from '#src/services/sweeping.ts';
import { storeUpload } from '#tests/support/stored-upload.ts';
import { namesIn } from '#tests/support/uploading.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const hour = 3_600_000;
let world: World;
let now: number;
beforeEach(async () => {
  world = await openWorld();
  now = Date.now();
});
afterEach(() => world.close());

test('files without a row go after an hour, unfinished ones too; the demo’s and others’ are never touched', async () => {
  const kept = await storeUpload(world, now);
  const none = (digit: string) => `u-${digit.repeat(32)}`;
  const old = ['cloth-1-320.avif', 'motif-kawung-800.webp', 'notes.txt', 'u-.keep-1.md', 'u-Note.txt'];
  const fresh = [`${none('1')}-320.avif`, '.u-2-320.avif.0a1b2c.part'];
  const stray = [`${none('0')}-320.avif`, `${none('0')}-og.jpg`, '.u-1-320.avif.0a1b2c.part'];
  for (const file of [...old, ...stray]) await lay(file, now - 2 * hour);
  for (const file of fresh) await lay(file, now - hour / 2);
  for (const file of await namesIn(world.folder, 'pictures'))
    if (file.startsWith(kept)) await utimes(join(world.folder, 'pictures', file), 0, (now - 9 * hour) / 1000);
  expect(await sweepUploads({ ...world.services, now })).toEqual({ rows: 0, files: 2 });
  const left = (await namesIn(world.folder, 'pictures')).filter((file) => !file.startsWith(kept));
  expect(left.sort()).toEqual([...old, ...fresh].sort());
  expect((await namesIn(world.folder, 'pictures')).filter((file) => file.startsWith(kept))).toHaveLength(3);
});

test('temporary files of a killed process go after an hour', async () => {
  await mkdir(join(world.folder, 'tmp'));
  for (const [name, at] of [
    ['old.upload', now - 2 * hour],
    ['young.upload', now - hour / 2],
  ] as const) {
    await writeFile(join(world.folder, 'tmp', name), 'x');
    await utimes(join(world.folder, 'tmp', name), at / 1000, at / 1000);
  }
  await sweepAll(world.services, now);
  expect(await namesIn(world.folder, 'tmp')).toEqual(['young.upload']);
});

async function lay(file: string, at: number): Promise<void> {
  const path = join(world.folder, 'pictures', file);
  await writeFile(path, 'x');
  await utimes(path, at / 1000, at / 1000);
}

import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Files } from '#src/services/files/index.ts';
import { openLocalFiles } from '#src/services/files/local.ts';
import { openS3Files, type S3Settings } from '#src/services/files/s3.ts';
import { startS3Server } from '#tests/support/s3-server.ts';

interface Opened {
  files: Files;
  end(): Promise<void>;
  /** s3rver writes over a file in place, so that a reader may meet the middle of it. */
  tearsWhenReplaced?: true;
}

/** One contract for every place files can be kept in; `S3_TEST_ENDPOINT` and its like add a server of one's own. */
const backends: Record<string, () => Promise<Opened>> = {
  'a folder': async () => {
    const folder = await mkdtemp(join(tmpdir(), 'canting-files-'));
    return { files: openLocalFiles(folder), end: () => rm(folder, { recursive: true, force: true }) };
  },
  's3rver, a small S3 server': async () => {
    const { stop, endpoint, bucket, accessKeyId, secretAccessKey } = await startS3Server();
    return {
      files: await openS3Files(settings(endpoint, bucket, accessKeyId, secretAccessKey)),
      tearsWhenReplaced: true,
      end: stop,
    };
  },
};
const own = process.env['S3_TEST_ENDPOINT'];
if (own)
  backends['the S3 server of S3_TEST_ENDPOINT'] = async () => ({
    files: await openS3Files(
      settings(own, given('S3_TEST_BUCKET'), given('S3_TEST_ACCESS_KEY_ID'), given('S3_TEST_SECRET_ACCESS_KEY')),
    ),
    end: async () => undefined,
  });

describe.each(Object.entries(backends))('files in %s', (_name, open) => {
  test('keep the contract', async () => {
    const { files, end, tearsWhenReplaced } = await open();
    try {
      await keepsTheContract(files);
      if (!tearsWhenReplaced) await replacesWhole(files);
    } finally {
      await end();
    }
  });
});

async function keepsTheContract(files: Files): Promise<void> {
  const folder = `t${randomBytes(6).toString('hex')}`;
  const key = `${folder}/u-1-320.webp`;
  const body = randomBytes(300_000);

  // What was put is there, byte for byte, with its size and a version.
  expect(await files.get(key)).toBeNull();
  await files.put(key, body, 'image/webp');
  const first = await files.get(key);
  expect(first?.size).toBe(body.length);
  expect(first?.version).toMatch(/^[A-Za-z0-9-]{4,}$/);
  expect(hash(await bytesOf(files, key))).toBe(hash(body));
  expect((await files.get(key))?.version).toBe(first?.version);

  // A later put takes its place, under another version; an empty file is a file.
  await files.put(key, randomBytes(10), 'image/webp');
  expect((await files.get(key))?.size).toBe(10);
  expect((await files.get(key))?.version).not.toBe(first?.version);
  await files.put(`${folder}/empty.jpg`, new Uint8Array(), 'image/jpeg');
  expect((await files.get(`${folder}/empty.jpg`))?.size).toBe(0);

  // A listing has what begins with the prefix, and nothing else.
  const many = Array.from({ length: 30 }, (_, place) => `${folder}/u-${place + 10}-640.avif`);
  await Promise.all(many.map((each) => files.put(each, Buffer.from('x'), 'image/avif')));
  await files.put(`${folder}/motif-kawung-320.avif`, Buffer.from('x'), 'image/avif');
  const listed = await listOf(files, `${folder}/u-`);
  expect(listed.map((entry) => entry.key).sort()).toEqual([key, ...many].sort());
  for (const { at } of listed) expect(Math.abs(at - Date.now())).toBeLessThan(120_000);
  expect(await listOf(files, `${folder}-none/u-`)).toEqual([]);

  // Removing is final, and forgiving.
  await files.remove([...many, `${folder}/never-was.avif`]);
  await files.remove([]);
  expect((await listOf(files, `${folder}/u-`)).map((entry) => entry.key)).toEqual([key]);
  expect(await files.get(many[0] as string)).toBeNull();
  await files.tidy(folder, Date.now());
  expect(await files.get(key)).not.toBeNull();

  // No key leads anywhere else.
  const foreign = ['../canting.db', 'canting.db', 'pictures/../secret.key', '/etc/passwd', 'pictures/.part', 'a//b'];
  const odd = [
    'pictures/a\u0000.jpg',
    'Pictures/a.jpg',
    'pictures/a.b.jpg',
    'pictures/',
    '',
    `pictures/${'a'.repeat(300)}`,
  ];
  for (const wrong of [...foreign, ...odd]) {
    await expect(files.get(wrong), wrong).rejects.toThrow(/not a file key/);
    await expect(files.put(wrong, body, 'image/webp'), wrong).rejects.toThrow(/not a file key/);
    await expect(files.remove([wrong]), wrong).rejects.toThrow(/not a file key/);
  }
  for (const wrong of ['', '..', '../', '/', 'pictures/../']) {
    await expect(listOf(files, wrong), wrong).rejects.toThrow(/not a prefix/);
  }
  await files.remove([key, `${folder}/empty.jpg`, `${folder}/motif-kawung-320.avif`]);
}

/** Whoever reads while it is replaced gets the old file or the new one. */
async function replacesWhole(files: Files): Promise<void> {
  const key = `t${randomBytes(6).toString('hex')}/u-1-320.webp`;
  const [a, b] = [Buffer.alloc(200_000, 'a'), Buffer.alloc(200_000, 'b')];
  await files.put(key, a, 'image/webp');
  const reads = Array.from({ length: 8 }, () => bytesOf(files, key).catch(changedMeanwhile));
  const [, ...seen] = await Promise.all([files.put(key, b, 'image/webp'), ...reads]);
  for (const read of seen) if (read) expect([hash(a), hash(b)]).toContain(hash(read));
  expect(hash(await bytesOf(files, key))).toBe(hash(b));
  await files.remove([key]);
}

/** A bucket says so when the version that was found is no longer there to be read. */
function changedMeanwhile(error: Error): null {
  if (error.name === 'PreconditionFailed') return null;
  throw error;
}

async function bytesOf(files: Files, key: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const found = await files.get(key);
  if (!found) throw new Error(`${key} is gone`);
  for await (const chunk of await found.stream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function listOf(files: Files, prefix: string): Promise<{ key: string; at: number }[]> {
  const found: { key: string; at: number }[] = [];
  for await (const entry of files.list(prefix)) found.push(entry);
  return found;
}

function hash(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}

function settings(endpoint: string, bucket: string, accessKeyId: string, secretAccessKey: string): S3Settings {
  return { endpoint, bucket, region: 'us-east-1', accessKeyId, secretAccessKey };
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set beside S3_TEST_ENDPOINT`);
  return value;
}

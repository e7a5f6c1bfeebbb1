import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { readEnv } from '#src/env.ts';
import { chooseFiles } from '#src/services/files/choose.ts';

const whole = {
  S3_ENDPOINT: 'http://127.0.0.1:9',
  S3_BUCKET: 'canting',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
};

test('a bucket is used when all four variables name it, the data folder when none does', async () => {
  const local = await chooseFiles(readEnv({ DATA_DIR: '/tmp/canting-none' }));
  expect(await local.get('pictures/none-320.avif')).toBeNull();
  const bucket = await chooseFiles(readEnv(whole));
  await expect(bucket.get('pictures/none-320.avif')).rejects.toThrow(/ECONNREFUSED|connect/);
});

test.each(Object.keys(whole))('without %s the others are refused, and it is named', async (absent) => {
  const env = readEnv({ ...whole, [absent]: undefined });
  await expect(chooseFiles(env)).rejects.toThrow(new RegExp(`${absent} is not: set all four`));
  await expect(chooseFiles(env)).rejects.not.toThrow(/'secret'|=secret/);
});

test('a bucket that does not answer is given up after 8 seconds, twice', async () => {
  let asked = 0;
  const silent = createServer(() => void (asked += 1));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const bucket = await chooseFiles(readEnv({ ...whole, S3_ENDPOINT: endpoint }));
  const started = Date.now();
  await expect(bucket.get('pictures/a-320.avif')).rejects.toThrow();
  expect(Date.now() - started).toBeLessThan(20_000);
  expect(asked).toBe(2);
  silent.closeAllConnections();
  silent.close();
});

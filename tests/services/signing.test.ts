import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSigning, openSigning } from '#src/services/signing.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'canting-signing-'))));
afterEach(() => rm(folder, { recursive: true }));

const opened = (key?: string) => openSigning({ PASSPORT_KEY: key, DATA_DIR: folder });

test('the first start makes a key that only its owner may read, and later ones find it', async () => {
  const [first, second] = [await opened(), await opened()];
  expect(second.keyId).toBe(first.keyId);
  expect((await stat(join(folder, 'passport.key'))).mode & 0o777).toBe(0o600);
});

test('eight first starts at once end with one key and no half file', async () => {
  const ids = (await Promise.all(Array.from({ length: 8 }, () => opened()))).map(({ keyId }) => keyId);
  expect(new Set(ids).size).toBe(1);
  expect(await readdir(folder)).toEqual(['passport.key']);
});

test('the key id is the thumbprint of RFC 7638 and RFC 8037', () => {
  // The key of RFC 8037, appendix A.1 to A.3.
  const signing = makeSigning('nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A');
  expect(signing.jwk.x).toBe('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo');
  expect(signing.keyId).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
});

test('a key in PEM, with its line ends or with \\n for them, is the same key', async () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const [one, two] = [await opened(pem), await opened(pem.replaceAll('\n', '\\n'))];
  expect(two.keyId).toBe(one.keyId);
  expect(createPublicKey(one.pem).equals(createPublicKey(privateKey))).toBe(true);
  const signature = Buffer.from(one.sign('Batik – é'), 'base64url');
  expect(verify(null, Buffer.from('Batik – é', 'utf8'), one.pem, signature)).toBe(true);
  expect(await readdir(folder)).toEqual([]);
});

test('a key of another kind or length is refused, and not repeated', async () => {
  const rsa = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' });
  for (const wrong of [rsa.toString(), 'a'.repeat(42), 'b'.repeat(60), '-----BEGIN nonsense']) {
    const error = await openSigning({ PASSPORT_KEY: wrong, DATA_DIR: folder }).catch((caught: Error) => caught);
    if (!(error instanceof Error)) throw new TypeError('a wrong key was taken');
    expect(error.message).toMatch(/^PASSPORT_KEY is no Ed25519 key/);
    expect(error.message).not.toContain(wrong.slice(0, 30));
  }
  await writeFile(join(folder, 'passport.key'), 'broken');
  await expect(opened()).rejects.toThrow(/PASSPORT_KEY/);
});

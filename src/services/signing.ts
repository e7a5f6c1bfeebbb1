import { createHash, createPrivateKey, createPublicKey, randomBytes, sign, type KeyObject } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Env } from '#src/env.ts';

/** Signs readiness passports with Ed25519 (RFC 8032), so that anyone can check them with the public key alone. */
export interface Signing {
  /** The public key's thumbprint (RFC 7638), base64url. */
  keyId: string;
  jwk: { kty: 'OKP'; crv: 'Ed25519'; x: string; kid: string; alg: 'EdDSA'; use: 'sig' };
  /** The public key as SubjectPublicKeyInfo. */
  pem: string;
  /** Of the text in UTF-8; base64url. */
  sign(text: string): string;
}

/** The key is `PASSPORT_KEY` (32 bytes in base64url, or PEM), or a file of its own under DATA_DIR that the first start makes. */
export async function openSigning(env: Pick<Env, 'PASSPORT_KEY' | 'DATA_DIR'>): Promise<Signing> {
  return makeSigning(env.PASSPORT_KEY ?? (await keyFile(resolve(env.DATA_DIR))));
}

/** Throws when the text is no Ed25519 key, without repeating it. */
export function makeSigning(secret: string): Signing {
  const key = readKey(secret.trim());
  const publicKey = createPublicKey(key);
  const { x = '' } = publicKey.export({ format: 'jwk' });
  const keyId = createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
  return {
    keyId,
    jwk: { kty: 'OKP', crv: 'Ed25519', x, kid: keyId, alg: 'EdDSA', use: 'sig' },
    pem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64url'),
  };
}

function readKey(secret: string): KeyObject {
  try {
    const key = secret.startsWith('-----BEGIN')
      ? // A variable on one line has `\n` where the file has line ends.
        createPrivateKey(secret.replaceAll('\\n', '\n'))
      : createPrivateKey({ key: pkcs8(Buffer.from(secret, 'base64url')), format: 'der', type: 'pkcs8' });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below: the library's own message may repeat the key.
  }
  throw new Error('PASSPORT_KEY is no Ed25519 key: give 32 random bytes in base64url, or PEM (PKCS #8)');
}

/** RFC 8410: the 32 bytes with what says that they are an Ed25519 key. OpenSSL itself would pass over further ones. */
function pkcs8(seed: Buffer): Buffer {
  if (seed.length !== 32) throw new RangeError('a seed has 32 bytes');
  return Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
}

/** Two first starts at once must end with one key: the file appears whole under its name, or another's is there already. */
async function keyFile(folder: string): Promise<string> {
  const path = join(folder, 'passport.key');
  const known = await readFile(path, 'utf8').catch(() => null);
  if (known !== null) return known;
  await mkdir(folder, { recursive: true });
  const own = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(own, 'wx', 0o600);
  await file.writeFile(randomBytes(32).toString('base64url'));
  await file.sync();
  await file.close();
  await link(own, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(own);
  return readFile(path, 'utf8');
}

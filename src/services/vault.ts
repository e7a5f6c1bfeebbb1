import { createCipheriv, createDecipheriv, createHash, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Env } from '#src/env.ts';

/** Seals small secrets (identity numbers, TOTP secrets, mail waiting to be sent) and evidence files with AES-256-GCM. */
export interface Vault {
  /** `keyId.iv.text.tag`, base64url. `about` binds it to its place: sealed for one row, it opens for no other. */
  seal(text: string, about: string): string;
  /** Throws when the key is another one, or a byte was changed, or `about` differs. */
  open(sealed: string, about: string): string;
  /** The same for a file: key id (8 bytes), iv (12), tag (16), contents. */
  sealBytes(bytes: Uint8Array, about: string): Buffer;
  /** Throws as `open` does; nothing of a changed file is ever handed out. */
  openBytes(sealed: Uint8Array, about: string): Buffer;
}

const header = { keyId: 8, iv: 12, tag: 16 };

/** The key is `SECRET_KEY`, or a file of its own under DATA_DIR that the first start makes. */
export async function openVault(env: Pick<Env, 'SECRET_KEY' | 'DATA_DIR'>): Promise<Vault> {
  return makeVault(env.SECRET_KEY ?? (await keyFile(resolve(env.DATA_DIR))));
}

export function makeVault(secret: string): Vault {
  const raw = Buffer.from(hkdfSync('sha256', secret, 'canting', 'vault', 32));
  // Made once: from bytes, a key is made anew for every text.
  const key = createSecretKey(raw);
  const keyId = createHash('sha256').update(raw).digest('base64url').slice(0, 8);
  return {
    seal(text, about) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [keyId, ...[iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.');
    },
    open(sealed, about) {
      const [id, ...parts] = sealed.split('.');
      if (id !== keyId) throw new Error(`sealed with key ${id}, and SECRET_KEY is ${keyId}`);
      const [iv, text, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
      if (!iv || !text || tag?.length !== 16) throw new Error('not a sealed text');
      const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about)).setAuthTag(tag);
      return decipher.update(text).toString('utf8') + decipher.final('utf8');
    },
    sealBytes(bytes, about) {
      const iv = randomBytes(header.iv);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about));
      const sealed = [cipher.update(bytes), cipher.final()];
      return Buffer.concat([Buffer.from(keyId, 'latin1'), iv, cipher.getAuthTag(), ...sealed]);
    },
    openBytes(sealed, about) {
      const [id, iv, tag, text] = cut(sealed, [header.keyId, header.iv, header.tag]);
      if (id.toString('latin1') !== keyId) throw new Error('sealed with another key than SECRET_KEY, or damaged');
      const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about)).setAuthTag(tag);
      const bytes = decipher.update(text);
      decipher.final();
      return bytes;
    },
  };
}

/** Pieces of these lengths, and what follows them. Throws when it is shorter than all of them. */
function cut(bytes: Uint8Array, [first, second, third]: [number, number, number]): [Buffer, Buffer, Buffer, Buffer] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [a, b, c] = [first, first + second, first + second + third];
  if (whole.length < c) throw new Error('not a sealed file');
  return [whole.subarray(0, a), whole.subarray(a, b), whole.subarray(b, c), whole.subarray(c)];
}

async function keyFile(folder: string): Promise<string> {
  const path = join(folder, 'secret.key');
  await mkdir(folder, { recursive: true });
  const made = randomBytes(32).toString('base64url');
  const file = await open(path, 'wx', 0o600).catch(() => null);
  if (!file) return (await readFile(path, 'utf8')).trim();
  await file.writeFile(made);
  await file.sync();
  await file.close();
  return made;
}

import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Env } from '#src/env.ts';

/** Seals small secrets (identity numbers, TOTP secrets, mail waiting to be sent) with AES-256-GCM. */
export interface Vault {
  /** `keyId.iv.text.tag`, base64url. `about` binds it to its place: sealed for one row, it opens for no other. */
  seal(text: string, about: string): string;
  /** Throws when the key is another one, or a byte was changed, or `about` differs. */
  open(sealed: string, about: string): string;
}

/** The key is `SECRET_KEY`, or a file of its own under DATA_DIR that the first start makes. */
export async function openVault(env: Pick<Env, 'SECRET_KEY' | 'DATA_DIR'>): Promise<Vault> {
  return makeVault(env.SECRET_KEY ?? (await keyFile(resolve(env.DATA_DIR))));
}

export function makeVault(secret: string): Vault {
  const key = Buffer.from(hkdfSync('sha256', secret, 'canting', 'vault', 32));
  const keyId = createHash('sha256').update(key).digest('base64url').slice(0, 8);
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
  };
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

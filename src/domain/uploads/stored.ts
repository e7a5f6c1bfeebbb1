import { randomBytes } from 'node:crypto';
import type { Files } from '#src/services/files/index.ts';
import type { Photo } from '#src/services/photos/index.ts';

/** A picture whose files are kept, and whose row is still to be written. */
export interface Stored extends Omit<Photo, 'files'> {
  /** 128 random bits: nobody guesses the address of a picture that is not shown anywhere. */
  name: string;
  /** Of all its files. */
  bytes: number;
}

/** What names of uploaded pictures begin with; the demo's and the motifs' never do. */
export const uploadPrefix = 'u-';

/** Keeps all files of a photo, or none. Throws what the storage throws. */
export async function storePhoto(files: Files, { files: made, ...facts }: Photo): Promise<Stored> {
  const name = uploadPrefix + randomBytes(16).toString('hex');
  const bytes = made.reduce((sum, { body }) => sum + body.byteLength, 0);
  const stored = { ...facts, name, bytes };
  const puts = made.map(({ ending, type, body }) => files.put(`pictures/${name}-${ending}`, body, type));
  const failed = (await Promise.allSettled(puts)).find(({ status }) => status === 'rejected');
  if (!failed) return stored;
  // What can't be removed now has no row either: the hourly sweep finds it.
  await files.remove(keysOf(stored)).catch(() => undefined);
  throw (failed as PromiseRejectedResult).reason;
}

/** The keys of all files of an uploaded picture. */
export function keysOf({ name, widths }: Pick<Stored, 'name' | 'widths'>): string[] {
  const sized = widths.flatMap((width) => [`${name}-${width}.avif`, `${name}-${width}.webp`]);
  return [...sized, `${name}-og.jpg`].map((file) => `pictures/${file}`);
}

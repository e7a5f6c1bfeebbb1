import { createHash, randomBytes } from 'node:crypto';
import type { Acting } from '#src/domain/context.ts';
import type { FileFacts } from './describe.ts';
import { keysOf, placesOf } from './keys.ts';

/** A file whose sealed bytes are kept, and whose row is still to be written. */
export type StoredFile = Omit<FileFacts, 'createdAt'> & { sha256: string };

export interface Sent {
  name: string;
  type: StoredFile['type'];
  body: Uint8Array;
  /** The re-encoded picture, WebP; null for PDF. */
  view: { width: number; height: number; body: Uint8Array } | null;
  scan: StoredFile['scan'];
}

/** Seals and keeps a file and what is shown of it, or neither. Throws what the storage throws. */
export async function storeFile({ files, vault }: Pick<Acting, 'files' | 'vault'>, sent: Sent): Promise<StoredFile> {
  const id = randomBytes(16).toString('hex');
  const { name, type, body, view, scan } = sent;
  const [keys, places] = [keysOf(id), placesOf(id)];
  const sealed = 'application/octet-stream';
  const puts = [files.put(keys.original, vault.sealBytes(body, places.original), sealed)];
  if (view) puts.push(files.put(keys.view, vault.sealBytes(view.body, places.view), sealed));
  const failed = (await Promise.allSettled(puts)).find(({ status }) => status === 'rejected');
  if (failed) {
    // What can't be removed now has no row either: the hourly sweep finds it.
    await files.remove(Object.values(keys)).catch(() => undefined);
    throw (failed as PromiseRejectedResult).reason;
  }
  const sha256 = createHash('sha256').update(body).digest('hex');
  const size = { width: view?.width ?? null, height: view?.height ?? null };
  return { id, name, type, bytes: body.byteLength, sha256, ...size, scan };
}

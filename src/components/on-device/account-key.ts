import { openDatabase, settled } from './database.ts';

/**
 * One key for each account on this device. It can't be read out of the browser, only used by pages of this site.
 *
 * It protects what waits against whoever reads the browser's files: a lost or sold phone, a copy of its storage, another
 * program. It does not protect against whoever can run this site's pages in this browser, with developer tools or a
 * script of their own; that pages of another account don't ask for this key is our own rule. It goes when its person
 * signs out with nothing left waiting; while something waits it stays, or that would be lost.
 */
export async function keyOf(owner: string): Promise<CryptoKey> {
  const known = await findKey(owner);
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Another page of this device may have made one meanwhile: the first that is written counts.
  return inKeys('readwrite', async (keys) => {
    const row = await settled<KeyRow | undefined>(keys.get(owner));
    if (row) return row.key;
    await settled(keys.put({ owner, key: made } satisfies KeyRow));
    return made;
  });
}

/** Null: there is none, so nothing sealed with it can be opened any more. */
export async function findKey(owner: string): Promise<CryptoKey | null> {
  const row = await inKeys('readonly', (keys) => settled<KeyRow | undefined>(keys.get(owner)));
  return row?.key ?? null;
}

export async function forgetKey(owner: string): Promise<void> {
  await inKeys('readwrite', (keys) => settled(keys.delete(owner)));
}

interface KeyRow {
  owner: string;
  key: CryptoKey;
}

const table = 'keys';

async function inKeys<T>(mode: IDBTransactionMode, work: (keys: IDBObjectStore) => Promise<T>): Promise<T> {
  const db = await openDatabase('canting-keys', table, 'owner');
  try {
    return await work(db.transaction(table, mode).objectStore(table));
  } finally {
    db.close();
  }
}

import type { Page } from 'playwright-core';

/** Everything the databases of this phone hold, as whoever reads its files sees it. */
export function onPhone(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result)));
    const texts: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await settled(indexedDB.open(name));
      for (const table of db.objectStoreNames)
        for (const row of await settled<Record<string, unknown>[]>(db.transaction(table).objectStore(table).getAll()))
          for (const part of Object.values(row))
            texts.push(
              name,
              part instanceof Blob || part instanceof Uint8Array
                ? new TextDecoder('latin1').decode(await new Blob([part as BlobPart]).arrayBuffer())
                : JSON.stringify(part),
            );
      db.close();
    }
    return texts.join('\n');
  });
}

/** Each account's key on this phone, and what comes of reading it out. */
export function keysOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('canting-keys');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const asking = opening.result.transaction('keys').objectStore('keys').getAll();
    await new Promise((resolve) => asking.addEventListener('success', resolve));
    opening.result.close();
    const rows = asking.result as { key: CryptoKey }[];
    const read = ({ key }: { key: CryptoKey }) =>
      crypto.subtle.exportKey('raw', key).then(
        () => 'was read out',
        (error: Error) => `can't be read out: ${error.name}`,
      );
    return Promise.all(rows.map(read));
  });
}

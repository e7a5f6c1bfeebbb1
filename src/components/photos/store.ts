import type { Upload } from './retry.ts';

/** A photo on its way, as it is kept on the device. */
export interface QueuedPhoto {
  id: string;
  /** Which form it belongs to. */
  scope: string;
  fileName: string;
  blob: Blob;
  /** When it was chosen, milliseconds; the order of sending. */
  at: number;
  state: 'waiting' | 'refused' | 'done';
  /** Made small for the line already. */
  shrunk: boolean;
  tries: number;
  /** Why it was refused. */
  code?: string;
  /** What the server made of it; kept until the form that names it is saved. */
  upload?: Upload;
}

export interface PhotoStore {
  /** Photos of one form, oldest first. */
  list(scope: string): Promise<QueuedPhoto[]>;
  /** Photos of every form whose scope begins so, oldest first. */
  under(prefix: string): Promise<QueuedPhoto[]>;
  put(photo: QueuedPhoto): Promise<void>;
  remove(id: string): Promise<void>;
}

const database = 'canting-photos';
const table = 'photos';

/** Survives closing the browser; where the browser keeps nothing (private windows), it lasts as long as the page. */
export async function openPhotoStore(): Promise<PhotoStore> {
  const db = await openDatabase().catch(() => null);
  return db ? keptStore(db) : passingStore();
}

export function passingStore(): PhotoStore {
  const photos = new Map<string, QueuedPhoto>();
  return {
    list: async (scope) => [...photos.values()].filter((photo) => photo.scope === scope).sort((a, b) => a.at - b.at),
    under: async (prefix) =>
      [...photos.values()].filter(({ scope }) => scope.startsWith(prefix)).sort((a, b) => a.at - b.at),
    put: async (photo) => void photos.set(photo.id, { ...photo }),
    remove: async (id) => void photos.delete(id),
  };
}

function keptStore(db: IDBDatabase): PhotoStore {
  const photos = (mode: IDBTransactionMode) => db.transaction(table, mode).objectStore(table);
  return {
    async list(scope) {
      const found = await settled<QueuedPhoto[]>(photos('readonly').index('scope').getAll(scope));
      return found.sort((a, b) => a.at - b.at);
    },
    async under(prefix) {
      const scopes = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const found = await settled<QueuedPhoto[]>(photos('readonly').index('scope').getAll(scopes));
      return found.sort((a, b) => a.at - b.at);
    },
    put: async (photo) => void (await settled(photos('readwrite').put(photo))),
    remove: async (id) => void (await settled(photos('readwrite').delete(id))),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(table, { keyPath: 'id' }).createIndex('scope', 'scope');
  };
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the device keeps nothing'));
  });
}

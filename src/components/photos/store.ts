import { passingRows } from '#src/components/on-device/passing-rows.ts';
import { openSealedRows, type Rows, type Trace } from '#src/components/on-device/sealed-rows.ts';
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
  /** Photos of every form whose scope begins so, oldest first, without what they show. */
  under(prefix: string): Promise<Trace[]>;
  put(photo: QueuedPhoto): Promise<void>;
  remove(id: string): Promise<void>;
}

type Facts = Omit<QueuedPhoto, keyof Trace | 'blob'>;

/**
 * Sealed with the key of the person in the scope; pictures of a listing, which are for everybody and which any member of
 * its workshop may send, with one of the device.
 */
export async function openPhotoStore(): Promise<PhotoStore> {
  return storeOver(
    await openSealedRows<Facts>({
      database: 'canting-photos-sealed',
      table: 'photos',
      ownerOf: (scope) => /^evidence:([^:]+):/.exec(scope)?.[1] ?? 'device',
      older: {
        database: 'canting-photos',
        read(row) {
          const { blob, facts } = apart(row as unknown as QueuedPhoto);
          return { facts, file: blob };
        },
      },
    }),
  );
}

/** Photos that last as long as the page. */
export function passingStore(): PhotoStore {
  return storeOver(passingRows());
}

function storeOver(rows: Rows<Facts>): PhotoStore {
  return {
    async list(scope) {
      const found = await rows.list(scope);
      return Promise.all(
        found.map(async ({ facts, file, state, ...trace }) => ({
          ...facts,
          ...trace,
          state: state as QueuedPhoto['state'],
          blob: (await file?.open()) ?? new Blob(),
        })),
      );
    },
    under: (prefix) => rows.under(prefix),
    async put(photo) {
      const { blob, facts } = apart(photo);
      await rows.put(photo, facts, blob);
    },
    remove: (id) => rows.remove(id),
  };
}

function apart({ id: _id, scope: _scope, at: _at, state: _state, blob, ...facts }: QueuedPhoto) {
  return { blob, facts: facts satisfies Facts };
}

import type { Entries } from './entries.ts';

/** What the device keeps of a form the server doesn't have yet. */
export interface DraftCopy {
  /** Version of the edit it was typed into. */
  version: number;
  entries: Entries;
  /** Forms that were sent without an answer: the server may have one of them. */
  unanswered: Entries[];
  /** Pictures it names, to show them again. */
  pictures: { name: string; src: string; colours: string[]; label?: string }[];
  /** Milliseconds since 1970. */
  at: number;
}

const keptFor = 60 * 86_400_000;

export interface CopyPlace {
  read(): DraftCopy | null;
  write(copy: DraftCopy): void;
  remove(): void;
}

/** The place of one listing's copy. A full or forbidden store keeps nothing, and the form goes on without it. */
export function draftCopy(listing: string, storage: Storage, now: number, prefix = 'canting.listing.'): CopyPlace {
  const key = prefix + listing;
  try {
    forgetOld(storage, now, prefix);
  } catch {
    // Some private windows refuse even to be asked.
  }
  return {
    read() {
      try {
        return asCopy(JSON.parse(storage.getItem(key) ?? 'null'));
      } catch {
        return null;
      }
    },
    write(copy) {
      try {
        storage.setItem(key, JSON.stringify(copy));
      } catch {
        // As above; the server's copy follows a moment later.
      }
    },
    remove() {
      try {
        storage.removeItem(key);
      } catch {
        // As above.
      }
    },
  };
}

function forgetOld(storage: Storage, now: number, prefix: string): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys.filter((one) => one.startsWith(prefix))) {
    const copy = asCopy(JSON.parse(storage.getItem(key) ?? 'null'));
    if (!copy || now - copy.at > keptFor) storage.removeItem(key);
  }
}

function asCopy(value: unknown): DraftCopy | null {
  const copy = value as Partial<DraftCopy> | null;
  const whole =
    copy &&
    Array.isArray(copy.entries) &&
    Array.isArray(copy.unanswered) &&
    Array.isArray(copy.pictures) &&
    typeof copy.version === 'number' &&
    typeof copy.at === 'number';
  return whole ? (copy as DraftCopy) : null;
}

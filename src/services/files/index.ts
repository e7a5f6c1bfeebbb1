import type { Readable } from 'node:stream';

export interface StoredFile {
  /** Bytes. */
  size: number;
  /** Changes with the contents; fit for an ETag. */
  version: string;
  stream(): Readable;
}

/** Where files are kept: `pictures/…` is public. A key is lower-case letters, digits, `-`, `/` and one dot. */
export interface Files {
  /** Whole or not at all: a reader never sees half a file. Overwrites. */
  put(key: string, body: Uint8Array, type: string): Promise<void>;
  /** null when there is none. */
  get(key: string): Promise<StoredFile | null>;
  /** No error when there is none. */
  remove(keys: readonly string[]): Promise<void>;
  /** Keys that begin with `prefix` and when they were written (ms), in any order. */
  list(prefix: string): AsyncIterable<{ key: string; at: number }>;
}

import type { Readable } from 'node:stream';

export interface StoredFile {
  /** Bytes. */
  size: number;
  /** Changes with the contents; fit for an ETag. */
  version: string;
  /** Its bytes. Rejects when it was removed meanwhile. */
  stream(): Promise<Readable>;
}

/**
 * Where files are kept: `pictures/…` is public. A key is folders and a name of lower-case letters, digits and `-`, with
 * at most one dot in the name; any other throws. Errors of the disk or the line are thrown as they come.
 */
export interface Files {
  /** Whole or not at all: a reader never sees half a file. Overwrites. */
  put(key: string, body: Uint8Array, type: string): Promise<void>;
  /** null when there is none. */
  get(key: string): Promise<StoredFile | null>;
  /** No error when there is none. */
  remove(keys: readonly string[]): Promise<void>;
  /** Keys that begin with `prefix` (a folder and what its names begin with) and when they were written (ms), in any order. */
  list(prefix: string): AsyncIterable<{ key: string; at: number }>;
  /** Removes what puts that were broken off before this moment (ms) left in a folder. */
  tidy(folder: string, before: number): Promise<void>;
}

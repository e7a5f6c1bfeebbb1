import { allChanged, type Change } from '#src/services/changes.ts';
import type { Answer } from './answer.ts';

export interface CachedAnswer extends Answer {
  etag: string;
  /** Filled when first asked for. */
  brotli?: Buffer;
  gzip?: Buffer;
}

interface Entry {
  answer: CachedAnswer;
  tags: readonly string[];
  bytes: number;
}

/**
 * Whole pages for visitors without a session. Every entry carries the tags of what it shows; `drop` forgets entries by
 * tag. Least recently used pages leave first once `limit` bytes are held.
 */
export class PageCache {
  private readonly entries = new Map<string, Entry>();
  private readonly byTag = new Map<string, Set<string>>();
  private bytes = 0;
  /** Moves with every drop: a page rendered before a drop must not be stored after it. */
  generation = 0;
  private readonly limit: number;

  constructor(limit = 40 * 1024 * 1024) {
    this.limit = limit;
  }

  get(key: string): CachedAnswer | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.answer;
  }

  set(key: string, answer: CachedAnswer, tags: readonly string[]): void {
    this.remove(key);
    // Room for the compressed forms is counted from the start.
    const bytes = answer.body.length * 1.5 + 1024;
    this.entries.set(key, { answer, tags, bytes });
    for (const tag of tags) this.byTag.set(tag, (this.byTag.get(tag) ?? new Set()).add(key));
    this.bytes += bytes;
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.limit) break;
      this.remove(oldest);
    }
  }

  /** Forgets what these lines of the change log speak of. What they say of calls reaches pages tagged `calls` only. */
  forget(changes: readonly Change[]): void {
    if (changes.some(allChanged)) this.clear();
    else
      this.drop(
        changes.flatMap(({ entity, entityId }) =>
          entity === 'everything' ? [entityId] : [`${entity}s`, `${entity}:${entityId}`],
        ),
      );
  }

  drop(tags: readonly string[]): void {
    this.generation += 1;
    for (const tag of tags) for (const key of [...(this.byTag.get(tag) ?? [])]) this.remove(key);
  }

  clear(): void {
    this.generation += 1;
    this.entries.clear();
    this.byTag.clear();
    this.bytes = 0;
  }

  private remove(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.entries.delete(key);
    this.bytes -= entry.bytes;
    for (const tag of entry.tags) {
      const keys = this.byTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.byTag.delete(tag);
    }
  }
}

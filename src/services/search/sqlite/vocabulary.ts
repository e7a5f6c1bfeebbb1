import { distance, letters } from './distance.ts';

/** A word near another one; `edits` are insertions, deletions, substitutions and swaps of neighbours. */
export interface Near {
  word: string;
  edits: number;
  documents: number;
}

/** The words of the index with the number of documents that hold each. */
export class Vocabulary {
  /** Row of the last word read from the database. */
  last = 0;
  #documents = new Map<string, number>();
  #byLength: { words: string[]; masks: number[] }[] = [];
  #sorted: string[] | null = null;

  add(word: string, documents: number): void {
    if (!this.#documents.has(word)) {
      const shelf = (this.#byLength[word.length] ??= { words: [], masks: [] });
      shelf.words.push(word);
      shelf.masks.push(letters(word));
      this.#sorted = null;
    }
    this.#documents.set(word, documents);
  }

  documents(word: string): number {
    return this.#documents.get(word) ?? 0;
  }

  /** Words within `most` edits, nearest and then most frequent first. */
  near(word: string, most: number): Near[] {
    const found: Near[] = [];
    const mask = letters(word);
    for (let length = Math.max(2, word.length - most); length <= word.length + most; length += 1) {
      const shelf = this.#byLength[length];
      if (!shelf) continue;
      for (let index = 0; index < shelf.words.length; index += 1) {
        if (ones(mask ^ (shelf.masks[index] ?? 0)) > 2 * most) continue;
        const other = shelf.words[index] ?? '';
        const edits = distance(word, other, most);
        if (edits <= most) found.push({ word: other, edits, documents: this.documents(other) });
      }
    }
    return found.sort((a, b) => a.edits - b.edits || b.documents - a.documents || (a.word < b.word ? -1 : 1));
  }

  /** Longer words that begin with `start`, the most frequent first. */
  beginning(start: string, limit: number): string[] {
    const sorted = (this.#sorted ??= [...this.#documents.keys()].sort());
    let low = 0;
    for (let high = sorted.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < start) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (; sorted[low]?.startsWith(start); low += 1) if (sorted[low] !== start) found.push(sorted[low] ?? '');
    return found.sort((a, b) => this.documents(b) - this.documents(a)).slice(0, limit);
  }
}

function ones(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x5555_5555);
  rest = (rest & 0x3333_3333) + ((rest >>> 2) & 0x3333_3333);
  return (((rest + (rest >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24;
}

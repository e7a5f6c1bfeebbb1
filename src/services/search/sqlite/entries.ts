import type { EntryData } from '#db/search/store.ts';
import { words } from '#db/search/words.ts';
import type { FacetName } from '#src/domain/catalogue/query.ts';

/** A workshop or a motif, as searches know it. */
export interface Entry extends EntryData {
  /** Row of the index. */
  row: number;
  kind: 'workshop' | 'motif';
  /** Workshop id, or motif slug. */
  key: number | string;
  nameWords: string[];
}

/** All workshops and motifs; there are few, so they are plain objects. */
export class Entries {
  byRow = new Map<number, Entry>();
  #byKey = { workshop: new Map<number | string, Entry>(), motif: new Map<number | string, Entry>() };
  /** Moves with every change. */
  version = 0;

  workshop(id: number): Entry | undefined {
    return this.#byKey.workshop.get(id);
  }

  motif(slug: string): Entry | undefined {
    return this.#byKey.motif.get(slug);
  }

  ofKind(kind: Entry['kind']): Entry[] {
    return [...this.#byKey[kind].values()];
  }

  count(kind: Entry['kind']): number {
    return this.#byKey[kind].size;
  }

  put(row: number, kind: Entry['kind'], key: string, data: string): void {
    this.remove(kind, key);
    const read = JSON.parse(data) as EntryData;
    const entry: Entry = { ...read, row, kind, key: keyOf(kind, key), nameWords: words(read.name) };
    this.byRow.set(row, entry);
    this.#byKey[kind].set(entry.key, entry);
    this.version += 1;
  }

  remove(kind: Entry['kind'], key: string): void {
    const held = this.#byKey[kind].get(keyOf(kind, key));
    if (!held) return;
    this.byRow.delete(held.row);
    this.#byKey[kind].delete(held.key);
    this.version += 1;
  }
}

function keyOf(kind: Entry['kind'], key: string): number | string {
  return kind === 'workshop' ? Number(key) : key;
}

/** An entry's values of a facet; certificates only while they are valid on `today` (WIB day). */
export function facetValues(entry: Entry, facet: FacetName, today: string): string[] {
  if (facet !== 'certificate') return entry.facets[facet] ?? [];
  return entry.certificates.filter(({ expiresOn }) => expiresOn === null || expiresOn >= today).map(({ slug }) => slug);
}

/** The day in Pekalongan (UTC+7), YYYY-MM-DD. */
export function dayOf(now: number): string {
  return new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);
}

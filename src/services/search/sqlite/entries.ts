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
  #byKey = new Map<string, Entry>();
  totals = { workshop: 0, motif: 0 };
  /** Moves with every change. */
  version = 0;

  workshop(id: number): Entry | undefined {
    return this.#byKey.get(`workshop ${id}`);
  }

  motif(slug: string): Entry | undefined {
    return this.#byKey.get(`motif ${slug}`);
  }

  ofKind(kind: Entry['kind']): Entry[] {
    return [...this.byRow.values()].filter((entry) => entry.kind === kind);
  }

  put(row: number, kind: Entry['kind'], key: string, data: string): void {
    this.remove(kind, key);
    const read = JSON.parse(data) as EntryData;
    const entry: Entry = {
      ...read,
      row,
      kind,
      key: kind === 'workshop' ? Number(key) : key,
      nameWords: words(read.name),
    };
    this.byRow.set(row, entry);
    this.#byKey.set(`${kind} ${key}`, entry);
    this.totals[kind] += 1;
    this.version += 1;
  }

  remove(kind: Entry['kind'], key: string): void {
    const held = this.#byKey.get(`${kind} ${key}`);
    if (!held) return;
    this.byRow.delete(held.row);
    this.#byKey.delete(`${kind} ${key}`);
    this.totals[kind] -= 1;
    this.version += 1;
  }
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

import type { FacetName } from '#src/domain/catalogue/query.ts';
import { Columns } from './columns.ts';
import { Entries, facetValues } from './entries.ts';
import { Values } from './values.ts';
import { Vocabulary } from './vocabulary.ts';

/** By code, the numbers of its values: those from `starts[code]` to before `starts[code + 1]`. */
export interface Held {
  starts: Uint32Array;
  numbers: Uint32Array;
  /** By code of a workshop, how many levels of readiness it holds. */
  levels: Uint8Array;
}

/** All that a search holds in memory: a copy of the database's search tables as of change `seq`. */
export class State {
  seq = 0;
  columns = new Columns();
  values = new Values();
  entries = new Entries();
  vocabulary = new Vocabulary();
  /** For answers under way; grows to the number of rows. */
  scratch = { rows: new Uint32Array(0), keys: new Float64Array(0) };
  #held: (Held & { day: string }) | null = null;

  /** What each code stands for on that day; a workshop's code for what its listings have from it. */
  held(today: string): Held {
    if (this.#held?.day === today) return this.#held;
    const { values, entries } = this;
    const lists = values.numbers.slice();
    const levels = new Uint8Array(lists.length);
    for (const [code, id] of values.workshops) {
      const workshop = entries.workshop(id);
      if (!workshop) continue;
      levels[code] = workshop.facets.level?.length ?? 0;
      lists[code] = lent.flatMap((facet) =>
        facetValues(workshop, facet, today).map((value) => values.number(facet, value)),
      );
    }
    const starts = new Uint32Array(lists.length + 1);
    for (let code = 0; code < lists.length; code += 1)
      starts[code + 1] = (starts[code] ?? 0) + (lists[code]?.length ?? 0);
    const held = { day: today, starts, numbers: Uint32Array.from(lists.flat()), levels };
    this.#held = held;
    return held;
  }

  /** Call after changing `values` or `entries`. */
  forgetHeld(): void {
    this.#held = null;
  }

  reserve(rows: number): State['scratch'] {
    if (this.scratch.rows.length < rows) this.scratch = { rows: new Uint32Array(rows), keys: new Float64Array(rows) };
    return this.scratch;
  }
}

/** Facets that a listing has from its workshop. */
export const lent = ['kelurahan', 'level', 'certificate'] as const satisfies FacetName[];

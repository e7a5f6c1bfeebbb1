import { Columns } from './columns.ts';
import { Entries, facetValues } from './entries.ts';
import { Values } from './values.ts';
import { Vocabulary } from './vocabulary.ts';

/** All that a search holds in memory: a copy of the database's search tables as of change `seq`. */
export class State {
  seq = 0;
  columns = new Columns();
  values = new Values();
  entries = new Entries();
  vocabulary = new Vocabulary();
  #lent: { day: string; numbers: Map<number, number[]> } | null = null;

  /** By workshop code, the numbers of the values its listings have from it on that day. */
  lends = (today: string): Map<number, number[]> => {
    if (this.#lent?.day === today) return this.#lent.numbers;
    const numbers = new Map<number, number[]>();
    for (const [code, id] of this.values.workshops) {
      const workshop = this.entries.workshop(id);
      if (!workshop) continue;
      const lent = (['kelurahan', 'level', 'certificate'] as const).flatMap((facet) =>
        facetValues(workshop, facet, today).map((value) => this.values.number(facet, value)),
      );
      numbers.set(code, lent);
    }
    this.#lent = { day: today, numbers };
    return numbers;
  };

  /** Call after changing `values` or `entries`. */
  forgetLent(): void {
    this.#lent = null;
  }
}

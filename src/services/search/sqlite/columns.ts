import { recordFields } from '#db/search/record.ts';

export const width = recordFields.length;
export const at = Object.fromEntries(recordFields.map((field, position) => [field, position])) as Record<
  (typeof recordFields)[number],
  number
>;

/**
 * The facets and numbers of all published listings, `width` numbers a row, as db/search/record.ts packs them. Rows
 * have no order: removing one moves the last into its place. 52 bytes a listing, and 4 for finding it by id.
 */
export class Columns {
  data = new Uint32Array(0);
  rows = 0;
  /** Row + 1 by id; ids far beyond the number of rows are in `far`, so that one of them costs no gigabyte. */
  #near = new Uint32Array(0);
  #far = new Map<number, number>();

  /** The row of a listing, or -1. */
  rowOf(id: number): number {
    return (id < this.#near.length ? (this.#near[id] ?? 0) : (this.#far.get(id) ?? 0)) - 1;
  }

  id(row: number): number {
    return this.data[row * width] ?? 0;
  }

  /** Adds records, or replaces those of the same listings. */
  put(records: Uint32Array): void {
    const count = records.length / width;
    this.reserve(this.rows + count);
    for (let start = 0; start < records.length; start += width) {
      const id = records[start] ?? 0;
      let row = this.rowOf(id);
      if (row < 0) {
        row = this.rows++;
        this.#remember(id, row);
      }
      this.data.set(records.subarray(start, start + width), row * width);
    }
  }

  remove(id: number): void {
    const row = this.rowOf(id);
    if (row < 0) return;
    const last = --this.rows;
    this.#forget(id);
    if (row === last) return;
    this.data.copyWithin(row * width, last * width, (last + 1) * width);
    this.#remember(this.id(row), row);
  }

  /** Makes room for so many rows in all. */
  reserve(rows: number): void {
    if (rows * width <= this.data.length) return;
    const larger = new Uint32Array(Math.ceil(Math.max(rows, this.rows * 1.2)) * width);
    larger.set(this.data.subarray(0, this.rows * width));
    this.data = larger;
  }

  #remember(id: number, row: number): void {
    if (id >= this.#near.length && id < this.rows * 4 + 100_000) {
      const larger = new Uint32Array(Math.ceil((id + 1) * 1.2));
      larger.set(this.#near);
      for (const [far, place] of this.#far) if (far < larger.length && this.#far.delete(far)) larger[far] = place;
      this.#near = larger;
    }
    if (id < this.#near.length) this.#near[id] = row + 1;
    else this.#far.set(id, row + 1);
  }

  #forget(id: number): void {
    if (id < this.#near.length) this.#near[id] = 0;
    else this.#far.delete(id);
  }
}

const cell = 4;
const farthest = 72;

/** Where a repeating cloth is still bare: a grid of distances, kept up to date with every circle reserved. */
export class Room {
  readonly #columns: number;
  readonly #rows: number;
  readonly #distances: Float32Array;

  constructor(width: number, height: number) {
    this.#columns = Math.round(width / cell);
    this.#rows = Math.round(height / cell);
    this.#distances = new Float32Array(this.#columns * this.#rows).fill(farthest);
  }

  reserve(x: number, y: number, r: number): void {
    const reach = Math.ceil((r + farthest) / cell);
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    const [across, down] = [Math.min(reach, Math.ceil(this.#columns / 2)), Math.min(reach, Math.ceil(this.#rows / 2))];
    for (let j = row - down; j <= row + down; j++) {
      const dy = (j + 0.5) * cell - y;
      const start = modulo(j, this.#rows) * this.#columns;
      for (let i = column - across; i <= column + across; i++) {
        const dx = (i + 0.5) * cell - x;
        const gap = Math.sqrt(dx * dx + dy * dy) - r;
        const at = start + modulo(i, this.#columns);
        if (gap < (this.#distances[at] ?? 0)) this.#distances[at] = gap;
      }
    }
  }

  /** Accurate to within half a cell's diagonal, 2.8 units. */
  clearance(x: number, y: number): number {
    const column = modulo(Math.floor(x / cell), this.#columns);
    const row = modulo(Math.floor(y / cell), this.#rows);
    return this.#distances[row * this.#columns + column] ?? 0;
  }
}

export function modulo(value: number, size: number): number {
  return ((value % size) + size) % size;
}

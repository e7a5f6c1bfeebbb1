const cell = 4;
const farthest = 60;

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
      let at = modulo(column - across, this.#columns);
      for (let i = column - across; i <= column + across; i++) {
        const dx = (i + 0.5) * cell - x;
        const limit = (this.#distances[start + at] ?? 0) + r;
        const square = dx * dx + dy * dy;
        if (limit > 0 && square < limit * limit) this.#distances[start + at] = Math.sqrt(square) - r;
        at = at + 1 === this.#columns ? 0 : at + 1;
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

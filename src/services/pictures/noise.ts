import { randomFrom } from '#src/domain/pattern/glyph.ts';

/** Every field is this many pixels square and wraps around; a power of two, so that `& MASK` finds a place in it. */
export const FIELD = 512;
export const MASK = FIELD - 1;

/** Smooth noise in [-1, 1] whose bumps are about `size` pixels wide (a divisor of 512), with `octaves` finer layers. */
export function smoothNoise(seed: string, size: number, octaves = 1): Float32Array {
  const field = new Float32Array(FIELD * FIELD);
  let weight = 1;
  let total = 0;
  for (let octave = 0; octave < octaves; octave += 1) {
    addLayer(field, `${seed}${octave}`, Math.max(2, size >> octave), weight);
    total += weight;
    weight /= 2;
  }
  for (let i = 0; i < field.length; i += 1) field[i] = (field[i] as number) / total;
  return field;
}

/** Slubs of hand-woven cotton in [-1, 1]: threads of uneven thickness, along and across. */
export function threads(seed: string): Float32Array {
  const random = randomFrom(seed);
  const field = new Float32Array(FIELD * FIELD);
  const warp = Float32Array.from({ length: FIELD }, () => random() - 0.5);
  const weft = Float32Array.from({ length: FIELD }, () => random() - 0.5);
  const drift = smoothNoise(`${seed} drift`, 32);
  for (let y = 0; y < FIELD; y += 1) {
    for (let x = 0; x < FIELD; x += 1) {
      const at = y * FIELD + x;
      const across = (weft[y] as number) * (1 + (drift[at] as number));
      const along = (warp[x] as number) * (1 - (drift[at] as number));
      field[at] = Math.max(-1, Math.min(1, (across + along) * 0.95));
    }
  }
  return field;
}

/** Wax crackle in [0, 1]: the branching hairlines along which brittle wax lets the dye in. */
export function crackle(seed: string): Float32Array {
  const field = new Float32Array(FIELD * FIELD);
  addCracks(field, `${seed} wide`, 64, 1.4, 0.8);
  addCracks(field, `${seed} fine`, 32, 1.1, 0.6);
  addCracks(field, `${seed} hair`, 16, 0.9, 0.42);
  const patches = smoothNoise(`${seed} patches`, 128, 2);
  for (let i = 0; i < field.length; i += 1) {
    const here = Math.max(0, Math.min(1, 0.42 + (patches[i] as number) * 1.9));
    field[i] = (field[i] as number) * here;
  }
  return field;
}

function addLayer(field: Float32Array, seed: string, size: number, weight: number): void {
  const random = randomFrom(seed);
  const count = FIELD / size;
  const knots = Float32Array.from({ length: count * count }, () => random() * 2 - 1);
  const ease = Float32Array.from({ length: size }, (_, i) => (i / size) ** 2 * (3 - (2 * i) / size));
  for (let y = 0; y < FIELD; y += 1) {
    const row = Math.floor(y / size);
    const [top, bottom] = [row * count, ((row + 1) % count) * count];
    const ky = ease[y % size] as number;
    for (let x = 0; x < FIELD; x += 1) {
      const column = Math.floor(x / size);
      const next = (column + 1) % count;
      const kx = ease[x % size] as number;
      const a = (knots[top + column] as number) * (1 - kx) + (knots[top + next] as number) * kx;
      const b = (knots[bottom + column] as number) * (1 - kx) + (knots[bottom + next] as number) * kx;
      const at = y * FIELD + x;
      field[at] = (field[at] as number) + (a * (1 - ky) + b * ky) * weight;
    }
  }
}

/** Lines half-way between scattered points, bent by noise: a net of cracks `cell` pixels wide. */
function addCracks(field: Float32Array, seed: string, cell: number, width: number, strength: number): void {
  const random = randomFrom(seed);
  const count = FIELD / cell;
  const sites = Array.from({ length: count * count }, () => [random() * cell, random() * cell] as const);
  const [bendX, bendY] = [smoothNoise(`${seed} x`, 32, 3), smoothNoise(`${seed} y`, 32, 3)];
  for (let y = 0; y < FIELD; y += 1) {
    for (let x = 0; x < FIELD; x += 1) {
      const at = y * FIELD + x;
      const gap = gapBetween(
        sites,
        count,
        cell,
        x + (bendX[at] as number) * cell * 0.3,
        y + (bendY[at] as number) * cell * 0.3,
      );
      if (gap < width) field[at] = Math.max(field[at] as number, (1 - gap / width) * strength);
    }
  }
}

/** How much farther the second nearest site is than the nearest. */
function gapBetween(
  sites: ReadonlyArray<readonly [number, number]>,
  count: number,
  cell: number,
  x: number,
  y: number,
): number {
  const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
  let first = Infinity;
  let second = Infinity;
  for (let j = row - 1; j <= row + 1; j += 1) {
    for (let i = column - 1; i <= column + 1; i += 1) {
      const site = sites[((j + count) % count) * count + ((i + count) % count)] as readonly [number, number];
      const [dx, dy] = [i * cell + site[0] - x, j * cell + site[1] - y];
      const away = dx * dx + dy * dy;
      if (away < first) [second, first] = [first, away];
      else if (away < second) second = away;
    }
  }
  return Math.sqrt(second) - Math.sqrt(first);
}

/**
 * How a cloth lies in a picture, pixel by pixel: which place of the cloth is seen there and how much light it gets.
 * It depends on the composition only, so one map serves every cloth laid that way.
 */
export interface Drape {
  width: number;
  height: number;
  /** Cloth coordinates in pixels of the flat cloth. */
  u: Float32Array;
  v: Float32Array;
  /** Light: 1 is flat cloth. */
  light: Float32Array;
  /** 0 the surface behind, 1 the right side of the cloth, 2 its reverse, 3 the wooden rod. */
  side: Uint8Array;
  /** 0…255: how far the cloth covers the surface behind; between the two only along an edge. */
  cover: Uint8Array;
  /** The lower hem in cloth coordinates; a border strip ends here. */
  hem: number;
}

export function emptyDrape(width: number, height: number, hem: number): Drape {
  const size = width * height;
  return {
    width,
    height,
    u: new Float32Array(size),
    v: new Float32Array(size),
    light: new Float32Array(size).fill(1),
    side: new Uint8Array(size).fill(1),
    cover: new Uint8Array(size).fill(255),
    hem,
  };
}

/** Folds are smooth: their height is worked out at every sixth pixel and drawn through those points. */
const STEP = 6;

/** Fills a height field, in pixels of rise, from a function of the place. */
export function heights(width: number, height: number, rise: (x: number, y: number) => number): Float32Array {
  const [across, down] = [Math.ceil(width / STEP) + 3, Math.ceil(height / STEP) + 3];
  const knots = new Float32Array(across * down);
  for (let j = 0, at = 0; j < down; j += 1) {
    for (let i = 0; i < across; i += 1, at += 1) knots[at] = rise((i - 1) * STEP, (j - 1) * STEP);
  }
  const rows = new Float32Array(width * down);
  const field = new Float32Array(width * height);
  for (let j = 0; j < down; j += 1) stretch(knots, j * across, 1, rows, j * width, 1, width);
  for (let x = 0; x < width; x += 1) stretch(rows, x, width, field, x, width, height);
  return field;
}

/** Draws one line of pixels through every STEP-th value (Catmull-Rom); the first knot lies one step before the line. */
function stretch(
  from: Float32Array,
  fromAt: number,
  fromStride: number,
  to: Float32Array,
  toAt: number,
  toStride: number,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const knot = fromAt + Math.floor(i / STEP) * fromStride;
    const t = (i % STEP) / STEP;
    const a = from[knot] as number;
    const b = from[knot + fromStride] as number;
    const c = from[knot + 2 * fromStride] as number;
    const d = from[knot + 3 * fromStride] as number;
    to[toAt + i * toStride] = b + (t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))) / 2;
  }
}

/**
 * Lights a height field from the upper left and lets its slopes carry the cloth with them.
 * `relief` scales the light, `pull` the shift of the pattern; hollows keep `hollow` less light.
 */
export function lay(drape: Drape, field: Float32Array, relief: number, pull: number, hollow = 0.16): void {
  const { width, height, u, v, light } = drape;
  const [low, high] = extent(field);
  const span = Math.max(1, high - low);
  for (let y = 0, at = 0; y < height; y += 1) {
    const [up, down] = [y > 0 ? width : 0, y < height - 1 ? width : 0];
    for (let x = 0; x < width; x += 1, at += 1) {
      const gx = ((field[at + (x < width - 1 ? 1 : 0)] as number) - (field[at - (x > 0 ? 1 : 0)] as number)) / 2;
      const gy = ((field[at + down] as number) - (field[at - up] as number)) / 2;
      const [sx, sy] = [gx * relief, gy * relief];
      const facing = (0.62 + sx * 0.62 + sy * 0.48) / Math.sqrt(1 + sx * sx + sy * sy) / 0.62;
      const deep = 1 - hollow * (1 - ((field[at] as number) - low) / span);
      light[at] = (light[at] as number) * soften(facing) * deep;
      u[at] = (u[at] as number) - gx * pull;
      v[at] = (v[at] as number) - gy * pull;
    }
  }
  expose(drape);
}

/** Sets the exposure for the cloth: deep folds must not leave the rest of it dim. */
function expose({ light, side }: Drape): void {
  let [sum, count] = [0, 0];
  for (let at = 0; at < side.length; at += 7) {
    if (side[at] !== 1) continue;
    sum += light[at] as number;
    count += 1;
  }
  const gain = (0.96 * count) / sum;
  for (let at = 0; at < side.length; at += 1)
    if (side[at] === 1 || side[at] === 2) light[at] = (light[at] as number) * gain;
}

/** A soft ridge: 1 on its crest, falling gently before it and steeply after it. */
export function ridge(distance: number, before: number, after: number): number {
  const s = distance / (distance < 0 ? before : after);
  return 1 / (1 + s * s * (1 + 0.5 * s * s));
}

/** Smooth step from 0 at `from` to 1 at `to` (either may be the larger). */
export function ease(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Light bounced from around fills the dark side of a fold, and cloth never glares. */
function soften(facing: number): number {
  if (facing >= 1) return 1 + 0.24 * (1 - Math.exp((1 - facing) * 2.4));
  return 1 - (1 - facing) * (0.82 - 0.3 * Math.min(1, Math.max(0, 1 - facing)));
}

function extent(field: Float32Array): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of field) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

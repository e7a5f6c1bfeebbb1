/** A place in glyph units: x to the right, y down. */
export type Point = readonly [number, number];

/** A place on a line together with the direction of travel (radians). */
export interface Spot {
  x: number;
  y: number;
  heading: number;
  /** 0 at the start of the line, 1 at its end. */
  t: number;
}

/** A line given a changing width: its outline and both edges. */
export interface Ribbon {
  d: string;
  left: Point[];
  right: Point[];
  spine: Spot[];
}

/** One decimal is a tenth of a percent of the glyph: finer than any screen shows. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

/** A smooth path through the points (Catmull-Rom, written as Bézier segments). */
export function spline(points: readonly Point[], closed = false): string {
  const segments = points.length - (closed ? 0 : 1);
  let d = `M${pair(pick(points, 0, closed))}`;
  for (let i = 0; i < segments; i += 1) {
    const [before, from, to, after] = [-1, 0, 1, 2].map((step) => pick(points, i + step, closed)) as Quad;
    const one: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const two: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    d += `c${steps(from, one, two, to)}`;
  }
  return closed ? `${d}Z` : d;
}

/** Places at even distances along the smooth line through the points. */
export function walk(points: readonly Point[], count: number, closed = false): Spot[] {
  const fine = flatten(points, closed);
  const lengths = [0];
  for (let i = 1; i < fine.length; i += 1) {
    const [a, b] = [fine[i - 1] as Point, fine[i] as Point];
    lengths.push((lengths[i - 1] as number) + Math.hypot(b[0] - a[0], b[1] - a[1]));
  }
  const total = lengths[lengths.length - 1] as number;
  let at = 1;
  return Array.from({ length: count }, (_, i) => {
    const t = i / (closed ? count : Math.max(1, count - 1));
    while (at < fine.length - 1 && (lengths[at] as number) < t * total) at += 1;
    const [a, b] = [fine[at - 1] as Point, fine[at] as Point];
    const [start, end] = [lengths[at - 1] as number, lengths[at] as number];
    const k = end > start ? (t * total - start) / (end - start) : 0;
    return {
      x: a[0] + (b[0] - a[0]) * k,
      y: a[1] + (b[1] - a[1]) * k,
      heading: Math.atan2(b[1] - a[1], b[0] - a[0]),
      t,
    };
  });
}

/**
 * Gives the line through the points a width (`half` is the half width at 0…1) and closes it into an outline
 * through every `thin`-th place.
 */
export function ribbon(points: readonly Point[], half: (t: number) => number, count = 16, thin = 1): Ribbon {
  const spine = walk(points, count);
  const left = spine.map((spot) => beside(spot, -half(spot.t)));
  const right = spine.map((spot) => beside(spot, half(spot.t)));
  const kept = (edge: Point[]) => edge.filter((_, i) => i % thin === 0 || i === count - 1);
  return { d: spline([...kept(left), ...kept(right).toReversed()], true), left, right, spine };
}

/** Half widths at even steps along a ribbon, smoothed between. */
export function profile(...halves: number[]): (t: number) => number {
  return (t) => {
    const at = Math.min(0.9999, Math.max(0, t)) * (halves.length - 1);
    const [a, b] = [halves[Math.floor(at)] as number, halves[Math.ceil(at)] as number];
    const k = at - Math.floor(at);
    return a + (b - a) * k * k * (3 - 2 * k);
  };
}

/** The place `distance` to the right of the direction of travel (negative: to the left). */
export function beside(spot: Spot, distance: number): Point {
  return [spot.x - Math.sin(spot.heading) * distance, spot.y + Math.cos(spot.heading) * distance];
}

/** Points inside a clockwise closed outline at the given distance from it: where a row of cecek runs. */
export function inset(points: readonly Point[], distance: number, count: number): Point[] {
  return walk(points, count, true).map((spot) => beside(spot, distance));
}

/** A spiral (ukel) that starts at its centre; positive turns wind clockwise. */
export function spiral(x: number, y: number, radius: number, turns: number, start = 0): Point[] {
  const steps = Math.max(5, Math.ceil(Math.abs(turns) * 7));
  return Array.from({ length: steps + 1 }, (_, i): Point => {
    const angle = (start * Math.PI) / 180 + (i / steps) * turns * 2 * Math.PI;
    const reach = radius * (0.1 + (0.9 * i) / steps);
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach];
  });
}

/** Points on an ellipse. */
export function ring(x: number, y: number, rx: number, ry: number, count: number, turn = 0): Point[] {
  return Array.from({ length: count }, (_, i): Point => {
    const angle = ((i + turn) / count) * 2 * Math.PI - Math.PI / 2;
    return [x + Math.cos(angle) * rx, y + Math.sin(angle) * ry];
  });
}

export function pair(point: Point): string {
  return numbers(point);
}

/** The points relative to `from`, for lower-case path commands. */
export function steps(from: Point, ...points: Point[]): string {
  return numbers(points.flatMap(([x, y]) => [round(x) - round(from[0]), round(y) - round(from[1])]));
}

type Quad = [Point, Point, Point, Point];

function pick(points: readonly Point[], index: number, closed: boolean): Point {
  const length = points.length;
  return points[closed ? (index + length) % length : Math.min(length - 1, Math.max(0, index))] as Point;
}

function flatten(points: readonly Point[], closed: boolean): Point[] {
  const fine: Point[] = [pick(points, 0, closed)];
  for (let i = 0; i < points.length - (closed ? 0 : 1); i += 1) {
    const [p, a, b, q] = [-1, 0, 1, 2].map((step) => pick(points, i + step, closed)) as Quad;
    for (let step = 1; step <= 12; step += 1)
      fine.push([bend(step / 12, p, a, b, q, 0), bend(step / 12, p, a, b, q, 1)]);
  }
  return fine;
}

function bend(t: number, p: Point, a: Point, b: Point, q: Point, axis: 0 | 1): number {
  const [before, from, to, after] = [p[axis], a[axis], b[axis], q[axis]];
  const cubic = 3 * (from - to) + after - before;
  const square = 2 * before - 5 * from + 4 * to - after;
  return from + ((to - before) * t + square * t * t + cubic * t * t * t) / 2;
}

function numbers(values: readonly number[]): string {
  return values
    .map((value) => String(round(value)).replace(/^(-?)0\./, '$1.'))
    .join(' ')
    .replaceAll(' -', '-');
}

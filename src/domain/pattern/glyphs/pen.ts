import type { Ink } from '../glyph.ts';

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
  const first = pick(points, 0, closed);
  let d = `M${pair(first)}`;
  for (let i = 0; i < segments; i += 1) {
    const [before, from, to, after] = [-1, 0, 1, 2].map((step) => pick(points, i + step, closed)) as Quad;
    const one: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const two: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    d += `C${pair(one)} ${pair(two)} ${pair(to)}`;
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
    return { x: a[0] + (b[0] - a[0]) * k, y: a[1] + (b[1] - a[1]) * k, heading: Math.atan2(b[1] - a[1], b[0] - a[0]), t };
  });
}

/** Gives the line through the points a width (`half` is the half width at 0…1) and closes it into an outline. */
export function ribbon(points: readonly Point[], half: (t: number) => number, count = 16): Ribbon {
  const spine = walk(points, count);
  const left = spine.map((spot) => beside(spot, -half(spot.t)));
  const right = spine.map((spot) => beside(spot, half(spot.t)));
  return { d: spline([...left, ...right.toReversed()], true), left, right, spine };
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

/** A filled shape with its klowong outline. */
export function shape(d: string, fill: string, ink: Ink, weight = 1): string {
  return `<path d="${d}" fill="${fill}" stroke="${ink.line}" stroke-width="${round(ink.stroke * weight)}" stroke-linejoin="round"/>`;
}

/** An open line. */
export function rule(d: string, colour: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="round"/>`;
}

/** Cecek: a row of small round dots, as one path. */
export function dots(points: readonly Point[], size: number, colour: string): string {
  return rule(points.map((point) => `M${pair(point)}h0`).join(''), colour, size);
}

/** A round of one colour, with or without an outline. */
export function disc(x: number, y: number, r: number, fill: string, ink?: Ink): string {
  const outline = ink ? ` stroke="${ink.line}" stroke-width="${round(ink.stroke * 0.8)}"` : '';
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}"${outline}/>`;
}

/** Moves, turns (degrees) and scales a drawing; a negative scale mirrors it left to right. */
export function place(inner: string, x: number, y: number, turn = 0, scale = 1): string {
  const size = scale === 1 ? '' : ` scale(${round2(scale)} ${round2(Math.abs(scale))})`;
  const rotate = turn === 0 ? '' : ` rotate(${round(turn)})`;
  return `<g transform="translate(${round(x)} ${round(y)})${rotate}${size}">${inner}</g>`;
}

/** A drawing and its mirror image. */
export function twice(inner: string): string {
  return `${inner}<g transform="scale(-1 1)">${inner}</g>`;
}

/** A colour between two `#rrggbb` colours. */
export function mix(from: string, to: string, share: number): string {
  const channel = (at: number) => {
    const [a, b] = [from, to].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * share).toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

export function pair(point: Point): string {
  return `${round(point[0])} ${round(point[1])}`;
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
    for (let step = 1; step <= 12; step += 1) fine.push([bend(step / 12, p, a, b, q, 0), bend(step / 12, p, a, b, q, 1)]);
  }
  return fine;
}

function bend(t: number, p: Point, a: Point, b: Point, q: Point, axis: 0 | 1): number {
  const [before, from, to, after] = [p[axis], a[axis], b[axis], q[axis]];
  const cubic = 3 * (from - to) + after - before;
  const square = 2 * before - 5 * from + 4 * to - after;
  return from + ((to - before) * t + square * t * t + cubic * t * t * t) / 2;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

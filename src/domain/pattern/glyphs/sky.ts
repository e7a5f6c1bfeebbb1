import type { Ink } from '../glyph.ts';
import { ring, round, spiral, spline, type Point } from './line.ts';
import { disc, dots, mix, rule, shape } from './pen.ts';

/** Mega mendung: one cloud in eight tints, each outline inside the last, its ends rolled into scrolls. */
export function cloud(ink: Ink): string {
  const steps = 8;
  const tints = Array.from({ length: steps }, (_, i) => {
    const t = i / (steps - 1);
    return t < 0.6 ? mix(ink.light, ink.main, t / 0.6) : mix(ink.main, ink.detail, (t - 0.6) / 0.4);
  });
  const layers = tints.map((tint, i) => {
    const k = 1 - i * 0.118;
    const d = spline(
      CLOUD.map(([x, y]): Point => [x * k + HEART[0] * (1 - k), y * (k - i * 0.006) + HEART[1] * (1 - k)]),
      true,
    );
    return i === 0
      ? shape(d, tint, ink, 0.9)
      : `<path d="${d}" fill="${tint}" stroke="${ink.light}" stroke-width=".4"/>`;
  });
  const roll = (x: number, y: number, r: number, turns: number, start: number) =>
    disc(x, y, r + 1.4, tints[1] as string, ink) +
    disc(x, y, r * 0.8, tints[4] as string) +
    rule(spline(spiral(x, y, r, turns, start)), tints[0] as string, 1.4);
  return (
    layers.join('') +
    roll(-37, 14, 6, 1.5, 90) +
    roll(37, 14, 6, -1.5, 90) +
    roll(-13, 26, 4.6, -1.4, 180) +
    roll(12, 27, 5, 1.4, 180) +
    rain(ink)
  );
}

/** The sun with a beaded face and two rows of rays. */
export function sun(ink: Ink): string {
  const ray = (i: number, count: number, from: number, to: number, width: number): string => {
    const [a, b, tip] = [-width, width, 0].map((turn, j): Point =>
      polar(((i + turn) / count) * 360, j === 2 ? to : from),
    ) as [Point, Point, Point];
    const sway = polar(((i + 0.3) / count) * 360, (from + to) / 2);
    return `M${at(a)}Q${at(sway)} ${at(tip)}Q${at(polar(((i + 0.42) / count) * 360, (from + to) / 2.1))} ${at(b)}Z`;
  };
  const rays = (count: number, from: number, to: number, width: number, offset = 0) =>
    Array.from({ length: count }, (_, i) => ray(i + offset, count, from, to, width)).join('');
  return (
    shape(rays(12, 22, 37, 0.42, 0.5), ink.accent, ink, 0.7) +
    shape(rays(12, 22, 47, 0.36), ink.main, ink, 0.7) +
    disc(0, 0, 24, ink.detail, ink) +
    dots(ring(0, 0, 21, 21, 24), 2.4, ink.light) +
    disc(0, 0, 18, ink.main, ink) +
    shape(petals(8, 5, 16), ink.light, ink, 0.6) +
    shape(petals(8, 5, 12.5), ink.accent, ink, 0.5) +
    disc(0, 0, 5, ink.detail, ink) +
    dots(ring(0, 0, 2.8, 2.8, 6), 1.1, ink.line) +
    dots(ring(0, 0, 16, 16, 8, 0.5), 1.6, ink.line)
  );
}

/** A crescent that holds a flower, with stars of cecek around it. */
export function moon(ink: Ink): string {
  const crescent = 'M14 -43A44 44 0 1 0 41 17A35 35 0 1 1 14 -43Z';
  const inner = 'M2 -38A39 39 0 1 0 31 24A37 37 0 0 1 -16 -14A37 37 0 0 1 2 -38Z';
  const row = (r: number, from: number, to: number, count: number): Point[] =>
    Array.from({ length: count }, (_, i) => polar(from + ((to - from) * i) / (count - 1), r));
  return (
    shape(crescent, ink.main, ink) +
    `<path d="${inner}" fill="${mix(ink.main, ink.detail, 0.45)}"/>` +
    dots(row(41, 130, 350, 26), 1.5, ink.detail) +
    dots(row(34, 160, 320, 15), 1.6, ink.light) +
    dots(row(30, 190, 290, 9), 1.2, ink.accent) +
    shape(petals(8, 4, 13, 12, -8), ink.accent, ink, 0.7) +
    shape(petals(8, 3, 8, 12, -8), ink.light, ink, 0.5) +
    disc(12, -8, 3.2, ink.detail, ink) +
    [
      [34, -22, 4.6],
      [28, 6, 3],
      [40, -4, 2.4],
      [25, -32, 2.2],
    ]
      .map(([x = 0, y = 0, r = 0]) => star(x, y, r, ink))
      .join('')
  );
}

const HEART: Point = [0, 6];
const CLOUD: Point[] = [
  [-47, 12],
  [-43, 4],
  [-35, 2],
  [-38, -7],
  [-31, -14],
  [-23, -12],
  [-25, -21],
  [-17, -28],
  [-9, -24],
  [-7, -34],
  [1, -40],
  [9, -34],
  [10, -25],
  [19, -27],
  [26, -20],
  [23, -12],
  [32, -13],
  [38, -6],
  [35, 2],
  [43, 4],
  [47, 12],
  [42, 21],
  [32, 20],
  [25, 25],
  [18, 31],
  [8, 30],
  [0, 24],
  [-9, 31],
  [-19, 29],
  [-25, 23],
  [-33, 21],
  [-43, 21],
];

function rain(ink: Ink): string {
  return dots(
    [
      [-32, 30],
      [-22, 38],
      [0, 35],
      [-9, 41],
      [9, 41],
      [23, 38],
      [32, 30],
    ],
    ink.stroke * 1.5,
    ink.detail,
  );
}

function petals(count: number, width: number, length: number, x = 0, y = 0): string {
  return ring(x, y, length, length, count)
    .map(([px, py], i) => {
      const turn = (i / count) * 2 * Math.PI;
      const [dx, dy] = [Math.cos(turn) * width, Math.sin(turn) * width];
      const [mx, my] = [x + (px - x) * 0.7, y + (py - y) * 0.7];
      return `M${round(x)} ${round(y)}Q${round(mx - dx)} ${round(my - dy)} ${round(px)} ${round(py)}Q${round(mx + dx)} ${round(my + dy)} ${round(x)} ${round(y)}Z`;
    })
    .join('');
}

function star(x: number, y: number, r: number, ink: Ink): string {
  const k = r * 0.28;
  return shape(
    `M${round(x)} ${round(y - r)}Q${round(x + k)} ${round(y - k)} ${round(x + r)} ${round(y)}Q${round(x + k)} ${round(y + k)} ${round(x)} ${round(y + r)}Q${round(x - k)} ${round(y + k)} ${round(x - r)} ${round(y)}Q${round(x - k)} ${round(y - k)} ${round(x)} ${round(y - r)}Z`,
    ink.detail,
    ink,
    0.5,
  );
}

function polar(angle: number, r: number): Point {
  const turn = ((angle - 90) * Math.PI) / 180;
  return [Math.cos(turn) * r, Math.sin(turn) * r];
}

function at(point: Point): string {
  return `${round(point[0])} ${round(point[1])}`;
}

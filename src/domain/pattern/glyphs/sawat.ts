import type { Ink } from '../glyph.ts';
import { fan, plumes, ukel } from './feather.ts';
import { inset, ring, spline, walk, type Point } from './line.ts';
import { disc, dots, mix, place, rule, shape, twice } from './pen.ts';

/** Sawat: the pair of Garuda's wings spread on both sides of a short tail. */
export function wing(ink: Ink): string {
  return (
    plumes(fan(5, -24, 24, { x: 0, y: 18, length: 62, width: 13 }, 0.3), ink.detail, ink.light, ink) +
    plumes(fan(3, -14, 14, { x: 0, y: 18, length: 40, width: 11 }, 0.15), ink.accent, ink.light, ink) +
    twice(half(ink)) +
    place(knot(ink), 0, 16)
  );
}

/** Pelo ati: a lobed heart and gizzard with leafy rims, one inside the other. */
export function roosterHeart(ink: Ink): string {
  const lobes: Point[] = [
    [0, -22],
    [12, -38],
    [31, -36],
    [39, -18],
    [30, 2],
    [14, 18],
    [7, 30],
    [0, 44],
    [-7, 30],
    [-14, 18],
    [-30, 2],
    [-39, -18],
    [-31, -36],
    [-12, -38],
  ];
  const heart = (depth: number, count: number) => spline(inset(lobes, depth, count), true);
  const frill = walk(lobes, 46, true).map((s): Point => [s.x * 1.06, s.y * 1.06 + 1]);
  return (
    dots(frill, ink.stroke * 1.5, ink.detail) +
    shape(spline(lobes, true), ink.main, ink) +
    shape(heart(4.4, 24), ink.light, ink, 0.7) +
    shape(heart(6.6, 24), ink.accent, ink, 0.7) +
    dots(inset(lobes, 9.6, 30), ink.stroke, ink.light) +
    plumes(fan(7, -64, 64, { x: 0, y: 16, length: 34, width: 10 }, 0.3), ink.detail, ink.line, ink, 0.7) +
    plumes(
      fan(5, -50, 50, { x: 0, y: 18, length: 22, width: 9 }, 0.2),
      mix(ink.main, ink.light, 0.2),
      ink.light,
      ink,
      0.7,
    ) +
    twice(ukel(-8, 16, 6, -1.3, 20, ink.main, ink)) +
    disc(0, 19, 3.6, ink.light, ink) +
    dots([[0, 19]], ink.stroke * 1.5, ink.accent)
  );
}

function half(ink: Ink): string {
  const root = { x: -6, y: 18 };
  const long = fan(7, -104, -26, { ...root, length: 43, width: 11, bend: 7 }, 0.06).toReversed();
  const covert = fan(6, -100, -30, { ...root, length: 30, width: 10.5, bend: 4 }, 0.05).toReversed();
  const down = fan(5, -98, -36, { ...root, length: 19, width: 9 }).toReversed();
  const arm = spline(
    [
      [-5, 22],
      [-15, 26],
      [-28, 26],
      [-41, 19],
      [-44, 24],
      [-40, 29],
      [-27, 34],
      [-13, 32],
      [-4, 27],
    ],
    true,
  );
  return (
    plumes(long, ink.main, ink.light, ink) +
    plumes(covert, ink.accent, ink.light, ink) +
    plumes(down, ink.detail, ink.line, ink, 0.6) +
    shape(arm, mix(ink.main, ink.light, 0.15), ink) +
    dots(
      walk(
        [
          [-8, 25],
          [-18, 29],
          [-29, 30],
          [-39, 25],
        ],
        10,
      ),
      ink.stroke * 1.1,
      ink.light,
    ) +
    ukel(-40, 27, 5, 1.2, 90, ink.detail, ink)
  );
}

function knot(ink: Ink): string {
  const petals = ring(0, 4, 9, 9, 8)
    .map(([x, y]) => disc(x, y, 3.4, ink.detail, ink))
    .join('');
  return (
    rule('M-6 14Q-4 26 -12 30M6 14Q4 26 12 30M0 14L0 30', ink.line, ink.stroke) +
    dots(
      [
        [-12, 30],
        [12, 30],
        [0, 31],
      ],
      ink.stroke * 3,
      ink.accent,
    ) +
    petals +
    disc(0, 4, 8, ink.main, ink) +
    dots(ring(0, 4, 5.4, 5.4, 10), ink.stroke, ink.light) +
    disc(0, 4, 2.6, ink.accent, ink)
  );
}

import type { Ink } from '../glyph.ts';
import { plumes, ukel } from './feather.ts';
import { profile, ribbon, spline, type Point } from './line.ts';
import { disc, dots, rule, shape, twice } from './pen.ts';

/** Pohon hayat, the tree of life: paired scrolling boughs, leaves and fruit over its roots. */
export function tree(ink: Ink): string {
  const bough = (line: Point[]) =>
    rule(spline(line), ink.line, ink.stroke * 2.6) + rule(spline(line), ink.detail, ink.stroke * 1.2);
  const leaf = (x: number, y: number, angle: number, length = 13) => ({
    x,
    y,
    angle,
    length,
    width: length * 0.55,
    bend: 2,
  });
  const side =
    bough([
      [0, 20],
      [-14, 14],
      [-28, 16],
      [-36, 8],
    ]) +
    bough([
      [0, 4],
      [-14, -4],
      [-27, -4],
      [-34, -14],
    ]) +
    bough([
      [0, -10],
      [-9, -20],
      [-19, -21],
      [-23, -29],
    ]) +
    plumes(
      [leaf(-36, 8, -30), leaf(-36, 9, -80, 10), leaf(-29, 16, -140, 11), leaf(-20, 14, -20), leaf(-14, 15, -170, 11)],
      ink.main,
      ink.light,
      ink,
    ) +
    plumes(
      [
        leaf(-34, -14, -12),
        leaf(-34, -13, -64, 11),
        leaf(-27, -4, -120, 11),
        leaf(-19, -5, -10),
        leaf(-14, -3, -160, 11),
      ],
      ink.accent,
      ink.light,
      ink,
    ) +
    plumes(
      [leaf(-23, -28, -14, 12), leaf(-22, -27, -66, 10), leaf(-14, -21, -10, 12), leaf(-12, -19, -130, 9)],
      ink.main,
      ink.light,
      ink,
    ) +
    ukel(-12, 40, 5, 1.3, 180, ink.accent, ink);
  const trunk = ribbon(
    [
      [0, 42],
      [0, 24],
      [0, 0],
      [0, -26],
    ],
    profile(7, 4.4, 3.4, 1.6),
    9,
  );
  return (
    twice(side) +
    plumes([leaf(0, -24, -34, 16), leaf(0, -24, 34, 16), leaf(0, -26, 0, 20)], ink.accent, ink.light, ink) +
    shape(trunk.d, ink.detail, ink) +
    dots(trunk.spine.slice(1, 8), ink.stroke * 1.4, ink.line) +
    [
      [-29, 1],
      [29, 1],
      [-9, -33],
      [9, -33],
      [-41, -3],
      [41, -3],
      [-30, 26],
      [30, 26],
    ]
      .map(([x = 0, y = 0]) => disc(x, y, 3, ink.detail, ink))
      .join('') +
    dots(
      [
        [-29, 0.6],
        [29, 0.6],
        [-9, -33.4],
        [9, -33.4],
        [-41, -3.4],
        [41, -3.4],
        [-30, 25.6],
        [30, 25.6],
      ],
      ink.stroke,
      ink.light,
    ) +
    shape('M-22 46Q-10 37 0 41Q10 37 22 46Q0 43 -22 46Z', ink.main, ink, 0.8)
  );
}

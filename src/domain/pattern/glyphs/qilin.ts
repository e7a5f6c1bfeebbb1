import type { Ink } from '../glyph.ts';
import { fan, plumes } from './feather.ts';
import { profile, ribbon, spline, type Point } from './line.ts';
import { dots, gaze, mix, rule, shape } from './pen.ts';
import { scales } from './scale.ts';

/** Qilin: scaled deer of good omen, one horn, flames at the joints, clouds for hooves. */
export function qilin(ink: Ink): string {
  const half = profile(6, 7, 12, 12.5, 11.5, 10);
  const trunk = ribbon(
    [
      [-23, -18],
      [-20, -7],
      [-10, 2],
      [4, 3],
      [17, 4],
      [25, 8],
    ],
    half,
    17,
    2,
  );
  const leg = (points: Point[]) => shape(ribbon(points, profile(6, 4.4, 2.6, 3, 3.6), 9).d, ink.main, ink, 0.9);
  return (
    plumes(fan(5, 6, 70, { x: 24, y: 3, length: 26, width: 9, bend: -7 }, 0.15), ink.accent, ink.light, ink) +
    plumes(fan(3, 20, 60, { x: 24, y: 4, length: 16, width: 8, bend: -4 }), ink.detail, ink.light, ink) +
    leg([
      [-6, 8],
      [-3, 20],
      [-10, 29],
      [-6, 37],
    ]) +
    leg([
      [21, 8],
      [15, 20],
      [22, 29],
      [20, 38],
    ]) +
    shape(trunk.d, ink.main, ink) +
    scales(trunk.spine.slice(3), (t) => half(t) * 0.86, mix(ink.main, ink.light, 0.6), ink.stroke * 0.6, 4) +
    leg([
      [-15, 5],
      [-17, 17],
      [-28, 21],
      [-30, 30],
    ]) +
    leg([
      [26, 7],
      [27, 19],
      [33, 27],
      [30, 37],
    ]) +
    [
      [-6, 37],
      [20, 38],
      [-30, 30],
      [30, 37],
    ]
      .map(([x = 0, y = 0]) => shape(`M${x - 5} ${y + 4}q1-6 5-6q4 0 5 6Z`, ink.detail, ink, 0.7))
      .join('') +
    flames(
      [
        [-20, 12],
        [-4, 16],
        [28, 16],
      ],
      ink,
    ) +
    plumes(fan(6, 14, 128, { x: -20, y: -19, length: 17, width: 8, bend: 6 }, 0.1), ink.accent, ink.light, ink) +
    muzzle(ink)
  );
}

function muzzle(ink: Ink): string {
  return (
    shape('M-27 -29Q-31 -40 -27 -46Q-23 -38 -22 -29Z', ink.detail, ink, 0.8) +
    shape(
      spline(
        [
          [-18, -29],
          [-25, -31],
          [-32, -27],
          [-42, -23],
          [-43, -16],
          [-35, -14],
          [-27, -12],
          [-19, -14],
          [-15, -21],
        ],
        true,
      ),
      ink.main,
      ink,
    ) +
    rule('M-43 -18Q-37 -19 -33 -17M-20 -27Q-12 -31 -9 -28', ink.line, ink.stroke * 0.8) +
    plumes(fan(3, 172, 214, { x: -32, y: -14, length: 11, width: 5 }), ink.detail, ink.line, ink, 0.6) +
    dots(
      [
        [-24, -16],
        [-20, -18],
        [-28, -17],
        [-23, -19.5],
      ],
      ink.stroke,
      ink.light,
    ) +
    gaze(-29, -23, 2.6, ink)
  );
}

function flames(at: Point[], ink: Ink): string {
  return plumes(
    at.flatMap(([x, y]) =>
      [-14, 20].map((angle) => ({ x, y, angle: 180 + angle * 2.6, length: 11, width: 5.5, bend: 4 })),
    ),
    ink.accent,
    ink.light,
    ink,
    0.6,
  );
}

import type { Ink } from '../glyph.ts';
import { beside, profile, spline, walk, type Point } from './line.ts';
import { disc, dots, mix, rule, shape } from './pen.ts';

/** A breaking wave: bands of tint that follow its back, foam on its lip, lesser waves at its foot. */
export function wave(ink: Ink): string {
  const back: Point[] = [
    [-44, 30],
    [-36, 10],
    [-24, -12],
    [-6, -28],
    [14, -32],
    [29, -22],
    [33, -8],
    [26, 3],
    [15, 3],
  ];
  const depth = profile(36, 33, 27, 20, 15, 12, 9, 6, 1.5);
  const spots = walk(back, 15);
  const edge = (share: number) => spots.map((s) => beside(s, depth(s.t) * share));
  const tints = [ink.main, mix(ink.main, ink.light, 0.5), ink.accent, mix(ink.accent, ink.light, 0.55), ink.main];
  const foam = walk(back, 24).slice(9, 22);
  return (
    foam.map((s, i) => disc(s.x, s.y, 4.6 - i * 0.16, ink.light, ink)).join('') +
    shape('M-44 30Q-20 47 4 45Q34 42 46 14Q30 28 8 22L-14 14Z', ink.main, ink) +
    tints
      .map((tint, i) => shape(spline([...edge(i * 0.22), ...edge(1).toReversed()], true), tint, ink, i ? 0.5 : 0.9))
      .join('') +
    dots(edge(0.1).slice(1, 12), ink.stroke * 1.3, ink.light) +
    dots(edge(0.54).slice(1, 11), ink.stroke * 1.3, ink.light) +
    rule('M-30 33Q-12 42 8 39Q28 35 40 23M-14 31Q6 38 26 30', ink.light, ink.stroke * 0.8) +
    dots(
      foam.filter((_, i) => i % 2 === 0),
      ink.stroke * 1.1,
      ink.accent,
    ) +
    dots(
      [
        [-16, 37],
        [0, 42],
        [18, 39],
        [32, 31],
        [6, 30],
        [-40, -8],
        [-32, -24],
        [-16, -38],
        [6, -43],
        [28, -35],
        [40, -20],
        [42, -4],
      ],
      ink.stroke * 1.6,
      ink.detail,
    )
  );
}

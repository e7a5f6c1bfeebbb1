import type { Ink } from '../glyph.ts';
import { blossom } from './blossom.ts';
import { pair, spline, type Point } from './line.ts';
import { disc, dots, mix, place, rule, shape } from './pen.ts';

/** A folding fan drawn at the size of its ribs and then reduced into the circle. */
export function fan(page: Ink): string {
  const ink = { ...page, stroke: page.stroke * 1.4 };
  const polar = (angle: number, r: number): Point => [
    Math.sin((angle * Math.PI) / 180) * r,
    34 - Math.cos((angle * Math.PI) / 180) * r,
  ];
  const arc = (r: number): Point[] => Array.from({ length: 9 }, (_, i) => polar(-66 + i * 16.5, r));
  const band = (outer: number, inner: number) =>
    spline([...arc(outer)]) + `L${pair(polar(66, inner))}${spline(arc(inner).toReversed()).replace(/^M[^c]*/, '')}Z`;
  const ribs = Array.from({ length: 13 }, (_, i) => `M0 34L${pair(polar(-66 + i * 11, 74))}`).join('');
  return place(
    rule(ribs, ink.line, ink.stroke * 1.8) +
      rule(ribs, ink.detail, ink.stroke * 0.9) +
      shape(band(76, 34), ink.main, ink) +
      shape(band(71, 64), ink.detail, ink, 0.6) +
      shape(band(44, 37), ink.accent, ink, 0.6) +
      rule(
        Array.from({ length: 13 }, (_, i) => `M${pair(polar(-66 + i * 11, 45))}L${pair(polar(-66 + i * 11, 63))}`).join(
          '',
        ),
        mix(ink.main, ink.line, 0.5),
        ink.stroke * 0.5,
      ) +
      blossom(0, -20, 9, ink) +
      blossom(-25, -11, 6.4, ink) +
      blossom(25, -11, 6.4, ink) +
      dots(
        Array.from({ length: 19 }, (_, i) => polar(-63 + i * 7, 67.5)),
        ink.stroke * 1.3,
        ink.light,
      ) +
      dots(
        Array.from({ length: 12 }, (_, i) => polar(-60.5 + i * 11, 40.5)),
        ink.stroke * 1.3,
        ink.light,
      ) +
      disc(0, 34, 4, ink.accent, ink) +
      rule('M0 38Q-4 42 -2 46M0 38Q4 42 3 46M0 38L0 47', ink.detail, ink.stroke),
    0,
    3,
    0,
    0.64,
  );
}

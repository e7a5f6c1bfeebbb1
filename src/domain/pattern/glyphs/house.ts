import type { Ink } from '../glyph.ts';
import { plumes } from './feather.ts';
import { ring, walk } from './line.ts';
import { dots, mix, rule, shape, twice } from './pen.ts';

/** A pendopo: tiered joglo roof on turned posts, the "house" of the sidomukti lozenge. */
export function house(ink: Ink): string {
  const roof =
    'M-44 -3C-34 -7 -26 -14 -20 -24C-14 -22 -14 -24 -13 -27L-9 -39Q0 -36 9 -39L13 -27C14 -24 14 -22 20 -24C26 -14 34 -7 44 -3L42 3Q0 -3 -42 3Z';
  const post = (x: number) =>
    shape(`M${x - 2.6} 2L${x - 2} 30L${x + 2} 30L${x + 2.6} 2Z`, ink.detail, ink, 0.8) +
    dots(
      [
        [x, 7],
        [x, 12],
        [x, 17],
        [x, 22],
        [x, 26],
      ],
      ink.stroke,
      ink.light,
    );
  const tiles = [-16, -10, -4]
    .flatMap((y, row) =>
      Array.from({ length: 9 + row * 3 }, (_, i) => {
        const half = 20 + row * 6.5;
        const x = -half + ((i + 0.5) * 2 * half) / (9 + row * 3);
        return `M${(x - 2).toFixed(1)} ${y}q2 4 4 0`;
      }),
    )
    .join('');
  return (
    shape('M-24 2L24 2L24 30L-24 30Z', mix(ink.accent, ink.light, 0.2), ink, 0.7) +
    shape('M-8 30L-8 14Q0 6 8 14L8 30Z', ink.main, ink, 0.8) +
    rule('M0 11L0 30', ink.light, ink.stroke) +
    twice(
      shape('M-20 10L-12 10L-12 20L-20 20Z', ink.detail, ink, 0.6) +
        rule('M-16 10L-16 20M-20 15L-12 15', ink.line, ink.stroke * 0.6) +
        post(-34) +
        post(-24),
    ) +
    shape('M-40 30L40 30L42 35L-42 35Z', ink.main, ink, 0.8) +
    shape('M-45 35L45 35L41 41L-41 41Z', ink.accent, ink, 0.8) +
    dots(
      walk(
        [
          [-39, 38],
          [39, 38],
        ],
        17,
      ),
      ink.stroke * 1.1,
      ink.light,
    ) +
    shape(roof, ink.main, ink) +
    rule(tiles, mix(ink.main, ink.light, 0.65), ink.stroke * 0.7) +
    shape('M-13 -27Q0 -23 13 -27L20 -24Q0 -18 -20 -24Z', ink.detail, ink, 0.7) +
    dots(
      walk(
        [
          [-9, -31],
          [0, -29.4],
          [9, -31],
        ],
        7,
      ),
      ink.stroke * 1.2,
      ink.light,
    ) +
    rule('M-42 3Q0 -3 42 3', ink.accent, ink.stroke * 1.6) +
    plumes(
      [
        { x: 0, y: -36, angle: 0, length: 11, width: 6 },
        { x: -9, y: -38, angle: -24, length: 8, width: 4 },
        { x: 9, y: -38, angle: 24, length: 8, width: 4 },
      ],
      ink.detail,
      ink.light,
      ink,
    ) +
    dots(ring(0, 33, 30, 0.1, 10), ink.stroke, ink.light)
  );
}

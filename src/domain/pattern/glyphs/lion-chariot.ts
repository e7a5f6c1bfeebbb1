import type { Ink } from '../glyph.ts';
import { pinion, ukel } from './feather.ts';
import { profile, ribbon, ring, walk } from './line.ts';
import { disc, dots, gaze, place, rule, shape } from './pen.ts';

/** The lion carriage (singa barong): a winged lion with a trunk before its canopied wheel. */
export function lionChariot(ink: Ink): string {
  const mane = ring(-27, -8, 12, 12, 11)
    .map(([x, y]) => disc(x, y, 4.4, ink.accent, ink))
    .join('');
  const trunk = ribbon(
    [
      [-35, -4],
      [-42, 4],
      [-41, 14],
      [-45, 17],
    ],
    profile(3.6, 2.8, 2, 1.2),
    8,
  );
  return (
    shape('M6 -26Q22 -44 38 -24L36 -20Q22 -26 8 -20Z', ink.accent, ink) +
    dots(
      walk(
        [
          [12, -26],
          [22, -32],
          [33, -25],
        ],
        7,
      ),
      ink.stroke * 1.1,
      ink.light,
    ) +
    dots([[22, -39]], ink.stroke * 3, ink.detail) +
    rule('M10 -21L12 4M34 -21L33 4', ink.line, ink.stroke * 2) +
    dots(
      walk(
        [
          [9, -18],
          [22, -21.5],
          [35, -18],
        ],
        9,
      ),
      ink.stroke * 1.5,
      ink.detail,
    ) +
    shape('M2 4L40 1Q46 14 36 20L6 22Q0 12 2 4Z', ink.main, ink) +
    dots(
      walk(
        [
          [5, 8],
          [22, 6],
          [39, 5],
        ],
        11,
      ),
      ink.stroke * 1.1,
      ink.light,
    ) +
    wheel(25, 24, 15, ink) +
    shape(
      ribbon(
        [
          [-22, 4],
          [-8, 9],
          [4, 12],
        ],
        profile(9, 8, 9),
        7,
      ).d,
      ink.main,
      ink,
    ) +
    [
      [-21, 12],
      [-11, 15],
      [-1, 16],
      [6, 15],
    ]
      .map(([x = 0, y = 0], i) =>
        shape(
          `M${x - 3} ${y - 3}L${x - 2 - (i % 2) * 2} 32L${x - 6} 36L${x + 3} 36L${x + 4} ${y}Z`,
          ink.main,
          ink,
          0.8,
        ),
      )
      .join('') +
    place(pinion(ink, 24, -10, 62, 4), -12, 6, 0) +
    mane +
    disc(-27, -8, 11, ink.main, ink) +
    dots(ring(-27, -8, 8.6, 8.6, 16), ink.stroke, ink.light) +
    shape(trunk.d, ink.main, ink, 0.8) +
    rule('M-36 1Q-33 4 -29 2M-38 6l3 1M-40 10l3 0', ink.light, ink.stroke * 0.8) +
    shape('M-33 -22L-29 -32L-27 -24L-22 -32L-20 -21Z', ink.detail, ink, 0.7) +
    gaze(-31, -9, 2.4, ink) +
    gaze(-23, -9, 2.4, ink) +
    ukel(-40, 30, 4, 1.2, 0, ink.detail, ink)
  );
}

function wheel(x: number, y: number, r: number, ink: Ink): string {
  const spokes = ring(x, y, r - 2, r - 2, 8)
    .map(([px, py]) => `M${x} ${y}L${Math.round(px)} ${Math.round(py)}`)
    .join('');
  return (
    disc(x, y, r, ink.detail, ink) +
    disc(x, y, r - 4, ink.ground, ink) +
    rule(spokes, ink.line, ink.stroke * 1.6) +
    dots(ring(x, y, r - 2, r - 2, 16), ink.stroke, ink.light) +
    disc(x, y, 3.6, ink.accent, ink)
  );
}

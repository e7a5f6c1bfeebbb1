import type { Ink } from '../glyph.ts';
import { blossom } from './blossom.ts';
import { fan as spread, plumes } from './feather.ts';
import { spiral, spline, walk, type Point } from './line.ts';
import { dots, mix, rule, shape, twice } from './pen.ts';

export function vase(ink: Ink): string {
  const side: Point[] = [
    [-9, -8],
    [-7, -2],
    [-18, 8],
    [-20, 22],
    [-12, 34],
    [-10, 40],
  ];
  const body = `${spline(side)}L10 40${spline(side.map(([x, y]): Point => [-x, y]).toReversed()).replace(/^M[^c]*/, '')}Z`;
  return (
    rule('M0 -6Q-2 -18 0 -30M-2 -6Q-14 -14 -22 -22M2 -6Q14 -14 22 -22', ink.line, ink.stroke * 1.2) +
    plumes(
      [
        [-6, -12, -80],
        [6, -12, 80],
        [-14, -14, -120],
        [14, -14, 120],
        [-8, -20, -30],
        [8, -20, 30],
        [-24, -24, -110],
        [24, -24, 110],
      ].map(([x = 0, y = 0, angle = 0]) => ({ x, y, angle, length: 13, width: 7 })),
      ink.accent,
      ink.light,
      ink,
    ) +
    blossom(0, -34, 11, ink) +
    blossom(-25, -26, 9, ink) +
    blossom(25, -26, 9, ink) +
    shape(body, ink.main, ink) +
    shape('M-12 -12Q0 -8 12 -12L10 -6Q0 -3 -10 -6Z', ink.detail, ink, 0.8) +
    shape('M-13 38L13 38L15 44L-15 44Z', ink.detail, ink, 0.8) +
    shape('M-20 12Q0 18 20 12L21 20Q0 26 -21 20Z', ink.accent, ink, 0.7) +
    dots(
      walk(
        [
          [-17, 17],
          [0, 20.6],
          [17, 17],
        ],
        11,
      ),
      ink.stroke * 1.2,
      ink.light,
    ) +
    plumes(spread(7, 132, 228, { x: 0, y: 25, length: 13, width: 6 }), ink.detail, ink.light, ink, 0.6) +
    dots(
      walk(
        [
          [-12, 7],
          [0, 10],
          [12, 7],
        ],
        8,
      ),
      ink.stroke * 1.2,
      ink.light,
    ) +
    twice(rule(spline([[-8, -3], [-18, -6], ...spiral(-22, 0, 4, -1, 260).toReversed()]), ink.line, ink.stroke))
  );
}

export function basket(ink: Ink): string {
  const rows = [0, 1, 2, 3, 4].map((row) => {
    const [y, half] = [12 + row * 6.4, 27 - row * 2.4];
    return Array.from({ length: 7 }, (_, i) => {
      const x = -half + (i + (row % 2) / 2) * ((2 * half) / 7);
      return x + 6 > half ? '' : `M${Math.round(x)} ${y.toFixed(1)}q3.6-4 7.2 0q-3.6 4-7.2 0Z`;
    }).join('');
  });
  return (
    rule('M-28 10C-34 -56 34 -56 28 10', ink.line, ink.stroke * 4) +
    rule('M-28 10C-34 -56 34 -56 28 10', ink.detail, ink.stroke * 2.2) +
    dots(
      walk(
        [
          [-28, 4],
          [-20, -28],
          [0, -39],
          [20, -28],
          [28, 4],
        ],
        21,
      ),
      ink.stroke,
      ink.line,
    ) +
    plumes(spread(9, -92, 92, { x: 0, y: 6, length: 33, width: 10 }, 0.2), ink.accent, ink.light, ink) +
    blossom(-17, -6, 9, ink) +
    blossom(17, -6, 9, ink) +
    blossom(0, -17, 10, ink) +
    blossom(0, 1, 7, ink) +
    shape('M-32 8Q0 15 32 8L24 41Q0 46 -24 41Z', ink.main, ink) +
    `<path d="${rows.join('')}" fill="${mix(ink.main, ink.light, 0.45)}"/>` +
    shape('M-34 6Q0 14 34 6L33 12Q0 20 -33 12Z', ink.detail, ink, 0.8) +
    dots(
      walk(
        [
          [-30, 10],
          [0, 15],
          [30, 10],
        ],
        17,
      ),
      ink.stroke * 1.2,
      ink.light,
    ) +
    shape('M-25 39Q0 45 25 39L24 44Q0 49 -24 44Z', ink.detail, ink, 0.8)
  );
}

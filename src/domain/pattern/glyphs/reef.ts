import type { Ink } from '../glyph.ts';
import { plumes, ukel } from './feather.ts';
import { profile, ribbon, ring, spline, walk, type Point } from './line.ts';
import { disc, dots, rule, shape } from './pen.ts';

/** Branching coral with a polyp at every tip. */
export function coral(ink: Ink): string {
  const limbs: Array<[Point[], number]> = [
    [
      [
        [0, 42],
        [-2, 20],
        [4, 0],
        [0, -20],
        [3, -38],
      ],
      6,
    ],
    [
      [
        [-2, 24],
        [-18, 14],
        [-24, -4],
        [-20, -26],
      ],
      5,
    ],
    [
      [
        [2, 18],
        [20, 10],
        [26, -8],
        [20, -28],
      ],
      5,
    ],
    [
      [
        [-20, 8],
        [-34, 4],
        [-39, -8],
      ],
      4,
    ],
    [
      [
        [23, 4],
        [36, 2],
        [40, -10],
      ],
      4,
    ],
    [
      [
        [1, -6],
        [-8, -14],
        [-10, -30],
      ],
      3.6,
    ],
    [
      [
        [3, -2],
        [11, -10],
        [11, -24],
      ],
      3.6,
    ],
    [
      [
        [-8, 26],
        [-24, 28],
        [-34, 20],
      ],
      3.8,
    ],
    [
      [
        [6, 24],
        [22, 26],
        [33, 18],
      ],
      3.8,
    ],
  ];
  const drawn = limbs.map(([line, width]) => ribbon(line, profile(width, width * 0.8, width * 0.72), 7, 2));
  const tips = limbs.map(([line]) => line[line.length - 1] as Point);
  const outlines = drawn.map((limb) => limb.d).join('');
  return (
    `<path d="${outlines}" fill="none" stroke="${ink.line}" stroke-width="${(ink.stroke * 2).toFixed(1)}"/><path d="${outlines}" fill="${ink.main}"/>` +
    drawn.map((limb) => dots(limb.spine.slice(1, 6), ink.stroke * 1.3, ink.light)).join('') +
    tips.map(([x, y]) => disc(x, y, 5, ink.accent, ink)).join('') +
    dots(tips, 5, ink.light) +
    dots(tips, 2.6, ink.detail) +
    shape('M-26 46Q-16 34 0 38Q16 34 26 46Q0 49 -26 46Z', ink.detail, ink, 0.8) +
    dots(
      [
        [-16, 42.5],
        [-8, 41.5],
        [0, 42.5],
        [8, 41.5],
        [16, 42.5],
      ],
      ink.stroke * 1.2,
      ink.light,
    )
  );
}

/** Ganggeng: three fronds of weed that sway with the tide, leaf after leaf. */
export function seaweed(ink: Ink): string {
  const frond = (line: Point[], fill: string, count: number, size: number) => {
    const stem = walk(line, count + 2);
    const leaves = stem.slice(1, -1).flatMap((s, i) => {
      const lean = (s.heading * 180) / Math.PI + 90;
      const grown = size * (1.1 - s.t * 0.4);
      return [-1, 1].map((side) => ({
        x: s.x,
        y: s.y,
        angle: lean + side * (48 + (i % 2) * 8),
        length: grown,
        width: grown * 0.52,
        bend: side * -3,
      }));
    });
    const end = stem[stem.length - 1];
    return (
      rule(spline(line), ink.line, ink.stroke * 1.8) +
      plumes(leaves, fill, ink.light, ink, 0.6) +
      (end ? ukel(end.x, end.y, 3.6, 1.3, 0, ink.detail, ink) : '')
    );
  };
  return (
    frond(
      [
        [-6, 44],
        [-22, 28],
        [-20, 10],
        [-32, -4],
        [-30, -20],
      ],
      ink.accent,
      5,
      14,
    ) +
    frond(
      [
        [6, 44],
        [22, 30],
        [20, 12],
        [31, -2],
        [30, -22],
      ],
      ink.accent,
      5,
      14,
    ) +
    frond(
      [
        [0, 45],
        [6, 26],
        [-6, 8],
        [5, -10],
        [-2, -26],
        [3, -38],
      ],
      ink.main,
      7,
      16,
    ) +
    dots(
      [
        [-38, 18],
        [-40, 8],
        [39, 22],
        [40, 12],
        [-14, -38],
        [17, -36],
        [-42, 26],
      ],
      ink.stroke * 2,
      ink.detail,
    ) +
    disc(0, 43, 4.6, ink.detail, ink) +
    dots(ring(0, 43, 2.6, 2.6, 6), ink.stroke * 0.8, ink.light)
  );
}

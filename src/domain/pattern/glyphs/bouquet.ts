import type { Glyph, Ink, Random } from '../glyph.ts';
import { at, dots, line, placed } from '../shape.ts';
import type { Point } from '../shape.ts';
import { blooms } from './blooms.ts';
import { flowers } from './flowers.ts';
import { leafAt } from './leaves.ts';
import { mix } from '../colour.ts';

type Head = readonly [
  type: string,
  x: number,
  y: number,
  size: number,
  turn: number,
  colour: 'main' | 'accent' | 'detail' | 'light',
];

/** A European hand-tied bunch: stems crossing low, leaves behind, one rose in front. */
export const bouquets: Record<string, Glyph> = { bouquet: drawBouquet };

const arrangements: readonly (readonly Head[])[] = [
  [
    ['tulip', -22, -28, 25, -22, 'detail'],
    ['lily', 21, -29, 30, 20, 'light'],
    ['bud', 1, -40, 17, 2, 'main'],
    ['bud', 39, -10, 15, 62, 'detail'],
    ['flower-5', -35, -6, 19, -30, 'light'],
    ['aster', 26, -1, 22, 10, 'detail'],
    ['carnation', -15, 4, 23, 0, 'main'],
    ['rose', 4, -14, 32, 0, 'main'],
  ],
  [
    ['lily', -19, -29, 32, -24, 'main'],
    ['bud', 28, -32, 17, 30, 'detail'],
    ['tulip', 6, -34, 24, 6, 'detail'],
    ['bud', -40, -8, 15, -62, 'main'],
    ['flower-5', 34, -8, 20, 30, 'light'],
    ['carnation', 18, 2, 24, 12, 'detail'],
    ['aster', -25, -1, 22, 0, 'light'],
    ['rose', -3, -12, 32, 20, 'main'],
  ],
];

function drawBouquet(ink: Ink, random: Random): string {
  const heads = arrangements[random() < 0.5 ? 0 : 1] ?? [];
  const knot: Point = [0, 27];
  const stems = heads
    .map(([, x, y]) => `M${at([knot[0] + x * -0.28, 48])}Q${at([x * -0.05, 30])} ${at([x * 0.35, 12])}T${at([x, y])}`)
    .join('');
  const foliage = (
    [
      [-20, 18, -100, 28],
      [20, 18, 100, 28],
      [-10, 12, -70, 40],
      [10, 12, 72, 40],
      [-14, -8, -42, 36],
      [14, -6, 46, 36],
      [-4, -20, -12, 28],
      [6, -16, 24, 32],
      [-4, 30, -140, 20],
      [4, 30, 142, 20],
    ] as const
  ).map(([x, y, a, length]) => leafAt(ink, [x, y], a + (random() - 0.5) * 8, length, length * 0.38, ink.accent));
  const drawn = heads.map(([type, x, y, size, turn, colour]) => {
    const draw = flowers[type] ?? blooms[type];
    const scale = size / 100;
    const main = colour === 'light' ? mix(ink.light, ink.main, 0.18) : ink[colour];
    return draw
      ? placed(
          draw(
            { ...ink, main, detail: colour === 'detail' ? ink.main : ink.detail, stroke: (ink.stroke / scale) * 0.8 },
            random,
          ),
          x,
          y,
          scale,
          turn,
        )
      : '';
  });
  const berries: Point[] = [
    [-30, -22],
    [-33, -27],
    [34, -24],
    [37, -19],
    [12, -44],
    [-10, -45],
  ];
  const ribbon =
    line('M-7 28Q0 32 7 28M-6 31Q0 35 6 31', ink.main, 2.6) +
    line('M-2 31C-12 34-14 42-8 46M2 31C12 34 14 42 8 46', ink.main, 1.8);
  return (
    line(stems, ink.line, 1.1 + ink.stroke * 0.9) +
    line(stems, ink.accent, 1.1) +
    foliage.join('') +
    dots(berries, ink.detail, 3) +
    ribbon +
    drawn.join('')
  );
}

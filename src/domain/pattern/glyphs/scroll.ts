import type { Ink } from '../glyph.ts';
import { blossom } from './blossom.ts';
import { fan as spread, plumes, ukel } from './feather.ts';
import { beside, profile, ribbon, walk, type Point } from './line.ts';
import { disc, dots, rule, shape, twice } from './pen.ts';

export function curl(ink: Ink): string {
  const line: Point[] = [
    [-38, 34],
    [-20, 36],
    [4, 26],
    [26, 10],
    [30, -12],
    [14, -28],
    [-8, -24],
    [-16, -6],
    [-4, 8],
    [9, 2],
    [8, -8],
    [1, -9],
  ];
  const stem = ribbon(line, profile(0.8, 3, 4.6, 5.6, 5.8, 5.2, 4, 2.4), 25, 2);
  const sprout = (side: 1 | -1, length: number, from: number, to: number) =>
    stem.spine
      .filter((_, i) => i > from && i < to && i % 2 === 0)
      .map((s) => {
        const [x, y] = beside(s, side * 4);
        return {
          x,
          y,
          angle: (s.heading * 180) / Math.PI + 90 + side * 48,
          length: length * (1 - s.t * 0.5),
          width: length * 0.5,
          bend: side * -3,
        };
      });
  return (
    plumes(sprout(1, 16, 2, 17), ink.accent, ink.light, ink) +
    plumes(sprout(-1, 11, 2, 9), ink.detail, ink.light, ink) +
    shape(stem.d, ink.main, ink) +
    dots(stem.spine.slice(2, 23), ink.stroke * 1.3, ink.light) +
    disc(2, -7, 4.4, ink.detail, ink) +
    dots([[2, -7]], ink.stroke * 2, ink.line) +
    ukel(-36, 28, 6, 1.4, 90, ink.detail, ink) +
    dots(
      [
        [-30, 6],
        [-34, -4],
        [-33, -15],
        [-28, -25],
      ],
      ink.stroke * 1.6,
      ink.detail,
    )
  );
}

/** A furled ribbon whose words are left to the reader: rows of isen stand where the writing would be. */
export function slogan(ink: Ink): string {
  const band = 'M-34 -8Q-16 -18 0 -10T34 -14L34 8Q16 16 0 10T-34 14Z';
  const hooks = [-24, -15, -6, 3, 12, 21].map((x, i) => `M${x} ${2 - (i % 2)}c0-7 5-7 5-2c0 4-4 4-4 1m3 3v-9`).join('');
  return (
    shape('M-34 -2Q-42 -6 -47 0L-42 8L-46 18Q-38 14 -28 18L-28 6Z', ink.accent, ink) +
    shape('M34 -8Q42 -14 47 -8L42 0L46 9Q38 6 28 12L28 0Z', ink.accent, ink) +
    shape(band, ink.main, ink) +
    rule('M-32 -4Q-16 -14 0 -6T32 -10M-32 10Q-16 4 0 6T32 4', ink.light, ink.stroke * 0.8) +
    rule(hooks, ink.light, ink.stroke * 1.1) +
    dots(
      walk(
        [
          [-31, 12],
          [-15, 7],
          [0, 8],
          [15, 11],
          [31, 6],
        ],
        19,
      ),
      ink.stroke,
      ink.detail,
    ) +
    twice(
      ukel(-8, -24, 6, 1.4, 0, ink.detail, ink) +
        plumes([{ x: -2, y: -22, angle: -70, length: 14, width: 6 }], ink.accent, ink.light, ink),
    ) +
    blossom(0, -27, 8, ink) +
    plumes(spread(5, 130, 230, { x: 0, y: 13, length: 22, width: 8 }, 0.2), ink.detail, ink.light, ink)
  );
}

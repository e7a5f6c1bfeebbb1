import type { Ink } from '../glyph.ts';
import { plumes } from './feather.ts';
import { spline, walk } from './line.ts';
import { disc, dots, gaze, mix, rule, shape } from './pen.ts';

/** A person of the kompeni and story cloths: batik sarong, jacket, headcloth and a parasol. */
export function figure(ink: Ink): string {
  const skin = mix(ink.detail, ink.light, 0.62);
  return (
    rule('M24 -32L19 40', ink.line, ink.stroke * 1.4) +
    shape(
      'M2 -30Q8 -46 25 -47Q42 -45 47 -28Q41 -31 36 -28Q30 -32 24 -29Q18 -32 13 -28Q8 -32 2 -30Z',
      ink.accent,
      ink,
      0.9,
    ) +
    rule('M25 -47Q14 -42 13 -29M25 -47L24 -30M25 -47Q36 -42 36 -29', ink.light, ink.stroke * 0.7) +
    dots(
      [
        [8, -34],
        [18, -35],
        [30, -35],
        [41, -33],
      ],
      ink.stroke * 1.5,
      ink.detail,
    ) +
    rule('M-10 42L-15 42M2 42L8 42', ink.line, ink.stroke * 3) +
    shape('M-17 6L8 6L10 38Q-5 44 -20 38Z', ink.accent, ink) +
    sarong(ink) +
    shape('M-17 -20Q-5 -25 6 -20L11 -3Q10 10 9 13Q-5 16 -19 13Q-20 4 -19 -6Z', ink.main, ink) +
    rule('M-5 -21L-5 14', ink.line, ink.stroke * 0.7) +
    dots(
      [
        [-5, -14],
        [-5, -8],
        [-5, -2],
        [-5, 4],
        [-5, 10],
      ],
      ink.stroke * 1.6,
      ink.light,
    ) +
    dots(
      walk(
        [
          [-17, 10],
          [-5, 12.4],
          [7, 10],
        ],
        11,
      ),
      ink.stroke,
      ink.light,
    ) +
    dots(
      [
        [-12, -12],
        [-13, -5],
        [-13, 2],
        [2, -12],
        [3, -5],
        [3, 2],
      ],
      ink.stroke * 1.1,
      ink.detail,
    ) +
    shape('M-17 -20Q-27 -13 -31 2Q-33 10 -28 11Q-24 10 -23 2Q-20 -6 -16 -9Z', ink.main, ink, 0.9) +
    disc(-29, 13, 3.2, skin, ink) +
    shape('M5 -20Q14 -18 18 -9L23 -13L25 -7Q19 3 14 2Q8 -4 6 -9Z', ink.main, ink, 0.9) +
    disc(23, -10, 3.2, skin, ink) +
    shape('M-8 -27L-2 -27L-1 -20Q-5 -18 -9 -20Z', skin, ink, 0.7) +
    shape(
      spline(
        [
          [-13, -37],
          [-12, -28],
          [-5, -24],
          [2, -28],
          [3, -37],
          [-5, -42],
        ],
        true,
      ),
      skin,
      ink,
      0.9,
    ) +
    shape(
      'M-15 -35Q-16 -47 -4 -47Q8 -47 6 -35Q-4 -40 -15 -35ZM6 -37Q12 -40 12 -33Q8 -33 5 -34Z',
      ink.accent,
      ink,
      0.8,
    ) +
    dots(
      walk(
        [
          [-11, -40],
          [-4, -43.5],
          [3, -40],
        ],
        5,
      ),
      ink.stroke * 1.2,
      ink.light,
    ) +
    gaze(-8.4, -33, 1.3, ink) +
    gaze(-1.6, -33, 1.3, ink) +
    rule('M-7 -28Q-5 -26.6 -3 -28M-5 -32L-5.6 -30', ink.line, ink.stroke * 0.6) +
    plumes(
      [-20, 12, 44].map((angle) => ({ x: -29, y: 9, angle: angle - 20, length: 13, width: 6 })),
      ink.detail,
      ink.light,
      ink,
    )
  );
}

function sarong(ink: Ink): string {
  const lozenges = [
    [-13, 20],
    [-5, 20],
    [3, 20],
    [-13, 30],
    [-5, 31],
    [4, 30],
  ]
    .map(([x = 0, y = 0]) => `M${x} ${y - 4}l3 4l-3 4l-3-4Z`)
    .join('');
  return (
    `<path d="${lozenges}" fill="${ink.detail}"/>` +
    dots(
      [
        [-9, 25],
        [-1, 25],
        [7, 25],
        [-17, 25],
        [-13, 20],
        [-5, 20],
        [3, 20],
        [-13, 30],
        [-5, 31],
        [4, 30],
      ],
      ink.stroke,
      ink.light,
    ) +
    rule('M-19 36Q-5 41 9 36', ink.light, ink.stroke)
  );
}

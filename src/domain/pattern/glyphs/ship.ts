import type { Ink } from '../glyph.ts';
import { walk, type Point } from './line.ts';
import { dots, mix, rule, shape } from './pen.ts';

/** A two-masted trading ship under full sail over three rows of waves. */
export function ship(ink: Ink): string {
  const sail = (d: string, fill: string, seams: string) =>
    shape(d, fill, ink, 0.9) + rule(seams, mix(fill, ink.light, 0.7), ink.stroke * 0.7);
  return (
    rule('M-14 18L-14 -44M13 18L13 -38M38 8L47 -2', ink.line, ink.stroke * 1.8) +
    rule('M-14 -42L-42 12M13 -38L45 0M-14 -42L13 -36', ink.line, ink.stroke * 0.5) +
    shape('M-14 -46Q-6 -49 2 -44Q-6 -43 -14 -41Z', ink.accent, ink, 0.6) +
    shape('M13 -40Q20 -43 27 -39Q20 -37 13 -36Z', ink.accent, ink, 0.6) +
    sail('M-12 -37Q6 -32 4 -16Q-2 -14 -12 -15Z', ink.main, 'M-11 -31Q0 -28 3 -25M-11 -23Q-2 -21 4 -20') +
    sail('M-12 -12Q12 -10 8 10Q-2 12 -12 11Z', ink.detail, 'M-11 -6Q2 -5 8 -1M-11 3Q0 3 8 6') +
    sail('M-16 -37Q-30 -18 -37 9Q-26 12 -16 11Z', ink.accent, 'M-18 -26Q-24 -14 -31 9M-17 -14Q-20 -4 -24 10') +
    sail('M15 -32Q32 -26 29 -10Q22 -8 15 -9Z', ink.detail, 'M16 -26Q26 -22 29 -18') +
    sail('M15 -6Q37 -2 34 9Q24 12 15 11Z', ink.main, 'M16 0Q28 1 34 4') +
    shape('M-45 6L-37 6L-35 15L30 15Q38 14 44 6Q42 24 28 30L-28 30Q-42 24 -45 6Z', ink.main, ink) +
    shape('M-40 15L38 15Q36 20 33 22L-36 22Q-39 19 -40 15Z', ink.detail, ink, 0.6) +
    dots(
      [
        [-28, 18.5],
        [-18, 18.5],
        [-8, 18.5],
        [2, 18.5],
        [12, 18.5],
        [22, 18.5],
      ],
      ink.stroke * 2.6,
      ink.line,
    ) +
    dots(
      walk(
        [
          [-30, 26],
          [0, 27],
          [28, 26],
        ],
        15,
      ),
      ink.stroke * 1.1,
      ink.light,
    ) +
    dots(
      [
        [-42, 10],
        [-39, 13],
        [41, 11],
      ],
      ink.stroke * 1.2,
      ink.light,
    ) +
    waves(ink)
  );
}

function waves(ink: Ink): string {
  const row = (y: number, from: number, count: number) =>
    `M${from} ${y}${Array.from({ length: count }, () => 'q3-5 6-1q1 3 3 1').join('')}`;
  const crest: Array<[string, string]> = [
    [row(34, -36, 8), ink.accent],
    [row(39, -27, 6), ink.detail],
    [row(44, -18, 4), ink.accent],
  ];
  return (
    crest.map(([d, colour]) => rule(d, colour, ink.stroke * 1.5)).join('') +
    dots(
      [
        [-40, 31],
        [41, 30],
        [-33, 40],
        [33, 39],
      ] as Point[],
      ink.stroke * 1.4,
      ink.light,
    )
  );
}

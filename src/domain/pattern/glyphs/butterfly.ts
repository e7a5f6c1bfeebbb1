import type { Ink } from '../glyph.ts';
import { inset, pair, profile, ribbon, spline, type Point } from './line.ts';
import { dark, disc, dots, mix, rule, shape, twice } from './pen.ts';

const FORE: Point[] = [
  [-3, -9],
  [-9, -26],
  [-22, -38],
  [-37, -38],
  [-43, -29],
  [-39, -17],
  [-29, -8],
  [-15, -2],
  [-3, -1],
];
const HIND: Point[] = [
  [-3, 1],
  [-14, 1],
  [-27, 3],
  [-35, 12],
  [-33, 24],
  [-26, 27],
  [-25, 36],
  [-20, 43],
  [-16, 34],
  [-10, 26],
  [-4, 14],
];

/** A butterfly seen from above, every wing filled the way a canting fills a field. */
export function butterfly(ink: Ink): string {
  const body = ribbon(
    [
      [0, -15],
      [0, -4],
      [0, 10],
      [0, 26],
    ],
    profile(3.2, 4.4, 4, 1),
    10,
  );
  const feeler: Point[] = [
    [-1, -15],
    [-5, -28],
    [-10, -38],
    [-14, -43],
    [-16, -40],
    [-13, -39],
  ];
  return (
    twice(hind(ink) + fore(ink) + rule(spline(feeler), ink.line, ink.stroke * 0.9)) +
    shape(body.d, mix(ink.accent, dark(ink), 0.6), ink, 0.6) +
    rule('M-3 2L3 2M-3 7L3 7M-2.6 12L2.6 12M-2 17L2 17', ink.detail, ink.stroke * 0.9) +
    disc(0, -16, 4, ink.detail, ink) +
    dots(
      [
        [-1.6, -17],
        [1.6, -17],
      ],
      ink.stroke * 1.1,
      ink.line,
    ) +
    dots(
      [
        [0, -9],
        [0, -4],
      ],
      ink.stroke * 1.4,
      ink.light,
    )
  );
}

function fore(ink: Ink): string {
  const root: Point = [-4, -5];
  const rim = inset(FORE, -3, 12);
  const veins: Point[] = [
    [-24, -35],
    [-34, -31],
    [-37, -22],
    [-30, -13],
    [-17, -6],
  ];
  return (
    shape(spline(FORE, true), ink.main, ink) +
    rule(spline(rim, true), ink.light, ink.stroke * 0.7) +
    rule(
      veins.map((v) => `M${pair(root)}Q${pair([v[0] * 0.6, v[1] * 0.72 - 3])} ${pair(v)}`).join(''),
      mix(ink.main, ink.line, 0.55),
      ink.stroke * 0.6,
    ) +
    shape(
      spline(
        [
          [-6, -9],
          [-12, -21],
          [-20, -25],
          [-20, -16],
          [-13, -8],
        ],
        true,
      ),
      ink.accent,
      ink,
      0.7,
    ) +
    dots(
      [
        [-10, -12],
        [-12.5, -15.5],
        [-15, -19],
        [-17, -21.5],
      ],
      ink.stroke * 0.9,
      ink.light,
    ) +
    eye(-30, -27, 5.4, ink) +
    eye(-28, -14.5, 3, ink) +
    dots(
      [
        [-21, -34],
        [-25.5, -36],
        [-35, -35],
        [-40, -28],
        [-38, -22],
        [-34, -15],
        [-23, -8],
        [-17, -5],
      ],
      ink.stroke * 1.3,
      ink.detail,
    )
  );
}

function hind(ink: Ink): string {
  const rim = inset(HIND, -2.4, 14);
  const cell = [
    [-7, 5],
    [-17, 6],
    [-22, 12],
    [-15, 19],
    [-8, 13],
  ] as Point[];
  return (
    shape(spline(HIND, true), ink.accent, ink) +
    rule(spline(rim, true), ink.light, ink.stroke * 0.7) +
    rule(
      'M-4 5Q-18 4 -31 13M-4 6Q-18 10 -29 22M-4 8Q-14 16 -20 38M-4 10Q-8 16 -12 25',
      mix(ink.accent, ink.line, 0.5),
      ink.stroke * 0.6,
    ) +
    shape(spline(cell, true), ink.detail, ink, 0.7) +
    dots(
      [
        [-11, 8],
        [-15, 9],
        [-17, 12.5],
        [-13, 14],
      ],
      ink.stroke * 0.9,
      ink.line,
    ) +
    eye(-26, 16, 4.2, ink) +
    dots(
      [
        [-20, 30],
        [-20, 34.5],
        [-20.2, 39],
        [-15, 26],
        [-23, 25],
      ],
      ink.stroke * 1.2,
      ink.light,
    )
  );
}

function eye(x: number, y: number, r: number, ink: Ink): string {
  return disc(x, y, r, ink.light, ink) + disc(x, y, r * 0.68, ink.detail) + disc(x, y, r * 0.34, dark(ink));
}

import type { Ink } from '../glyph.ts';
import { fan, plumes } from './feather.ts';
import { inset, profile, ribbon, spline, walk, type Point } from './line.ts';
import { disc, dots, gaze, mix, rule, shape } from './pen.ts';

/** The elephant of the royal carriage: caparison, tusk and a curled trunk. */
export function elephant(ink: Ink): string {
  const hide = mix(ink.main, ink.light, 0.12);
  const trunk = ribbon(
    [
      [-27, -12],
      [-36, -2],
      [-39, 12],
      [-35, 25],
      [-40, 31],
      [-45, 26],
    ],
    profile(8, 6, 4.6, 3.6, 2.6, 1.6),
    13,
  );
  const legs = 'M-18 12L-19 39L-7 39L-5 18ZM20 16L18 39L30 39L33 12Z';
  const back: Point[] = [
    [-20, -20],
    [-6, -22],
    [12, -23],
    [28, -17],
    [35, -3],
    [34, 14],
    [24, 22],
    [4, 23],
    [-14, 20],
    [-22, 6],
  ];
  const cloth = 'M-8 -22C2 -25 14 -24 22 -20L25 9Q8 14 -7 9Z';
  return (
    rule('M34 -6Q42 6 39 20', ink.line, ink.stroke * 2.4) +
    plumes([{ x: 39, y: 18, angle: 186, length: 10, width: 7 }], ink.detail, ink.line, ink) +
    shape('M-8 14L-9 36L2 36L3 18ZM9 18L8 36L18 36L21 14Z', mix(ink.main, ink.line, 0.35), ink, 0.9) +
    shape(legs, hide, ink) +
    shape(spline(back, true), hide, ink) +
    shape(cloth, ink.accent, ink, 0.9) +
    rule('M-6 -19Q8 -22 20 -17.5L22 6Q8 10 -5 6Z', ink.light, ink.stroke * 0.7) +
    plumes(fan(8, 0, 315, { x: 8, y: -6, length: 9, width: 6 }), ink.detail, ink.line, ink, 0.6) +
    disc(8, -6, 2.6, ink.main, ink) +
    dots(
      walk(
        [
          [-6, 11],
          [8, 15],
          [24, 11],
        ],
        9,
      ),
      ink.stroke * 2,
      ink.detail,
    ) +
    dots(
      [
        [-1, -15],
        [16, -15],
        [0, 3],
        [17, 3],
        [-3, -6],
        [20, -6],
      ],
      ink.stroke * 1.2,
      ink.light,
    ) +
    shape('M0 -24L3 -36Q8 -44 13 -36L17 -24Q8 -28 0 -24Z', ink.detail, ink, 0.8) +
    dots(
      [
        [8, -40],
        [8, -34],
        [5, -30],
        [11, -30],
      ],
      ink.stroke * 1.2,
      ink.light,
    ) +
    dots(
      [
        [-15, 36],
        [-12, 36],
        [-9.5, 36],
        [21, 36],
        [24, 36],
        [27, 36],
      ],
      ink.stroke * 1.6,
      ink.light,
    ) +
    shape(trunk.d, hide, ink, 0.9) +
    rule(
      trunk.spine
        .slice(3, 11)
        .map((s) => `M${Math.round(s.x - 2)} ${Math.round(s.y)}l4 .6`)
        .join(''),
      mix(ink.main, ink.light, 0.65),
      ink.stroke * 0.6,
    ) +
    shape(
      spline(
        [
          [-17, -22],
          [-25, -27],
          [-34, -21],
          [-36, -9],
          [-28, -2],
          [-18, -4],
        ],
        true,
      ),
      hide,
      ink,
      0.9,
    ) +
    shape('M-33 -1Q-36 12 -46 12Q-38 9 -39 -2Z', ink.light, ink, 0.8) +
    shape(
      spline(
        [
          [-22, -22],
          [-12, -25],
          [-5, -16],
          [-7, -3],
          [-14, 6],
          [-19, -3],
          [-23, -10],
        ],
        true,
      ),
      mix(ink.main, ink.accent, 0.3),
      ink,
      0.9,
    ) +
    dots(
      inset(
        [
          [-22, -22],
          [-12, -25],
          [-5, -16],
          [-7, -3],
          [-14, 6],
          [-19, -3],
          [-23, -10],
        ],
        3,
        12,
      ),
      ink.stroke,
      ink.light,
    ) +
    shape('M-34 -22Q-29 -31 -21 -25Q-27 -22 -32 -17Z', ink.detail, ink, 0.7) +
    gaze(-30, -13, 2, ink)
  );
}

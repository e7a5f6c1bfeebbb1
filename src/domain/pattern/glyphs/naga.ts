import type { Ink } from '../glyph.ts';
import { fan, plumes, ukel } from './feather.ts';
import { beside, pair, profile, ribbon, type Point } from './line.ts';
import { dots, gaze, mix, rule, shape } from './pen.ts';
import { scales } from './scale.ts';

/** Naga: the crowned serpent of the courts, coiled like a rising wave. */
export function naga(ink: Ink): string {
  const line: Point[] = [
    [-22, -22],
    [-13, -28],
    [-4, -22],
    [-7, -9],
    [-20, 2],
    [-29, 17],
    [-20, 32],
    [-2, 36],
    [18, 32],
    [30, 19],
    [26, 4],
    [12, 2],
    [7, 12],
    [16, 19],
  ];
  const half = profile(5, 6.4, 7, 7.6, 8, 8, 7.4, 6.4, 4.6, 2.6, 0.8);
  const body = ribbon(line, half, 31, 2);
  const belly = body.spine
    .slice(3, 24)
    .map((s) => `M${pair(beside(s, -half(s.t) * 0.95))}L${pair(beside(s, -half(s.t) * 0.45))}`);
  return (
    plumes(
      body.spine
        .filter((_, i) => i > 3 && i < 27 && i % 2 === 0)
        .map((s) => {
          const [x, y] = beside(s, half(s.t) - 2);
          return { x, y, angle: (s.heading * 180) / Math.PI + 160, length: 9 - s.t * 3, width: 6 };
        }),
      ink.accent,
      ink.light,
      ink,
      0.6,
    ) +
    shape(body.d, ink.main, ink) +
    scales(body.spine.slice(2, 29), (t) => half(t) * 0.86, mix(ink.main, ink.light, 0.6), ink.stroke * 0.55, 3) +
    rule(belly.join(''), ink.detail, ink.stroke * 1.2) +
    ukel(17, 20, 4, 1.4, 180, ink.detail, ink) +
    plumes(fan(5, 20, 120, { x: -14, y: -25, length: 20, width: 7, bend: 5 }, 0.15), ink.accent, ink.light, ink) +
    plumes(fan(5, -30, 40, { x: -20, y: -29, length: 19, width: 6 }, 0.35), ink.detail, ink.line, ink) +
    shape('M-31 -29Q-20 -34 -11 -27L-13 -23Q-21 -29 -30 -25Z', ink.accent, ink, 0.7) +
    dots(
      [
        [-27, -28.5],
        [-22, -29.6],
        [-17, -28.4],
      ],
      ink.stroke,
      ink.light,
    ) +
    shape('M-38 -15Q-29 -13 -24 -15Q-28 -9 -36 -9Z', ink.accent, ink, 0.7) +
    shape(
      'M-12 -14C-8 -24 -15 -29 -23 -27C-29 -28 -32 -25 -36 -27C-42 -28 -44 -22 -40 -18C-34 -17 -29 -16 -25 -16C-26 -11 -31 -10 -35 -8C-31 -4 -17 -6 -12 -14Z',
      ink.main,
      ink,
      0.9,
    ) +
    rule('M-33 -17l1 3l1.4-2.6M-29 -16.4l1 2.4l1-2.2M-39 -23q1.6-1.4 3 0', ink.light, ink.stroke * 0.9) +
    rule('M-38 -12Q-44 -10 -45 -4M-42 -8Q-40 -6 -41 -3', ink.accent, ink.stroke) +
    gaze(-25, -22, 2.8, ink)
  );
}

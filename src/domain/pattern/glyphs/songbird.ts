import type { Ink } from '../glyph.ts';
import { fan, pinion, plumes } from './feather.ts';
import { beside, profile, ribbon, spiral, spline, type Point } from './line.ts';
import { dark, disc, dots, gaze, mix, place, rule, shape } from './pen.ts';
import { scales } from './scale.ts';

/** The small bird of coastal cloths: long tail, one raised wing, a sprig in the beak. */
export function bird(ink: Ink): string {
  const spine: Point[] = [
    [-33, -17],
    [-27, -20],
    [-20, -12],
    [-9, 1],
    [6, 8],
    [20, 8],
  ];
  const half = profile(4.5, 7, 6.4, 11, 10.5, 4);
  const body = ribbon(spine, half, 21, 2);
  const tail = fan(4, 66, 112, { x: 15, y: 8, length: 32, width: 8, bend: -7 }, 0.06);
  const under = fan(3, 78, 118, { x: 13, y: 11, length: 22, width: 7, bend: -5 });
  return (
    plumes(tail.toReversed(), ink.detail, ink.light, ink) +
    plumes(under.toReversed(), ink.accent, ink.light, ink) +
    rule(
      'M-5 17L-6 27M-6 27L-11 29M-6 27L-5 31M-6 27L-1 29M5 18L7 28M7 28L2 31M7 28L8 32M7 28L12 30',
      ink.line,
      ink.stroke * 0.9,
    ) +
    shape(body.d, ink.main, ink, 0.9) +
    scales(body.spine.slice(5, 16), (t) => half(t) * 0.85, mix(ink.main, ink.light, 0.55), ink.stroke * 0.55, 4) +
    dots(
      body.spine.slice(5, 19).map((spot) => beside(spot, half(spot.t) - 2)),
      ink.stroke * 0.9,
      ink.light,
    ) +
    place(pinion(ink, 37, -30, 50, 6), 0, 6, 8) +
    crest(-29, -24, ink) +
    shape('M-33 -21L-46 -13L-34 -12.5Q-31 -16 -33 -21Z', ink.detail, ink, 0.8) +
    rule('M-45.5 -13.2L-35 -16.4', ink.line, ink.stroke * 0.5) +
    sprig(ink) +
    gaze(-27.5, -19, 2.9, ink)
  );
}

/** A crane (bangau) in flight: outstretched neck, long swept wings, trailing legs. */
export function crane(ink: Ink): string {
  const white = mix(ink.light, ink.main, 0.1);
  const half = profile(3.2, 2.6, 2.2, 3, 8, 7.5, 2);
  const body = ribbon(
    [
      [-37, -24],
      [-31, -22],
      [-24, -13],
      [-16, -4],
      [-5, 3],
      [9, 9],
      [20, 13],
    ],
    half,
    23,
    2,
  );
  return (
    rule(
      'M16 13L43 19M15 15L40 25M43 19L46.5 18M43 19L46 21.5M40 25L43.5 25M40 25L42 28',
      ink.detail,
      ink.stroke * 1.1,
    ) +
    place(sweep(ink, white, 45, 7), -2, 3, -30) +
    plumes(fan(5, 84, 124, { x: 12, y: 10, length: 21, width: 6.5 }, 0.1), ink.accent, ink.detail, ink) +
    shape(body.d, white, ink, 0.9) +
    scales(body.spine.slice(12, 19), (t) => half(t) * 0.7, mix(ink.main, ink.light, 0.2), ink.stroke * 0.55) +
    dots(body.spine.slice(3, 12), ink.stroke * 0.9, ink.main) +
    place(sweep(ink, white, 46, 8), 1, 7, 4) +
    shape('M-38.5 -21L-48 -12L-35 -20Z', ink.accent, ink, 0.8) +
    shape(
      spline(
        [
          [-39, -24],
          [-36, -28.5],
          [-31, -26],
          [-34, -24.5],
        ],
        true,
      ),
      ink.detail,
      ink,
      0.7,
    ) +
    dots([[-36.4, -23]], 2, dark(ink))
  );
}

/** A long pointed wing leaning over its own back. */
function sweep(ink: Ink, white: string, size: number, count: number): string {
  const tier = (n: number, to: number, share: number) =>
    fan(n, 6, to, { x: 0, y: 0, length: size * share, width: size * 0.13, bend: size * share * 0.14 }, 0).map(
      (quill, i) => ({
        ...quill,
        length: quill.length * (1 - i * 0.055),
      }),
    );
  return (
    plumes(tier(count, 66, 1), ink.main, ink.light, ink) +
    plumes(tier(count - 1, 58, 0.72), white, ink.main, ink) +
    plumes(tier(count - 2, 50, 0.44), ink.accent, ink.detail, ink)
  );
}

function crest(x: number, y: number, ink: Ink): string {
  const curl = (dx: number, turn: number) =>
    rule(
      spline([[x + dx, y + 1], [x + dx + turn, y - 7], ...spiral(x + dx + turn + 3, y - 9, 3, -0.9, 200).toReversed()]),
      ink.line,
      ink.stroke * 0.8,
    ) + disc(x + dx + turn + 3, y - 9, 1.5, ink.accent);
  return curl(-2, -2) + curl(1, 1) + curl(4, 5);
}

function sprig(ink: Ink): string {
  const leaf = (x: number, y: number, angle: number) => ({ x, y, angle, length: 9, width: 5 });
  return (
    rule('M-45 -13Q-49 -4 -42 5', ink.line, ink.stroke * 0.8) +
    plumes([leaf(-46, -6, 150), leaf(-43, 3, 175), leaf(-45, 0, 84)], ink.accent, ink.light, ink, 0.6) +
    dots(
      [
        [-35, 3],
        [-42, 14],
      ],
      ink.stroke * 2.6,
      ink.detail,
    )
  );
}

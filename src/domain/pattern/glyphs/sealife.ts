import type { Ink } from '../glyph.ts';
import { fan, plumes } from './feather.ts';
import { beside, inset, pair, profile, ribbon, ring, spline, walk, type Point } from './line.ts';
import { disc, dots, gaze, mix, rule, shape } from './pen.ts';
import { scales } from './scale.ts';

/** A carp with fanned fins and a scaled flank. */
export function fish(ink: Ink): string {
  const spine: Point[] = [
    [-43, 4],
    [-30, -4],
    [-12, -7],
    [6, -2],
    [20, 6],
  ];
  const half = profile(1.5, 11, 16, 14, 9, 4);
  const body = ribbon(spine, half, 21, 2);
  const flank = body.spine.slice(7, 19);
  return (
    plumes(fan(7, 62, 158, { x: 17, y: 4, length: 30, width: 9, bend: 4 }, 0.12), ink.accent, ink.light, ink) +
    plumes(fan(7, 8, 66, { x: -14, y: -14, length: 24, width: 7, bend: 3 }, 0), ink.detail, ink.line, ink) +
    plumes(fan(5, 108, 164, { x: -6, y: 6, length: 22, width: 7, bend: -4 }, 0), ink.accent, ink.light, ink) +
    shape(body.d, ink.main, ink) +
    scales(flank, (t) => half(t) * 0.9, mix(ink.main, ink.light, 0.65), ink.stroke * 0.7, 4) +
    dots(
      flank
        .filter((_, i) => i % 2 === 0)
        .flatMap((s): Point[] => [beside(s, 0), beside(s, half(s.t) * 0.45), beside(s, -half(s.t) * 0.45)]),
      ink.stroke * 0.9,
      ink.detail,
    ) +
    shape(
      'M-43 4C-41 -6 -34 -13 -25 -16C-19 -8 -19 3 -24 10C-33 11 -40 9 -43 4Z',
      mix(ink.main, ink.detail, 0.45),
      ink,
      0.8,
    ) +
    rule('M-27 -11Q-23 -3 -27 6M-43 4L-37 4', ink.line, ink.stroke * 0.7) +
    plumes(fan(4, 96, 142, { x: -22, y: 2, length: 15, width: 6 }, 0), ink.detail, ink.light, ink) +
    gaze(-33.5, -4, 3.6, ink) +
    dots(
      [
        [-46, -8],
        [-42, -14],
        [-46, -17],
      ],
      ink.stroke * 1.3,
      ink.accent,
    )
  );
}

/** Urang: a prawn curled round its own tail, feelers flung back. */
export function shrimp(ink: Ink): string {
  const spine: Point[] = [
    [-20, -30],
    [-4, -33],
    [14, -26],
    [25, -10],
    [25, 9],
    [13, 23],
    [-3, 24],
  ];
  const half = profile(6, 9.5, 10.5, 10, 8, 6, 3);
  const body = ribbon(spine, half, 23, 2);
  const plates = body.spine.filter((_, i) => i > 6 && i % 2 === 0);
  const rings = plates.map((s) => {
    const ahead = { ...s, x: s.x + Math.cos(s.heading) * 5, y: s.y + Math.sin(s.heading) * 5 };
    return `M${pair(beside(s, -half(s.t)))}Q${pair(beside(ahead, 0))} ${pair(beside(s, half(s.t)))}`;
  });
  const legs = body.spine.slice(7, 19).map((s) => {
    const foot = beside({ ...s, x: s.x + Math.cos(s.heading) * 4, y: s.y + Math.sin(s.heading) * 4 }, half(s.t) + 7);
    return `M${pair(beside(s, half(s.t) - 1))}Q${pair(beside(s, half(s.t) + 6))} ${pair(foot)}`;
  });
  return (
    rule(
      'M-26 -29C-44 -30 -44 -8 -34 10C-28 20 -28 30 -35 29M-22 -28C-36 -24 -34 -8 -24 2C-16 10 -20 20 -25 18',
      ink.detail,
      ink.stroke * 1.1,
    ) +
    rule(legs.join(''), ink.accent, ink.stroke * 1.3) +
    rule('M-14 -22Q-22 -16 -20 -8M-8 -22Q-14 -14 -10 -6M-1 -22Q-6 -12 0 -4', ink.accent, ink.stroke * 1.3) +
    plumes(fan(5, 226, 318, { x: -2, y: 24, length: 22, width: 9 }, 0.1), ink.accent, ink.light, ink) +
    shape(body.d, ink.main, ink) +
    rule(rings.join(''), ink.line, ink.stroke * 0.7) +
    dots(
      plates.flatMap((s): Point[] =>
        [-0.6, -0.25, 0.1, 0.45].map((k) =>
          beside({ ...s, x: s.x + Math.cos(s.heading) * 3, y: s.y + Math.sin(s.heading) * 3 }, k * half(s.t)),
        ),
      ),
      ink.stroke,
      ink.light,
    ) +
    shape(
      'M-8 -42C-18 -41 -27 -38 -40 -37C-34 -31 -28 -24 -16 -22C-6 -22 2 -24 4 -30C2 -38 -2 -42 -8 -42Z',
      mix(ink.main, ink.detail, 0.35),
      ink,
    ) +
    rule('M-36 -36Q-24 -34 -10 -38M-20 -26Q-8 -26 0 -30', ink.light, ink.stroke * 0.7) +
    dots(
      [
        [-12, -34],
        [-8, -32],
        [-4, -34],
        [-8, -36],
        [-1, -32],
      ],
      ink.stroke,
      ink.light,
    ) +
    gaze(-20, -33, 3, ink)
  );
}

/** A starfish, its arms beaded along the ridge. */
export function starfish(ink: Ink): string {
  const arms = Array.from({ length: 5 }, (_, i) => i * 72 + 6);
  const outline = arms.flatMap((angle): Point[] => [
    polar(angle - 11, 38),
    polar(angle, 46),
    polar(angle + 12, 37),
    polar(angle + 36, 16),
  ]);
  return (
    shape(spline(outline, true), ink.main, ink) +
    rule(spline(inset(outline, 3.2, 40), true), ink.light, ink.stroke * 0.6) +
    shape(
      spline(
        arms.flatMap((angle): Point[] => [polar(angle, 35), polar(angle + 36, 9)]),
        true,
      ),
      ink.accent,
      ink,
      0.7,
    ) +
    dots(
      arms.flatMap((angle) => [15, 20, 25, 30].map((r) => polar(angle, r))),
      ink.stroke * 1.6,
      ink.light,
    ) +
    dots(
      arms.flatMap((angle) =>
        [18, 23, 28, 33].flatMap((r): Point[] => [polar(angle - 105 / r, r), polar(angle + 105 / r, r)]),
      ),
      ink.stroke,
      ink.detail,
    ) +
    disc(0, 0, 7, ink.detail, ink) +
    dots(ring(0, 0, 4.4, 4.4, 8), ink.stroke, ink.light) +
    dots([[0, 0]], ink.stroke * 2, ink.main) +
    dots(
      walk(ring(0, 0, 27, 27, 5, 0.58), 5, true).map((s): Point => [s.x * 1.1, s.y * 1.1]),
      ink.stroke * 1.6,
      ink.detail,
    )
  );
}

function polar(angle: number, r: number): Point {
  const turn = ((angle - 90) * Math.PI) / 180;
  return [Math.cos(turn) * r, Math.sin(turn) * r];
}

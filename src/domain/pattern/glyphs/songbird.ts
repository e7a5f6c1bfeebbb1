import type { Ink } from '../glyph.ts';
import { fan, pinion, plumes } from './feather.ts';
import { beside, disc, dots, mix, place, profile, ribbon, rule, shape, spiral, spline, type Point } from './pen.ts';

/** The small bird of coastal cloths: long forked tail, one raised wing, a sprig in the beak. */
export function bird(ink: Ink): string {
  const spine: Point[] = [[-34, -13], [-28, -19], [-19, -13], [-8, 1], [6, 9], [20, 8]];
  const body = ribbon(spine, profile(4, 7.5, 7, 12, 11, 4), 18);
  const belly = body.spine.slice(6, 17).map((spot) => beside(spot, -spot.t * 3 + 1));
  const tail = fan(5, 62, 118, { x: 15, y: 8, length: 32, width: 9, bend: -7 }, 0.1);
  return (
    plumes(tail.toReversed(), ink.detail, ink.light, ink) +
    rule('M-4 17L-6 27M-6 27L-11 29M-6 27L-5 31M-6 27L-1 29M6 19L7 28M7 28L2 31M7 28L8 32M7 28L12 30', ink.line, ink.stroke * 0.9) +
    shape(body.d, ink.main, ink) +
    breast(body.left.slice(3, 15), ink) +
    dots(belly, ink.stroke, ink.light) +
    place(pinion(ink, 36, -28, 52, 6), 0, 6, 12) +
    crest(-29, -24, ink) +
    shape('M-34 -17L-45 -11L-35 -9Q-32 -13 -34 -17Z', ink.detail, ink, 0.8) +
    sprig(ink) +
    disc(-29, -17, 2.8, ink.light, ink) +
    disc(-29.4, -17, 1.2, ink.line)
  );
}

/** A crane (bangau) in flight: outstretched neck, swept wings, trailing legs. */
export function crane(ink: Ink): string {
  const white = mix(ink.light, ink.main, 0.12);
  const neck: Point[] = [[-39, -27], [-33, -29], [-27, -20], [-19, -8], [-8, 1], [8, 8], [19, 13]];
  const body = ribbon(neck, profile(2.5, 3.6, 2.6, 3.4, 8.5, 8, 2), 20);
  const wing = (size: number) =>
    plumes(fan(8, -4, 74, { x: 0, y: 0, length: size, width: size * 0.15, bend: size * 0.12 }, 0.12), ink.main, ink.light, ink) +
    plumes(fan(7, -6, 62, { x: 0, y: 0, length: size * 0.7, width: size * 0.15, bend: size * 0.08 }, 0.1), white, ink.main, ink) +
    plumes(fan(5, -2, 52, { x: 0, y: 0, length: size * 0.4, width: size * 0.13 }), ink.accent, ink.detail, ink);
  return (
    rule('M16 13L44 17M16 15L42 22M44 17L47 16M44 17L47 19M42 22L45 22M42 22L44 25', ink.detail, ink.stroke * 1.1) +
    place(wing(44), 2, 2, -22) +
    plumes(fan(5, 84, 122, { x: 12, y: 10, length: 20, width: 7 }, 0.1), ink.detail, ink.light, ink) +
    shape(body.d, white, ink) +
    dots(body.spine.slice(4, 18).map((spot) => beside(spot, spot.t > 0.6 ? 3 : 0)), ink.stroke * 0.9, ink.main) +
    place(wing(42), 2, 6, 92, -1) +
    shape('M-43 -31L-34 -33Q-30 -30 -33 -27Q-38 -28 -43 -31Z', ink.detail, ink, 0.7) +
    shape('M-38 -26.5L-48 -17L-35.5 -23.5Z', ink.accent, ink, 0.8) +
    disc(-35.5, -27.5, 1.3, ink.line)
  );
}

function breast(edge: Point[], ink: Ink): string {
  const ticks = edge.map(([x, y], i) => `M${Math.round(x + 2.4)} ${Math.round(y - 1)}l${2 + (i % 2)} -3`).join('');
  return rule(ticks, mix(ink.main, ink.light, 0.6), ink.stroke * 0.6);
}

function crest(x: number, y: number, ink: Ink): string {
  const curl = (dx: number, turn: number) =>
    rule(spline([[x + dx, y + 2], [x + dx + turn, y - 6], ...spiral(x + dx + turn + 3, y - 9, 3, -0.9, 200).toReversed()]), ink.line, ink.stroke) +
    disc(x + dx + turn + 3, y - 9, 1.5, ink.accent);
  return curl(-1, -1) + curl(3, 5);
}

function sprig(ink: Ink): string {
  const stem = rule('M-44 -11Q-49 -4 -43 4', ink.line, ink.stroke * 0.8);
  const leaves = plumes(
    [
      { x: -45.5, y: -5, angle: 130, length: 9, width: 5 },
      { x: -43, y: 3, angle: 170, length: 9, width: 5 },
      { x: -45, y: 0, angle: 90, length: 8, width: 5 },
    ],
    ink.accent,
    ink.light,
    ink,
    0.6,
  );
  return stem + leaves + disc(-40, 14, 2.2, ink.detail, ink);
}

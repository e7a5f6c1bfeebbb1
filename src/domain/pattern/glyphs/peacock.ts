import type { Ink } from '../glyph.ts';
import { eyes, fan, plumes, ukel } from './feather.ts';
import { beside, profile, ribbon, ring, type Point } from './line.ts';
import { dark, disc, dots, gaze, mix, rule, shape } from './pen.ts';

/** Merak ngigel: the dancing peacock before its fan of eyed feathers. */
export function peacock(ink: Ink): string {
  const rings = [ink.detail, ink.light, ink.accent, dark(ink)];
  const inner = [ink.detail, ink.accent, ink.light];
  const spine: Point[] = [
    [-6, -24],
    [1, -27],
    [6, -20],
    [2, -9],
    [-4, 3],
    [0, 16],
    [8, 25],
  ];
  const body = ribbon(spine, profile(2.4, 4.4, 3.6, 5.5, 9.5, 10, 3), 20);
  return (
    eyes(fan(13, -104, 104, { x: 0, y: 8, length: 46, width: 9.2 }), ink.main, rings, ink) +
    eyes(fan(10, -94, 94, { x: 0, y: 8, length: 33, width: 7.6 }), mix(ink.main, ink.light, 0.3), inner, ink) +
    plumes(fan(9, -100, 100, { x: 0, y: 8, length: 23, width: 8 }), ink.detail, ink.line, ink, 0.6) +
    plumes(fan(5, 130, 196, { x: 4, y: 18, length: 24, width: 7.5, bend: 4 }, 0.1), ink.main, ink.light, ink) +
    rule('M-3 24L-5 36L-11 38M-5 36L-4 41M4 26L4 37L-1 40M4 37L7 41', ink.detail, ink.stroke * 1.2) +
    shape(body.d, ink.accent, ink) +
    dots(
      body.spine.slice(4, 18).map((s) => beside(s, s.t * 5 - 1)),
      ink.stroke * 1.1,
      ink.light,
    ) +
    dots(
      body.spine.slice(8, 18).map((s) => beside(s, s.t * 5 - 5)),
      ink.stroke,
      ink.detail,
    ) +
    plumes(
      fan(4, 120, 176, { x: 1, y: 5, length: 20, width: 8, bend: -4 }),
      mix(ink.main, ink.light, 0.25),
      ink.line,
      ink,
      0.7,
    ) +
    shape('M-3 -28L-14 -23L-4 -22Z', ink.detail, ink, 0.8) +
    rule('M2 -30L0 -37M3 -30L4 -38M4 -29L8 -37', ink.line, ink.stroke * 0.8) +
    dots(
      [
        [0, -38],
        [4, -39],
        [8.4, -38],
      ],
      ink.stroke * 2.4,
      ink.detail,
    ) +
    gaze(-0.5, -26.4, 1.8, ink)
  );
}

/** A spray of long tail feathers (lar ekor) that rises out of a pair of ukel. */
export function tailFeather(ink: Ink): string {
  const long = fan(7, -54, 54, { x: 0, y: 36, length: 78, width: 12 }, 0.34);
  const middle = fan(6, -46, 46, { x: 0, y: 36, length: 48, width: 11 }, 0.3);
  const short = fan(5, -40, 40, { x: 0, y: 36, length: 30, width: 9 }, 0.2);
  return (
    plumes(long, ink.main, ink.light, ink) +
    eyes(
      long.map((q) => ({ ...q, length: q.length * 0.98, width: 6.6 })),
      ink.detail,
      [ink.light, ink.accent],
      ink,
    ) +
    plumes(middle, ink.accent, ink.light, ink) +
    plumes(short, ink.detail, ink.line, ink) +
    ukel(-10, 37, 8, -1.4, 0, ink.main, ink) +
    ukel(10, 37, 8, 1.4, 180, ink.main, ink) +
    disc(0, 35, 5.5, ink.accent, ink) +
    dots(ring(0, 35, 3, 3, 6), ink.stroke, ink.light) +
    dots([[0, 35]], ink.stroke * 1.6, ink.detail)
  );
}

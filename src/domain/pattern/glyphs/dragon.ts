import type { Ink } from '../glyph.ts';
import { plumes } from './feather.ts';
import { beside, pair, profile, ribbon, spline, steps, type Point, type Ribbon } from './line.ts';
import { disc, dots, gaze, mix, place, rule, shape } from './pen.ts';
import { scales } from './scale.ts';

const SPINE: Point[] = [
  [-20, -22],
  [-6, -33],
  [10, -32],
  [21, -21],
  [15, -7],
  [-3, 0],
  [-20, 7],
  [-26, 21],
  [-15, 33],
  [3, 34],
  [20, 25],
  [32, 27],
  [41, 18],
];

/** Liong: the coast's dragon, one thick S of scales with a sawtooth back, after its flaming pearl. */
export function dragon(ink: Ink): string {
  const half = profile(5.5, 6.8, 7.6, 8, 8.2, 8, 7, 4.4, 0.8);
  const body = ribbon(SPINE, half, 31, 2);
  return (
    leg(-24, 24, 150, ink) +
    leg(20, -12, 70, ink) +
    leg(8, 30, 20, ink) +
    tailFlame(ink) +
    crest(body, ink) +
    shape(body.d, ink.main, ink) +
    scales(
      body.spine.slice(2, 29).filter((_, i) => i % 3 !== 2),
      (t) => half(t) * 0.92,
      mix(ink.main, ink.line, 0.55),
      ink.stroke * 0.55,
      3,
    ) +
    belly(body, ink) +
    leg(-2, -2, -160, ink) +
    place(head(ink), -22, -20, 8) +
    pearl(-40, 10, ink)
  );
}

/** The dragon's head facing left, its neck joint at the origin. */
export function head(ink: Ink): string {
  const lock = (points: Point[], colour: string) =>
    shape(ribbon(points, profile(2.6, 2.6, 0.3), 4).d, colour, ink, 0.7);
  return (
    lock(
      [
        [0, -4],
        [9, -9],
        [18, -8],
      ],
      ink.accent,
    ) +
    lock(
      [
        [2, 0],
        [12, -1],
        [18, 5],
      ],
      ink.detail,
    ) +
    lock(
      [
        [1, 4],
        [9, 8],
        [11, 15],
      ],
      ink.accent,
    ) +
    lock(
      [
        [-5, 8],
        [-3, 14],
        [-8, 19],
      ],
      ink.detail,
    ) +
    rule('M-3 -7Q2 -18 10 -18M0 -13Q0 -19 -3 -22M-7 -8Q-8 -16 -3 -21', ink.line, ink.stroke * 2.6) +
    rule('M-3 -7Q2 -18 10 -18M0 -13Q0 -19 -3 -22M-7 -8Q-8 -16 -3 -21', ink.detail, ink.stroke * 1.3) +
    shape('M-20 3Q-12 4 -7 1Q-10 7 -17 8Z', ink.accent, ink, 0.7) +
    shape(
      'M7 6C9 -4 4 -10 -4 -10C-9 -10 -10 -7 -13 -7C-17 -10 -22 -7 -21 -3C-21 0 -18 1 -15 1L-7 1C-9 5 -12 7 -17 8C-15 12 -9 12 -5 11C0 11 5 10 7 6Z',
      ink.main,
      ink,
    ) +
    rule('M-15 1l1 2l1-2M-11 1l1 2l1-2M-14 8l1-2l1 2', ink.light, ink.stroke * 0.9) +
    rule('M-20 -6Q-25 -8 -23 -14M-19 0Q-24 3 -24 -3', ink.line, ink.stroke * 0.9) +
    rule('M-18.5 -4q1 -2 2.6 -.6M0 6Q3 3 3 -2M-9 -8Q-4 -12 1 -7', ink.line, ink.stroke * 0.8) +
    dots(
      [
        [-9, -2],
        [-6, 4],
        [-2, 7],
        [1, 8],
        [-12, -3],
      ],
      ink.stroke * 0.9,
      ink.light,
    ) +
    gaze(-5, -4.5, 3, ink)
  );
}

/** Fins along the outer edge: a tooth leaning backwards at every second step. */
function crest(body: Ribbon, ink: Ink): string {
  const teeth = body.spine.slice(1, 29).map((spot, i) => {
    const lean = i % 2 ? 3 : 0;
    const tip = { ...spot, x: spot.x + Math.cos(spot.heading) * lean, y: spot.y + Math.sin(spot.heading) * lean };
    return beside(tip, -widthAt(body, i + 1) - (i % 2 ? 5 - spot.t * 2 : -1));
  });
  const keel = body.spine.filter((_, i) => i > 0 && i < 29 && i % 3 === 1).toReversed();
  return shape(
    `M${[...teeth, ...keel.map((spot): Point => [spot.x, spot.y])].map(pair).join('L')}Z`,
    ink.accent,
    ink,
    0.7,
  );
}

function belly(body: Ribbon, ink: Ink): string {
  const run = body.spine.slice(2, 28);
  const outer = run.map((spot, i) => beside(spot, widthAt(body, i + 2)));
  const inner = run.map((spot, i) => beside(spot, widthAt(body, i + 2) * 0.5));
  const rungs = run
    .map((_, i) => `M${pair(inner[i] as Point)}l${steps(inner[i] as Point, outer[i] as Point)}`)
    .join('');
  const skip = (points: Point[]) => points.filter((_, i) => i % 3 === 0 || i === points.length - 1);
  return (
    shape(spline([...skip(outer), ...skip(inner).toReversed()], true), mix(ink.detail, ink.light, 0.35), ink, 0.7) +
    rule(rungs, ink.line, ink.stroke * 0.5)
  );
}

function widthAt(body: Ribbon, index: number): number {
  const [a, b] = [body.spine[index], body.right[index]];
  return a && b ? Math.hypot(b[0] - a.x, b[1] - a.y) : 0;
}

function leg(x: number, y: number, turn: number, ink: Ink): string {
  const limb = ribbon(
    [
      [0, 0],
      [3, -8],
      [-2, -15],
    ],
    profile(4.5, 3.6, 2.4),
    4,
  );
  const claws = 'M-2 -15Q-9 -14 -10 -9Q-7 -12 -3 -12M-2 -16Q-7 -21 -6 -24Q-3 -20 0 -17M0 -16Q6 -20 9 -17Q4 -16 1 -13';
  return place(
    shape(claws, ink.light, ink, 0.7) +
      shape(limb.d, ink.main, ink, 0.8) +
      dots(
        [
          [1.5, -4],
          [2, -7.5],
          [0.5, -11],
        ],
        ink.stroke,
        ink.light,
      ),
    x,
    y,
    turn,
  );
}

function tailFlame(ink: Ink): string {
  const quill = (angle: number, length: number) => ({ x: 35, y: 24, angle, length, width: 7, bend: -5 });
  return (
    plumes([quill(96, 9), quill(-6, 16)], ink.detail, ink.light, ink) +
    plumes([quill(68, 11), quill(24, 19)], ink.accent, ink.light, ink)
  );
}

function pearl(x: number, y: number, ink: Ink): string {
  const flame = `M${x} ${y + 6}C${x - 9} ${y + 5} ${x - 8} ${y - 5} ${x - 3} ${y - 8}C${x - 3} ${y - 5} ${x} ${y - 6} ${x + 2} ${y - 12}C${x + 3} ${y - 7} ${x + 9} ${y - 4} ${x + 6} ${y + 3}Q${x + 4} ${y + 6} ${x} ${y + 6}Z`;
  return shape(flame, ink.accent, ink, 0.8) + disc(x, y, 4.2, ink.light, ink) + disc(x, y, 2.2, ink.detail);
}

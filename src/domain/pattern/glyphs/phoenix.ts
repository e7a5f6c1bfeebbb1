import type { Ink } from '../glyph.ts';
import { fan, pinion, plumes } from './feather.ts';
import { beside, pair, profile, ribbon, spline, steps, walk, type Point, type Spot } from './line.ts';
import { disc, dots, gaze, mix, place, rule, shape } from './pen.ts';
import { scales } from './scale.ts';

/** Burung hong: the phoenix of the Chinese-Javanese coast, its long ribbon tails set with eyes. */
export function phoenix(ink: Ink): string {
  const half = profile(3, 4.6, 3.6, 4.2, 7.6, 8, 3.5);
  const body = ribbon(
    [
      [-36, -13],
      [-31, -17],
      [-26, -11],
      [-27, -1],
      [-20, 9],
      [-9, 12],
      [1, 8],
    ],
    half,
    23,
    2,
  );
  const tails: Array<[Point[], string, string]> = [
    [
      [
        [-3, 9],
        [8, 0],
        [20, -2],
        [31, -10],
        [30, -23],
        [36, -30],
      ],
      ink.accent,
      ink.detail,
    ],
    [
      [
        [-3, 12],
        [10, 21],
        [20, 16],
        [28, 8],
        [38, 10],
        [43, 2],
      ],
      ink.detail,
      ink.accent,
    ],
    [
      [
        [-5, 13],
        [-4, 27],
        [8, 34],
        [18, 28],
        [27, 29],
        [31, 37],
      ],
      ink.main,
      ink.detail,
    ],
  ];
  return (
    tails.map(([line, edge, core]) => streamer(line, edge, core, ink)).join('') +
    plumes(fan(5, -34, 36, { x: -14, y: 5, length: 40, width: 8, bend: 5 }, 0.1), ink.detail, ink.light, ink) +
    plumes(fan(3, 80, 170, { x: -5, y: 10, length: 16, width: 6.5 }, 0.1), ink.main, ink.light, ink) +
    rule('M-20 15L-25 25M-25 25L-31 25M-25 25L-28 30M-25 25L-23 31M-14 18L-17 25', ink.line, ink.stroke * 0.9) +
    shape(body.d, ink.main, ink, 0.9) +
    scales(body.spine.slice(6, 17), (t) => half(t) * 0.85, mix(ink.main, ink.light, 0.6), ink.stroke * 0.6, 2) +
    place(pinion(ink, 36, -46, 20, 4), -14, 8, 44) +
    head(ink)
  );
}

/** One tail: a barbed ribbon with a core of its own colour, a bud on the way and a great eye at its end. */
function streamer(line: Point[], edge: string, core: string, ink: Ink): string {
  const band = ribbon(line, profile(1.5, 3.6, 4.8, 4.2, 3), 11, 2);
  const barbs = walk(line, 10)
    .slice(1)
    .flatMap((spot) => [barb(spot, 3.8), barb(spot, -3.8)]);
  const [bud, end] = [band.spine[5], band.spine[10]];
  const spots =
    bud && end
      ? disc(end.x, end.y, 6, edge, ink) +
        dots([[end.x, end.y]], 8.4, core) +
        dots([[end.x, end.y]], 5, ink.light) +
        dots([[end.x, end.y]], 2.4, ink.main) +
        disc(bud.x, bud.y, 2.6, core, ink) +
        dots([[bud.x, bud.y]], 1.6, ink.light)
      : '';
  return (
    shape(band.d, edge, ink, 0.7) +
    rule(barbs.join(''), mix(edge, ink.light, 0.7), ink.stroke * 0.5) +
    rule(spline(line), core, ink.stroke * 1.5) +
    spots
  );
}

function barb(spot: Spot, reach: number): string {
  const back = { ...spot, x: spot.x - Math.cos(spot.heading) * 2.4, y: spot.y - Math.sin(spot.heading) * 2.4 };
  const from = beside(back, reach * 0.2);
  return `M${pair(from)}l${steps(from, beside(spot, reach * Math.sin(Math.PI * (0.15 + spot.t * 0.7))))}`;
}

function head(ink: Ink): string {
  const plume = (points: Point[], colour: string) =>
    shape(ribbon(points, profile(1.2, 2.2, 0.5), 4).d, colour, ink, 0.6);
  return (
    plume(
      [
        [-32, -20],
        [-32, -29],
        [-25, -33],
      ],
      ink.detail,
    ) +
    plume(
      [
        [-30, -19],
        [-27, -25],
        [-19, -26],
      ],
      ink.accent,
    ) +
    plume(
      [
        [-29, -17],
        [-23, -20],
        [-17, -18],
      ],
      ink.detail,
    ) +
    shape('M-35 -17Q-43 -18 -46 -8Q-41 -12 -35.5 -11Z', ink.detail, ink, 0.8) +
    shape(
      spline(
        [
          [-36, -10],
          [-38, -6],
          [-35, -2],
          [-33, -8],
        ],
        true,
      ),
      ink.accent,
      ink,
      0.6,
    ) +
    gaze(-32, -15, 2.3, ink)
  );
}

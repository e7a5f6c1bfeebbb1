import type { Ink } from '../glyph.ts';
import { fan, pinion, plumes } from './feather.ts';
import { beside, disc, dots, mix, pair, place, profile, ribbon, rule, shape, spline, type Point } from './pen.ts';

/** Burung hong: the phoenix of the Chinese-Javanese coast, its ribbon tails set with eyes. */
export function phoenix(ink: Ink): string {
  const spine: Point[] = [[-29, -32], [-23, -36], [-17, -29], [-18, -17], [-12, -6], [0, 1], [9, 5]];
  const body = ribbon(spine, profile(3.2, 5, 4.2, 5.5, 10, 9, 5), 20);
  const tails: Array<[Point[], string]> = [
    [[[6, 2], [22, -6], [34, 2], [38, 16], [45, 14]], ink.detail],
    [[[5, 5], [16, 14], [20, 28], [10, 38], [16, 45]], ink.accent],
    [[[7, 4], [22, 7], [31, 18], [26, 32], [35, 35]], ink.main],
  ];
  return (
    place(pinion(ink, 32, -48, 30, 6), -6, -6, 30) +
    tails.map(([line, colour]) => streamer(line, colour, ink)).join('') +
    plumes(fan(4, 96, 160, { x: 3, y: 3, length: 17, width: 8 }, 0.1), ink.detail, ink.light, ink) +
    rule('M-8 9L-14 19L-20 19M-14 19L-16 24M-1 10L-4 21L-10 23M-4 21L-4 26', ink.line, ink.stroke) +
    shape(body.d, ink.main, ink) +
    hackles(body.spine.slice(5, 18), ink) +
    place(pinion(ink, 30, -34, 40, 6), -8, -3, -78) +
    head(ink)
  );
}

function streamer(line: Point[], fill: string, ink: Ink): string {
  const band = ribbon(line, profile(2.2, 4, 5, 4.6, 0.8), 18);
  const barbs = band.spine.slice(2, 16).map((s) => `M${pair(beside(s, -3.6))}L${pair(beside(s, -0.8))}M${pair(beside(s, 3.6))}L${pair(beside(s, 0.8))}`);
  const [eye, bud] = [band.spine[11], band.spine[6]];
  const spots = eye && bud
    ? disc(eye.x, eye.y, 4, ink.light, ink) + disc(eye.x, eye.y, 2.6, mix(fill, ink.line, 0.35)) + disc(eye.x, eye.y, 1.1, ink.light) +
      disc(bud.x, bud.y, 2.4, ink.light) + disc(bud.x, bud.y, 1.2, fill)
    : '';
  return shape(band.d, fill, ink, 0.85) + rule(barbs.join(''), mix(fill, ink.light, 0.65), ink.stroke * 0.55) + spots;
}

function hackles(spine: Array<{ x: number; y: number; heading: number; t: number }>, ink: Ink): string {
  const rows = spine.map((spot, i) => {
    const reach = spot.t > 0.5 ? 6 : 2.6;
    const [a, c] = [beside(spot, -reach), beside(spot, reach)];
    const tip = beside({ ...spot, x: spot.x + Math.cos(spot.heading) * 3.4, y: spot.y + Math.sin(spot.heading) * 3.4 }, i % 2 ? 2 : -2);
    return `M${pair(a)}Q${pair(tip)} ${pair(c)}`;
  });
  return rule(rows.join(''), mix(ink.main, ink.light, 0.7), ink.stroke * 0.6) + dots(spine.filter((_, i) => i % 2 === 0).map((s) => beside(s, 0)), ink.stroke, ink.detail);
}

function head(ink: Ink): string {
  const plume = (points: Point[], colour: string) => shape(ribbon(points, profile(1.4, 2.4, 0.5), 6).d, colour, ink, 0.7);
  return (
    plume([[-23, -38], [-18, -45], [-9, -45]], ink.detail) +
    plume([[-21, -37], [-13, -41], [-6, -38]], ink.accent) +
    plume([[-20, -35], [-12, -36], [-7, -31]], ink.detail) +
    shape('M-29 -35Q-37 -35 -38 -27Q-34 -29 -29 -29Z', ink.detail, ink, 0.8) +
    shape(spline([[-28, -29], [-30, -25], [-27, -21], [-25, -26]], true), ink.accent, ink, 0.7) +
    disc(-25, -33.5, 2.3, ink.light, ink) +
    disc(-25.4, -33.5, 1, ink.line)
  );
}

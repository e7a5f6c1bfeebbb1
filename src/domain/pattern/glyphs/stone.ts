import type { Ink, Random } from '../glyph.ts';
import { pair, ring, walk, type Point } from './line.ts';
import { dots, mix, shape } from './pen.ts';

/** Watu pecah: a broken stone, split again and again, its shards filled with cecek. */
export function stone(ink: Ink, random: Random): string {
  let shards: Point[][] = [
    walk(ring(0, 0, 42, 39, 9), 13, true).map((s): Point => [
      s.x * (0.88 + random() * 0.16),
      s.y * (0.88 + random() * 0.16),
    ]),
  ];
  while (shards.length < 11) {
    const [largest, ...rest] = shards.toSorted((a, b) => reach(b) - reach(a)) as [Point[], ...Point[][]];
    shards = [...rest, ...split(largest, random)];
  }
  const fills = [
    ink.main,
    mix(ink.main, ink.light, 0.4),
    ink.accent,
    mix(ink.detail, ink.light, 0.3),
    ink.main,
    mix(ink.accent, ink.light, 0.45),
  ];
  return shards
    .map((shard, i) => {
      const [x, y] = centre(shard);
      const shrink = (k: number): Point[] =>
        shard.map((corner): Point => [x + (corner[0] - x) * k, y + (corner[1] - y) * k]);
      const outline = shrink(1 - 1.5 / reach(shard));
      const size = ink.stroke * (i % 3 === 0 ? 1.5 : 1.1);
      return (
        shape(`M${outline.map(pair).join('L')}Z`, fills[i % fills.length] as string, ink, 0.9) +
        dots(i % 2 ? shrink(0.55) : [...walk(shrink(0.62), 9, true), { x, y, heading: 0, t: 0 }], size, ink.light)
      );
    })
    .join('');
}

/** Cuts a convex shard in two across its middle. */
function split(shard: Point[], random: Random): [Point[], Point[]] {
  const [x, y] = centre(shard);
  const far = shard.reduce((best, p) =>
    Math.hypot(p[0] - x, p[1] - y) > Math.hypot(best[0] - x, best[1] - y) ? p : best,
  );
  const angle = Math.atan2(far[1] - y, far[0] - x) + Math.PI / 2 + (random() - 0.5) * 0.9;
  const side = (p: Point) => Math.cos(angle) * (p[1] - y) - Math.sin(angle) * (p[0] - x);
  const halves: [Point[], Point[]] = [[], []];
  shard.forEach((p, i) => {
    const next = shard[(i + 1) % shard.length] as Point;
    const [a, b] = [side(p), side(next)];
    halves[a >= 0 ? 0 : 1].push(p);
    if (a >= 0 === b >= 0) return;
    const cut: Point = [p[0] + ((next[0] - p[0]) * a) / (a - b), p[1] + ((next[1] - p[1]) * a) / (a - b)];
    halves.forEach((half) => half.push(cut));
  });
  return halves;
}

function centre(points: Point[]): Point {
  return [
    points.reduce((sum, p) => sum + p[0], 0) / points.length,
    points.reduce((sum, p) => sum + p[1], 0) / points.length,
  ];
}

function reach(points: Point[]): number {
  const [x, y] = centre(points);
  return Math.max(...points.map((p) => Math.hypot(p[0] - x, p[1] - y)));
}

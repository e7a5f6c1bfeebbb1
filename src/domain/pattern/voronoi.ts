import { smoothLoop } from './shape.ts';
import type { Point } from './shape.ts';

/** The cell of one site of a point set that repeats every `width` by `height`, as a polygon around the site. */
export function cellOf(sites: readonly Point[], index: number, width: number, height: number): Point[] {
  const [x, y] = sites[index] ?? [0, 0];
  let cell: Point[] = [
    [x - width, y - height],
    [x + width, y - height],
    [x + width, y + height],
    [x - width, y + height],
  ];
  for (const [i, [sx, sy]] of sites.entries()) {
    for (const dx of [-width, 0, width]) {
      for (const dy of [-height, 0, height]) {
        if (i !== index || dx !== 0 || dy !== 0) cell = nearer(cell, [x, y], [sx + dx, sy + dy]);
      }
    }
  }
  return cell;
}

/** A cell drawn smaller by about `gap` on every side, its corners rounded off when `soft`. */
export function inset(cell: readonly Point[], gap: number, soft: boolean): string {
  const middle = centre(cell);
  const shrunk = cell.map(([x, y]): Point => {
    const reach = Math.hypot(x - middle[0], y - middle[1]);
    const k = Math.max(0.2, 1 - gap / (reach * 0.84));
    return [middle[0] + (x - middle[0]) * k, middle[1] + (y - middle[1]) * k];
  });
  if (!soft) return `M${shrunk.map(([x, y]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join('L')}Z`;
  const cut = shrunk.flatMap((point, i): Point[] => {
    const next = shrunk[(i + 1) % shrunk.length] ?? point;
    const between = (k: number): Point => [point[0] + (next[0] - point[0]) * k, point[1] + (next[1] - point[1]) * k];
    return Math.hypot(next[0] - point[0], next[1] - point[1]) > 30 ? [between(0.2), between(0.8)] : [between(0.5)];
  });
  return smoothLoop(cut, 5);
}

export function centre(cell: readonly Point[]): Point {
  const sum = cell.reduce<Point>(([sx, sy], [x, y]) => [sx + x, sy + y], [0, 0]);
  return [sum[0] / cell.length, sum[1] / cell.length];
}

/** Moves sites to the middles of their cells, which evens the cells out. */
export function relax(sites: readonly Point[], width: number, height: number): Point[] {
  return sites.map((_, i) => centre(cellOf(sites, i, width, height)));
}

/** Clips a convex polygon to the points nearer to `site` than to `other`. */
function nearer(cell: readonly Point[], site: Point, other: Point): Point[] {
  const [nx, ny] = [other[0] - site[0], other[1] - site[1]];
  const limit = (other[0] ** 2 + other[1] ** 2 - site[0] ** 2 - site[1] ** 2) / 2;
  const side = (point: Point): number => point[0] * nx + point[1] * ny - limit;
  return cell.flatMap((point, i): Point[] => {
    const next = cell[(i + 1) % cell.length] ?? point;
    const [a, b] = [side(point), side(next)];
    const kept: Point[] = a <= 0 ? [point] : [];
    if (a * b < 0)
      kept.push([point[0] + (next[0] - point[0]) * (a / (a - b)), point[1] + (next[1] - point[1]) * (a / (a - b))]);
    return kept;
  });
}

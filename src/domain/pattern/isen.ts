import type { Cloth } from './cloth.ts';
import { mix } from './colour.ts';
import { line, n } from './shape.ts';
import type { Point } from './shape.ts';

/** Fills the bare cloth between ornaments with the fine drawing that the motif's `isen` names. */
export function fillGround(cloth: Cloth, step = 9, strength = 0.42): void {
  const { ground, line: dark, accent } = cloth.palette;
  const colour = mix(ground, dark, strength);
  const kinds = cloth.motif.pattern.isen;
  const sites = openSites(cloth, step, 2);
  const strokes: string[] = [];
  const points: Point[] = [];
  for (const [i, site] of sites.entries()) {
    const kind = kinds[i % 5 === 0 ? (i / 5) % kinds.length : 0] ?? 'cecek';
    const inside = Math.min(site[0], site[1], cloth.width - site[0], cloth.height - site[1]) > 6;
    const roomy = inside && cloth.clearance(site[0], site[1]) > step * 0.9;
    const mark = roomy && i % 5 === 0 ? marks[kind] : undefined;
    if (mark) strokes.push(mark(site));
    else points.push(site);
  }
  cloth.under(wrapped(cloth, points, colour, cloth.lineWidth * 1.7));
  if (strokes.length > 0) cloth.under(line(strokes.join(''), mix(ground, accent, 0.75), cloth.lineWidth * 0.8));
}

/** Points of a slightly uneven triangular grid that tiles, away from every ornament by `margin`. */
export function openSites(cloth: Cloth, step: number, margin: number): Point[] {
  const columns = Math.round(cloth.width / step);
  const rows = Math.max(2, Math.round(cloth.height / (step * 0.87) / 2) * 2);
  const [dx, dy] = [cloth.width / columns, cloth.height / rows];
  const sites: Point[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = (column + 0.3 + (row % 2) * 0.5 + (cloth.random() - 0.5) * 0.22) * dx;
      const y = (row + 0.5 + (cloth.random() - 0.5) * 0.22) * dy;
      if (cloth.clearance(x, y) > margin) sites.push([x, y]);
    }
  }
  return sites;
}

/** Dots in whole units; those near an edge are repeated beyond the opposite one. */
export function wrapped(cloth: Cloth, points: Point[], colour: string, size: number): string {
  const all = points.flatMap(([x, y]) => {
    const xs = [x, ...(x < size ? [x + cloth.width] : []), ...(x > cloth.width - size ? [x - cloth.width] : [])];
    const ys = [y, ...(y < size ? [y + cloth.height] : []), ...(y > cloth.height - size ? [y - cloth.height] : [])];
    return xs.flatMap((px) => ys.map((py): Point => [px, py]));
  });
  return speckle(all, colour, size);
}

/** Like `dots`, in whole units with relative moves: grounds hold a thousand dots and more. */
export function speckle(points: readonly Point[], colour: string, diameter: number): string {
  let [px, py] = [0, 0];
  const moves = points.map(([x, y]) => {
    const [dx, dy] = [Math.round(x) - px, Math.round(y) - py];
    [px, py] = [px + dx, py + dy];
    return `m${dx}${dy < 0 ? '' : ' '}${dy}h0`;
  });
  return line(`M0 0${moves.join('')}`, colour, diameter);
}

/** Marks stay within 6 units of their site; `fillGround` keeps them that far from the edges. */
const marks: Record<string, (site: Point) => string> = {
  galaran: ([x, y]) => `M${n(x - 4)} ${n(y - 1.6)}q2-1.6 4 0t4 0M${n(x - 4)} ${n(y + 1.6)}q2-1.6 4 0t4 0`,
  sawut: ([x, y]) => `M${n(x)} ${n(y + 3)}v-6.5M${n(x - 1)} ${n(y + 3)}l-2.4-5M${n(x + 1)} ${n(y + 3)}l2.4-5`,
  ukel: ([x, y]) => `M${n(x - 3)} ${n(y + 3)}c-1.5-6 6-7 6-2.4c0 3.4-4.4 2.6-3.6 0`,
  sisik: ([x, y]) => `M${n(x - 4)} ${n(y)}a2 2 0 0 0 4 0a2 2 0 0 0 4 0M${n(x - 2)} ${n(y - 2)}a2 2 0 0 0 4 0`,
  blarak: ([x, y]) => `M${n(x - 4)} ${n(y + 2)}l4-4l4 4M${n(x - 2.5)} ${n(y + 3.6)}l2.5-2.6l2.5 2.6`,
  nitik: ([x, y]) => `M${n(x - 1.6)} ${n(y - 1.6)}h3.2v3.2h-3.2Z`,
};

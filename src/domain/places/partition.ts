import { clipPolygon, polygonArea, type Corner, type Point } from './polygon.ts';

/** A centre point with the area its cell should have, in the square of the unit of `x` and `y`. */
export interface Site extends Point {
  area: number;
}

const closeEnough = 0.002;
const mostRounds = 400;

/**
 * Divides an outline among sites: a power diagram, that is a Voronoi diagram whose borders are pushed outwards by a
 * weight per site, the weights being moved until each cell has its share of the outline to within 0.2 %.
 * The same sites give the same cells, and every cell is convex as far as the outline is.
 */
export function partition(sites: readonly Site[], outline: readonly Point[]): Corner[][] {
  const frame = outline.map((point) => ({ ...point, beyond: -1 }));
  const scale = polygonArea(outline) / sites.reduce((sum, site) => sum + site.area, 0);
  const weights = sites.map(() => 0);
  let cells = divide(sites, weights, frame);
  for (let round = 0; round < mostRounds; round++) {
    let worst = 0;
    sites.forEach((site, index) => {
      const missing = site.area * scale - polygonArea(cells[index] ?? []);
      worst = Math.max(worst, Math.abs(missing) / (site.area * scale));
      weights[index] = (weights[index] ?? 0) + missing / 4;
    });
    if (worst < closeEnough) break;
    cells = divide(sites, weights, frame);
  }
  return cells;
}

function divide(sites: readonly Site[], weights: readonly number[], frame: Corner[]): Corner[][] {
  return sites.map((site, index) =>
    sites.reduce((cell, other, beyond) => {
      if (beyond === index) return cell;
      const [mine, theirs] = [weights[index] ?? 0, weights[beyond] ?? 0];
      return clipPolygon(cell, (point) => power(point, site, mine) - power(point, other, theirs), beyond);
    }, frame),
  );
}

function power(point: Point, site: Point, weight: number): number {
  return (point.x - site.x) ** 2 + (point.y - site.y) ** 2 - weight;
}

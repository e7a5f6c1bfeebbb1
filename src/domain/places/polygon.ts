export interface Point {
  x: number;
  y: number;
}

/** A corner of a polygon; `beyond` says what lies past the edge that starts here: a site's index, or -1 for outside. */
export interface Corner extends Point {
  beyond: number;
}

export function polygonArea(polygon: readonly Point[]): number {
  return Math.abs(signedSum(polygon)) / 2;
}

/** The point a flat cut-out of the polygon would balance on. */
export function centroid(polygon: readonly Point[]): Point {
  let [x, y] = [0, 0];
  eachEdge(polygon, (a, b) => {
    const cross = a.x * b.y - b.x * a.y;
    x += (a.x + b.x) * cross;
    y += (a.y + b.y) * cross;
  });
  const scale = 3 * signedSum(polygon);
  return { x: x / scale, y: y / scale };
}

/** The part of a polygon where `side` is zero or less; `side` must be linear. The new edge is marked `beyond`. */
export function clipPolygon(polygon: readonly Corner[], side: (point: Point) => number, beyond: number): Corner[] {
  const kept: Corner[] = [];
  eachEdge(polygon, (from, to) => {
    const [before, after] = [side(from), side(to)];
    if (before <= 0) kept.push(from);
    if (before <= 0 === after <= 0) return;
    const share = before / (before - after);
    const crossing = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    kept.push({ ...crossing, beyond: before <= 0 ? beyond : from.beyond });
  });
  return kept;
}

export function eachEdge<P extends Point>(polygon: readonly P[], visit: (from: P, to: P) => void): void {
  polygon.forEach((from, index) => visit(from, polygon[(index + 1) % polygon.length] as P));
}

function signedSum(polygon: readonly Point[]): number {
  let sum = 0;
  eachEdge(polygon, (a, b) => {
    sum += a.x * b.y - b.x * a.y;
  });
  return sum;
}

import type { Site } from './partition.ts';
import type { Point } from './polygon.ts';

const directions = 96;
const reach = 1.35;
const smoothing = 8;

/**
 * A smooth outline around sites: as seen from the origin, the far side of the discs that have the sites' areas (and a
 * little more, so that the centres of the rim lie well inside), rounded off. Runs clockwise where y points down.
 */
export function cityOutline(sites: readonly Site[]): Point[] {
  const rays = Array.from({ length: directions }, (_, index) => (index / directions) * 2 * Math.PI);
  let distances = rays.map((angle) =>
    Math.max(...sites.map((site) => farSide(site, Math.cos(angle), Math.sin(angle)))),
  );
  for (let round = 0; round < smoothing; round++) distances = distances.map((_, index) => softened(distances, index));
  return rays.map((angle, index) => ({
    x: (distances[index] ?? 0) * Math.cos(angle),
    y: (distances[index] ?? 0) * Math.sin(angle),
  }));
}

/** Distance from the origin to where a ray leaves the disc around a site; 0 when it misses. */
function farSide({ x, y, area }: Site, alongX: number, alongY: number): number {
  const radius = Math.sqrt(area / Math.PI) * reach;
  const along = x * alongX + y * alongY;
  const across = x ** 2 + y ** 2 - along ** 2;
  return across < radius ** 2 ? along + Math.sqrt(radius ** 2 - across) : 0;
}

function softened(values: readonly number[], index: number): number {
  const at = (place: number) => values[(place + values.length) % values.length] ?? 0;
  return (at(index - 1) + 2 * at(index) + at(index + 1)) / 4;
}

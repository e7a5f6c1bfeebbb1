import { describe, expect, it } from 'vitest';
import places from '#db/reference/kelurahan.json' with { type: 'json' };
import { kelurahanShape, type WardData } from '#db/reference/shape.ts';
import { cityMap, type MapArea } from '#src/domain/places/map.ts';
import { polygonArea, type Point } from '#src/domain/places/polygon.ts';

const wards = new Map(
  places.flatMap((place) => {
    const data = kelurahanShape.parse(place);
    return data.level === 'kelurahan' ? ([[data.slug, data]] as [string, WardData][]) : [];
  }),
);
const map = cityMap(wards);
const wardOf = (area: MapArea) => wards.get(area.slug) as WardData;

describe('map of the city', () => {
  it('draws each of the 27 kelurahan once, inside its frame', () => {
    expect(new Set(map.areas.map(({ slug }) => slug)).size).toBe(27);
    for (const { x, y } of map.areas.flatMap(({ polygon }) => polygon)) {
      expect(x >= 0 && x <= map.width && y >= 0 && y <= map.height).toBe(true);
    }
  });

  it('gives every kelurahan its share of the city’s area', () => {
    const unit =
      total(map.areas.map(({ polygon }) => polygonArea(polygon))) /
      total([...wards.values()].map((ward) => ward.area_km2_approx));
    for (const area of map.areas)
      expect(polygonArea(area.polygon) / unit / wardOf(area).area_km2_approx).toBeCloseTo(1, 1);
  });

  it('leaves no gap: the areas sum to the outline', () => {
    const outline = pointsOf(map.outline);
    expect(total(map.areas.map(({ polygon }) => polygonArea(polygon))) / polygonArea(outline)).toBeCloseTo(1, 3);
  });

  it('lets no two areas overlap', () => {
    let hits = 0;
    for (let x = 3.5; x < map.width; x += 7) {
      for (let y = 3.5; y < map.height; y += 7) {
        const owners = map.areas.filter(({ polygon }) => contains(polygon, { x, y }));
        expect(owners.length).toBeLessThanOrEqual(1);
        hits += owners.length;
      }
    }
    expect(hits).toBeGreaterThan(5_000);
  });

  it('puts every label inside its own area', () => {
    for (const { polygon, label } of map.areas) expect(contains(polygon, label)).toBe(true);
  });

  it('lets nine in ten of the known neighbours touch', () => {
    const pairs = map.areas.flatMap((area) => wardOf(area).neighbours.map((slug) => area.touches.includes(slug)));
    expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThan(0.9);
  });

  it('touches both ways', () => {
    const touches = new Map(map.areas.map((area) => [area.slug, area.touches]));
    for (const { slug, touches: others } of map.areas)
      for (const other of others) expect(touches.get(other)).toContain(slug);
  });

  it('is the same drawing every time', () => {
    expect(cityMap(new Map(wards))).toEqual(map);
    expect(cityMap(wards)).toBe(map);
  });

  it('has the sea along the north only', () => {
    const coast = pointsOf(map.coast);
    const north = map.areas
      .filter(({ kecamatanSlug }) => kecamatanSlug === 'pekalongan-utara')
      .flatMap(({ polygon }) => polygon);
    expect(coast.length).toBeGreaterThan(5);
    for (const point of coast)
      expect(north.some((corner) => Math.hypot(corner.x - point.x, corner.y - point.y) < 1)).toBe(true);
  });
});

function pointsOf(path: string): Point[] {
  return path
    .slice(1)
    .replace('Z', '')
    .split('L')
    .map((pair) => {
      const [x = 0, y = 0] = pair.split(' ').map(Number);
      return { x, y };
    });
}

function contains(polygon: Point[], { x, y }: Point): boolean {
  return polygon.reduce((inside, a, index) => {
    const b = polygon[(index + 1) % polygon.length] as Point;
    const crosses = a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
    return crosses ? !inside : inside;
  }, false);
}

function total(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

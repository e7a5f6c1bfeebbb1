import type { WardData } from '#db/reference/shape.ts';
import { cityOutline } from './outline.ts';
import { partition } from './partition.ts';
import { centroid, eachEdge, type Corner, type Point } from './polygon.ts';

/** The city as a drawing, y downwards, 100 units to the kilometre. Schematic: not administrative boundaries. */
export interface CityMap {
  width: number;
  height: number;
  areas: MapArea[];
  /** Path data: around the city, along its coast, the sea beyond, and between kecamatan. */
  outline: string;
  coast: string;
  sea: string;
  districts: string;
}

export interface MapArea {
  slug: string;
  kecamatanSlug: string;
  polygon: Point[];
  /** Path data of `polygon`. */
  path: string;
  label: Point;
  /** Slugs of the areas that share an edge with this one. */
  touches: string[];
}

const unitsPerKm = 100;
const margin = { side: 24, top: 96, bottom: 24 };
const shortestEdge = 3;
const drawn = new WeakMap<ReadonlyMap<string, WardData>, CityMap>();

/** Draws the kelurahan from their centre points and areas; kept for as long as the reference data is. */
export function cityMap(wards: ReadonlyMap<string, WardData>): CityMap {
  const known = drawn.get(wards);
  if (known) return known;
  const map = drawMap([...wards.values()]);
  drawn.set(wards, map);
  return map;
}

function drawMap(wards: WardData[]): CityMap {
  const sites = project(wards);
  const outline = cityOutline(sites);
  const [left, top] = [Math.min(...outline.map(({ x }) => x)), Math.min(...outline.map(({ y }) => y))];
  const shift = <P extends Point>(point: P): P => ({
    ...point,
    x: point.x - left + margin.side,
    y: point.y - top + margin.top,
  });
  const rim = outline.map(shift);
  const cells = partition(sites, outline).map((cell) => cell.map(shift));
  const width = Math.max(...rim.map(({ x }) => x)) + margin.side;
  const coast = northSide(rim);
  return {
    width: Math.round(width),
    height: Math.round(Math.max(...rim.map(({ y }) => y)) + margin.bottom),
    areas: wards.map((ward, index) => area(ward, cells[index] ?? [], wards)),
    outline: `${line(rim)}Z`,
    coast: line(coast),
    sea: `${line([{ x: 0, y: 0 }, { x: 0, y: (coast[0]?.y ?? 0) + 30 }, ...coast, { x: width, y: coast.at(-1)?.y ?? 0 }, { x: width, y: 0 }])}Z`,
    districts: districtLines(wards, cells),
  };
}

/** Kilometres east and south of the middle of all centre points, areas in square kilometres, both in map units. */
function project(wards: WardData[]) {
  const middle = { lat: mean(wards.map(({ lat }) => lat)), lon: mean(wards.map(({ lon }) => lon)) };
  return wards.map(({ lat, lon, area_km2_approx: km2 }) => ({
    x: (lon - middle.lon) * 111.32 * Math.cos((middle.lat * Math.PI) / 180) * unitsPerKm,
    y: (middle.lat - lat) * 110.57 * unitsPerKm,
    area: km2 * unitsPerKm ** 2,
  }));
}

function area(ward: WardData, polygon: Corner[], wards: WardData[]): MapArea {
  const touches = new Set<string>();
  eachEdge(polygon, (from, to) => {
    const other = wards[from.beyond];
    if (other && Math.hypot(to.x - from.x, to.y - from.y) >= shortestEdge) touches.add(other.slug);
  });
  const { slug, kecamatan_slug: kecamatanSlug } = ward;
  return { slug, kecamatanSlug, polygon, path: `${line(polygon)}Z`, label: centroid(polygon), touches: [...touches] };
}

/** The Java Sea lies to the north: the stretch of the rim around its northernmost point that faces it, west to east. */
function northSide(rim: Point[]): Point[] {
  const at = (index: number) => rim[(index + rim.length) % rim.length] as Point;
  const facesNorth = (from: Point, to: Point) => to.x - from.x > 0.6 * Math.hypot(to.x - from.x, to.y - from.y);
  let west = rim.findIndex(({ y }) => y === Math.min(...rim.map((point) => point.y)));
  let east = west;
  while (facesNorth(at(west - 1), at(west))) west -= 1;
  while (facesNorth(at(east), at(east + 1))) east += 1;
  return Array.from({ length: east - west + 1 }, (_, step) => at(west + step));
}

function districtLines(wards: WardData[], cells: Corner[][]): string {
  const lines: string[] = [];
  cells.forEach((cell, index) =>
    eachEdge(cell, (from, to) => {
      const other = wards[from.beyond];
      if (other && from.beyond > index && other.kecamatan_slug !== wards[index]?.kecamatan_slug)
        lines.push(line([from, to]));
    }),
  );
  return lines.join('');
}

function line(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join('L')}`;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

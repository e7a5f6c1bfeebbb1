import { toOklab } from '#db/reference/colours.ts';

type Point = [lightness: number, a: number, b: number];
interface Group {
  centre: Point;
  /** Of all pixels, 0 to 1. */
  share: number;
}

const groups = 10;
const rounds = 10;
/** OKLab distances: nearer ones look like one colour of a cloth. */
const alike = 0.09;
const most = 6;
const leastShare = 0.015;

/**
 * Up to six colours a person would name of a picture, strongest first, `#rrggbb`: what covers much of it and what
 * glows. `pixels` holds red, green and blue of each, a few thousand of them. The same pixels give the same colours.
 */
export function strongestColours(pixels: Uint8Array): string[] {
  const points: Point[] = [];
  for (let at = 0; at + 2 < pixels.length; at += 3)
    points.push(toOklab(pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number));
  if (points.length === 0) return [];
  const strength = ({ centre: [, a, b], share }: Group) => share ** 0.75 * (0.2 + 5 * Math.hypot(a, b));
  return joined(clustered(points))
    .filter(({ share }) => share >= leastShare)
    .sort((one, other) => strength(other) - strength(one))
    .slice(0, most)
    .map(({ centre }) => toHex(centre));
}

/** k-means, begun with the points farthest from one another, so that a thin red line is a group from the start. */
function clustered(points: Point[]): Group[] {
  let centres = farthest(points);
  let shares: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const sums = centres.map(() => [0, 0, 0, 0] as [number, number, number, number]);
    for (const point of points) {
      const sum = sums[nearest(point, centres)] as [number, number, number, number];
      for (const axis of [0, 1, 2] as const) sum[axis] += point[axis];
      sum[3] += 1;
    }
    centres = sums.map(([l, a, b, n], place) => (n > 0 ? [l / n, a / n, b / n] : (centres[place] as Point)));
    shares = sums.map((sum) => sum[3] / points.length);
  }
  return centres.map((centre, place) => ({ centre, share: shares[place] ?? 0 }));
}

function farthest(points: Point[]): Point[] {
  const mean = points
    .reduce<Point>(([l, a, b], point) => [l + point[0], a + point[1], b + point[2]], [0, 0, 0])
    .map((sum) => sum / points.length) as Point;
  const centres: Point[] = [points[nearest(mean, points)] as Point];
  const gaps = points.map((point) => distance(point, centres[0] as Point));
  while (centres.length < groups) {
    const place = gaps.indexOf(gaps.reduce((a, b) => Math.max(a, b), 0));
    const next = points[place] as Point;
    if ((gaps[place] as number) < 0.01) break;
    centres.push(next);
    points.forEach((point, at) => (gaps[at] = Math.min(gaps[at] as number, distance(point, next))));
  }
  return centres;
}

/** Groups that look alike become one, weighed by what they cover. */
function joined(list: Group[]): Group[] {
  const result: Group[] = [];
  for (const group of list.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share)) {
    const same = result.find(({ centre }) => distance(centre, group.centre) < alike);
    if (!same) {
      result.push({ ...group });
      continue;
    }
    const share = same.share + group.share;
    same.centre = same.centre.map((value, axis) => {
      return (value * same.share + (group.centre[axis] as number) * group.share) / share;
    }) as Point;
    same.share = share;
  }
  return result;
}

function nearest(point: Point, centres: readonly Point[]): number {
  let best = 0;
  let least = Infinity;
  centres.forEach((centre, place) => {
    const gap = distance(point, centre);
    if (gap < least) [best, least] = [place, gap];
  });
  return best;
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function toHex([lightness, a, b]: Point): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const bytes = linear.map((value) => {
    const shown = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.max(0, Math.min(255, Math.round(shown * 255)));
  });
  return `#${Buffer.from(bytes).toString('hex')}`;
}

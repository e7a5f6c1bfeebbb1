export type Point = readonly [x: number, y: number];

/** A number as SVG text: one decimal, no leading zero. Ornament is drawn 100 units wide, so 0.1 is below a pixel. */
export function n(value: number): string {
  const text = String(Math.round(value * 10) / 10);
  if (text === '-0') return '0';
  return text.replace(/^(-?)0\./, '$1.');
}

/** A filled path with an outline. Line ends and corners are round everywhere: the cloth sets that once for all. */
export function shape(d: string, fill: string, stroke: string, width: number): string {
  return `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${n2(width)}"/>`;
}

/** A filled path without an outline. */
export function fill(d: string, colour: string): string {
  return `<path d="${d}" fill="${colour}"/>`;
}

/** An open line with round ends. */
export function line(d: string, colour: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n2(width)}"/>`;
}

/** Round dots of one size and colour as a single path: a zero-length stroke with round ends. */
export function dots(points: readonly Point[], colour: string, diameter: number): string {
  if (points.length === 0) return '';
  return line(points.map(([x, y]) => `M${n(x)} ${n(y)}h0`).join(''), colour, diameter);
}

export function disc(x: number, y: number, r: number, colour: string, stroke = 'none', width = 0): string {
  const edge = stroke === 'none' ? '' : ` stroke="${stroke}" stroke-width="${n2(width)}"`;
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${colour}"${edge}/>`;
}

/** The point `along` units from the centre in the direction `degrees` (0 is up, clockwise), moved `across` to its right. */
export function toward(degrees: number, along: number, across = 0, origin: Point = [0, 0]): Point {
  const angle = (degrees * Math.PI) / 180;
  return [
    origin[0] + along * Math.sin(angle) + across * Math.cos(angle),
    origin[1] - along * Math.cos(angle) + across * Math.sin(angle),
  ];
}

/** Points as SVG path text: `at([1, 2])` is `1 2`. */
export function at(point: Point): string {
  const y = n(point[1]);
  return `${n(point[0])}${y.startsWith('-') ? '' : ' '}${y}`;
}

export function polygon(points: readonly Point[]): string {
  return `M${points.map(at).join('L')}Z`;
}

/** Evenly spaced points on a circle, the first straight up. */
export function circlePoints(count: number, radius: number, turn = 0, origin: Point = [0, 0]): Point[] {
  return Array.from({ length: count }, (_, i) => toward(turn + (360 / count) * i, radius, 0, origin));
}

/** A closed petal from radius `inner` to `outer` in one direction; `belly` 0 to 1 says where it is widest. */
export function petal(
  degrees: number,
  inner: number,
  outer: number,
  width: number,
  belly = 0.55,
  origin: Point = [0, 0],
): string {
  const p = (along: number, across: number): string => pair(toward(degrees, along, across));
  const length = outer - inner;
  const [low, high, w] = [length * (belly - 0.4), length * (belly + 0.4), width * 0.66];
  const there = `c${p(low, w)}${p(high, w)}${p(length, 0)}`;
  return `M${at(toward(degrees, inner, 0, origin))}${there.replace(/^c /, 'c')}${`c${p(high - length, -w)}${p(low - length, -w)}${p(-length, 0)}`.replace(/^c /, 'c')}Z`;
}

/** Like `at`, with a space in front unless a sign already parts it from what comes before. */
function pair(point: Point): string {
  const text = at(point);
  return text.startsWith('-') ? text : ` ${text}`;
}

/** A smooth closed curve through points (Catmull-Rom as cubic Béziers). */
export function smoothLoop(points: readonly Point[], tension = 6): string {
  const of = (i: number): Point => points[(i + points.length) % points.length] ?? [0, 0];
  const parts = points.map((_, i) => {
    const [p0, p1, p2, p3] = [of(i - 1), of(i), of(i + 1), of(i + 2)];
    const c1: Point = [p1[0] + (p2[0] - p0[0]) / tension, p1[1] + (p2[1] - p0[1]) / tension];
    const c2: Point = [p2[0] - (p3[0] - p1[0]) / tension, p2[1] - (p3[1] - p1[1]) / tension];
    const from = (point: Point): string => pair([point[0] - p1[0], point[1] - p1[1]]);
    return `c${from(c1)}${from(c2)}${from(p2)}`.replace('c ', 'c');
  });
  return `M${at(of(0))}${parts.join('')}Z`;
}

/** The same drawing moved, turned and scaled. */
export function placed(fragment: string, x: number, y: number, scale: number, rotate = 0, flip = false): string {
  return `<g transform="${transform(x, y, scale, rotate, flip)}">${fragment}</g>`;
}

export function transform(x: number, y: number, scale: number, rotate = 0, flip = false): string {
  const turn = rotate === 0 ? '' : `rotate(${n(rotate)})`;
  const size = flip ? `scale(-${n2(scale)} ${n2(scale)})` : scale === 1 ? '' : `scale(${n2(scale)})`;
  return `translate(${n(x)} ${n(y)})${turn}${size}`;
}

/** Two decimals, for widths and scales where a tenth shows. */
export function n2(value: number): string {
  return String(Math.round(value * 100) / 100).replace(/^(-?)0\./, '$1.');
}

import { at } from './shape.ts';
import type { Point } from './shape.ts';

/**
 * One parang blade in a band that runs along x: `pitch` is the distance to the next blade, `height` the band's height.
 * Its edge rises from left to right without ever turning back, so that equal blades fit together however they lean.
 */
export function bladePath(pitch: number, height: number, share = 0.56): string {
  const [h, k, w] = [height / 2, pitch * reach, pitch * share];
  const lean = pitch * slope;
  const edge = (x: number): Point[] => [
    [x - lean, -h],
    [x - lean + k, -h],
    [x + lean - k, h],
    [x + lean, h],
  ];
  const [a, b, c, d] = edge(-w / 2) as [Point, Point, Point, Point];
  const [e, f, g, i] = edge(w / 2) as [Point, Point, Point, Point];
  return `M${at(a)}C${at(b)} ${at(c)} ${at(d)}L${at(i)}C${at(g)} ${at(f)} ${at(e)}Z`;
}

/** How far a blade sweeps sideways and how much it leans, in shares of the pitch. */
const reach = 2.05;
const slope = 0.3;

/** Points along the middle of a blade, for its row of dots. */
export function bladeSpine(pitch: number, height: number, count: number, inset = 0.2): Point[] {
  const [h, k, lean] = [height / 2, pitch * reach, pitch * slope];
  return Array.from({ length: count }, (_, i) => {
    const t = inset + ((1 - 2 * inset) * i) / Math.max(1, count - 1);
    const s = 1 - t;
    const x = s ** 3 * -lean + 3 * s * s * t * (-lean + k) + 3 * s * t * t * (lean - k) + t ** 3 * lean;
    const y = s ** 3 * -h + 3 * s * s * t * -h + 3 * s * t * t * h + t ** 3 * h;
    return [x, y];
  });
}

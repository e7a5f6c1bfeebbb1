import type { Cloth } from './cloth.ts';
import { dots, fill, line, n, shape } from './shape.ts';
import type { Point } from './shape.ts';
import { box, every, rules, step } from './rhythm.ts';
import { drawGarland, drawLace, drawPoints } from './edges-figured.ts';

/** Draws an edging across the whole cloth. It stands on the line `y` and rises `height`; `down` hangs it instead. */
export function drawEdge(cloth: Cloth, type: string, y: number, height: number, down = false): string {
  const edge = edges[type] ?? (edges['tooth'] as Edge);
  return `<g transform="translate(0 ${n(y)})scale(1 ${down ? -1 : 1})">${edge(cloth, height)}</g>`;
}

type Edge = (cloth: Cloth, height: number) => string;

const edges: Record<string, Edge> = {
  tooth: drawTeeth,
  comb: drawComb,
  lace: drawLace,
  tumpal: drawPoints,
  'flower-corner': drawGarland,
};

/** Grasshopper teeth: close triangles over two rules and a row of dots. */
function drawTeeth(cloth: Cloth, h: number): string {
  const { main, accent, line: dark, light } = cloth.palette;
  const pitch = step(cloth, h * 0.7);
  const teeth = every(cloth, pitch)
    .map(
      (x) =>
        `M${n(x + pitch * 0.06)} ${n(-h * 0.42)}L${n(x + pitch / 2)} ${n(-h)}L${n(x + pitch * 0.94)} ${n(-h * 0.42)}Z`,
    )
    .join('');
  return (
    fill(box(cloth, 0, -h * 0.42), accent) +
    shape(teeth, main, dark, 1) +
    rules(cloth, [0, -h * 0.42], dark, 1.6) +
    rules(cloth, [-h * 0.1, -h * 0.32], light, 1) +
    dots(
      every(cloth, pitch / 2).map((x): Point => [x + pitch / 4, -h * 0.21]),
      light,
      h * 0.1,
    ) +
    dots(
      every(cloth, pitch).map((x): Point => [x + pitch / 2, -h * 0.56]),
      light,
      h * 0.09,
    )
  );
}

/** Serit: the fine upright lines of a comb, every second one ending in a dot. */
function drawComb(cloth: Cloth, h: number): string {
  const { main, accent, line: dark, light } = cloth.palette;
  const pitch = step(cloth, Math.max(6, h * 0.2));
  const long = every(cloth, pitch)
    .map((x) => `M${n(x + pitch / 2)} ${n(-h * 0.3)}V${n(-h * 0.86)}`)
    .join('');
  const short = every(cloth, pitch)
    .map((x) => `M${n(x)} ${n(-h * 0.3)}V${n(-h * 0.62)}`)
    .join('');
  return (
    fill(box(cloth, 0, -h * 0.3), main) +
    line(short, accent, 1.6) +
    line(long, main, 2) +
    dots(
      every(cloth, pitch).map((x): Point => [x + pitch / 2, -h * 0.93]),
      accent,
      3.2,
    ) +
    rules(cloth, [0, -h * 0.3], dark, 1.5) +
    dots(
      every(cloth, pitch * 2).map((x): Point => [x + pitch, -h * 0.15]),
      light,
      h * 0.11,
    )
  );
}

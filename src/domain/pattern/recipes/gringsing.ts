import { Cloth } from '../cloth.ts';
import { mix } from '../colour.ts';
import type { PatternMotif } from '../motif.ts';
import { dots, line, n, shape } from '../shape.ts';

/** Close-set scales in brick rows, each with an inner arc and a seed; every third row is tinted. */
export function drawGringsing(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 240, 240);
  const { ground, main, accent, line: dark } = cloth.palette;
  const [pitch, drop] = [40, 20];
  const scale = (tint: number): string => {
    const arch = (r: number): string => `M${n(-r)} -10A${n(r)} ${n(r)} 0 0 0 ${n(r)} -10`;
    const body = shape(`${arch(20)}L20-22H-20Z`, mix(ground, main, tint), dark, 1.2);
    return (
      body +
      line(arch(15.6), main, 2.4) +
      line(arch(11), dark, 0.7) +
      dots([[0, -5.5]], accent, 7) +
      dots([[0, -5.5]], ground, 2.4) +
      dots(
        [
          [-12.4, 1.6],
          [0, 6.9],
          [12.4, 1.6],
          [-7, 5.4],
          [7, 5.4],
        ],
        ground,
        1.3,
      )
    );
  };
  const kinds = [0.08, 0.42, 0.08, 0.22].map((tint) => cloth.define((id) => `<g id="${id}">${scale(tint)}</g>`));
  const rows: string[] = [];
  for (let row = 13; row >= -1; row--) {
    const kind = kinds[(row + 4) % 4] ?? '';
    for (let column = -1; column <= 6; column++)
      rows.push(`<use href="#${kind}" x="${column * pitch + (Math.abs(row) % 2) * 20}" y="${row * drop}"/>`);
  }
  cloth.over(rows.join(''));
  return cloth;
}

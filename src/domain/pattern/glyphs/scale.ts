import { beside, pair, steps, type Spot } from './line.ts';
import { rule } from './pen.ts';

/** Sisik: staggered rows of scales across a ribbon, `half` being the half width they may fill at 0…1. */
export function scales(
  spine: readonly Spot[],
  half: (t: number) => number,
  colour: string,
  width: number,
  rows = 3,
): string {
  const arcs = spine.map((spot, i) => {
    const reach = half(spot.t);
    const count = i % 2 ? rows : rows - 1;
    const size = (2 * reach) / rows;
    return Array.from({ length: count }, (_, row) => {
      const middle = (row - (count - 1) / 2) * size;
      const ahead = {
        ...spot,
        x: spot.x + Math.cos(spot.heading) * size * 0.9,
        y: spot.y + Math.sin(spot.heading) * size * 0.9,
      };
      const from = beside(spot, middle - size / 2);
      return `M${pair(from)}q${steps(from, beside(ahead, middle), beside(spot, middle + size / 2))}`;
    }).join('');
  });
  return rule(arcs.join(''), colour, width);
}

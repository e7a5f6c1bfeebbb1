import type { Cloth } from '../cloth.ts';
import { at, line } from '../shape.ts';

/** A stem that sways as it climbs: `x` where it stands, `sway` to either side, `phase` in turns, `waves` in a repeat. */
export interface Stem {
  x: number;
  sway: number;
  phase: number;
  waves?: number;
}

/** A place on a stem `t` of the way down the tile, and the direction of growth there in degrees. */
export function spot(cloth: Cloth, stem: Stem, t: number): { x: number; y: number; heading: number } {
  const waves = stem.waves ?? 1;
  const turn = (t * waves + stem.phase) * 2 * Math.PI;
  const slope = (stem.sway * waves * 2 * Math.PI * Math.cos(turn)) / cloth.height;
  return { x: stem.x + stem.sway * Math.sin(turn), y: t * cloth.height, heading: (Math.atan(-slope) * 180) / Math.PI };
}

/** The whole stem, from a little above the tile to a little below it. */
export function drawStem(cloth: Cloth, stem: Stem, colour: string, width: number): string {
  const steps = 32 * (stem.waves ?? 1);
  const points = Array.from({ length: steps + 5 }, (_, i) => spot(cloth, stem, (i - 2) / steps));
  return line(`M${points.map(({ x, y }) => at([x, y])).join('L')}`, colour, width);
}

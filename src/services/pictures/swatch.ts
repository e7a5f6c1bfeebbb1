import type { PatternMotif } from '#src/domain/pattern/motif.ts';
import { drapeOf, type Picture } from './cloth.ts';
import { dye } from './dye.ts';
import { fabricOf } from './fabric.ts';
import { hands } from './technique.ts';

/** One and a half repeats across: close enough to see the dots. */
const SCALE = 1;

/** The motif laid flat, as a square and as a link preview, out of one drawing of the tile. */
export async function renderSwatch(motif: PatternMotif, variant: number): Promise<{ square: Picture; preview: Picture }> {
  const fabric = await fabricOf(motif, variant, SCALE);
  const flat = (width: number, height: number): Picture => {
    const surface = { colour: fabric.ground, rod: fabric.dye };
    const hand = { ...hands.tulis, wobble: 1, uneven: 0.16, thread: 0.04 };
    return { data: dye(fabric, drapeOf('flat', width, height), hand, surface, motif.slug), width, height };
  };
  return { square: flat(640, 640), preview: flat(1200, 630) };
}

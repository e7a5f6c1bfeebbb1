import type { PatternMotif } from '#src/domain/pattern/motif.ts';
import { drapeOf, SCALE, type Picture } from './cloth.ts';
import { dye } from './dye.ts';
import { fabricOf } from './fabric.ts';
import { hands } from './technique.ts';

/** The motif laid flat, as a square and as a link preview: two crops of one picture. */
export async function renderSwatch(
  motif: PatternMotif,
  variant: number,
): Promise<{ square: Picture; preview: Picture }> {
  const fabric = await fabricOf(motif, variant, SCALE * (nearness[motif.pattern.scale] ?? 1));
  const surface = { colour: fabric.ground, rod: fabric.dye };
  const hand = { ...hands.tulis, wobble: 1, swell: 0.4, uneven: 0.2, thread: 0.04 };
  const data = dye({ ...fabric, border: null }, drapeOf('flat', WIDTH, HEIGHT), hand, surface, motif.slug);
  const crop = (width: number, height: number): Picture => {
    const [left, top] = [(WIDTH - width) / 2, (HEIGHT - height) / 2];
    const rows = Array.from({ length: height }, (_, y) => {
      const start = ((top + y) * WIDTH + left) * 3;
      return data.subarray(start, start + width * 3);
    });
    return { data: Buffer.concat(rows), width, height };
  };
  return { square: crop(HEIGHT, HEIGHT), preview: crop(WIDTH, 420) };
}

/** A fine pattern is shown from nearer: a swatch is there to know the motif by. */
const nearness: Record<string, number> = { small: 2.2, medium: 1.5, large: 1.05 };

const WIDTH = 800;
const HEIGHT = 800;

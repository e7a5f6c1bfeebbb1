import { randomFrom } from '#src/domain/pattern/glyph.ts';
import type { PatternMotif } from '#src/domain/pattern/motif.ts';
import { compositions } from './compositions.ts';
import type { Drape } from './drape.ts';
import { dye, type Surface } from './dye.ts';
import { fabricOf, rgb, type Rgb } from './fabric.ts';
import { hands, type Technique } from './technique.ts';

export interface Cloth {
  motif: PatternMotif;
  technique: Technique;
  variant: number;
  seed: string;
  lie?: string;
  /** How many times closer than usual. */
  closer?: number;
}

/** Red, green and blue bytes, row by row. */
export interface Picture {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Pixels for a pattern unit: two and a half repeats of a large motif across the picture. */
export const SCALE = 0.75;
const LIES = ['drape', 'fall', 'folded', 'hanging', 'corner'];

/** Makes a picture that looks like a photographed cloth of the motif. The same cloth gives the same bytes. */
export async function renderCloth(cloth: Cloth, width = 800, height = 1000): Promise<Picture> {
  const random = randomFrom(`${cloth.seed} lie`);
  const lie = LIES[Math.floor(random() * LIES.length)] as string;
  const fabric = await fabricOf(cloth.motif, cloth.variant, SCALE * (cloth.closer ?? 1));
  const drape = drapeOf(cloth.lie ?? lie, width, height);
  const data = dye(fabric, drape, hands[cloth.technique], surfaceFor(fabric.ground, random()), cloth.seed);
  return { data, width, height };
}

const drapes = new Map<string, Drape>();

/** The map of a composition, kept: it is the same for every cloth and takes longer than a cloth to make. */
export function drapeOf(lie: string, width: number, height: number): Drape {
  const key = `${lie} ${width} ${height}`;
  const draw = compositions[lie];
  if (!draw) throw new RangeError(`no composition is called ${lie}`);
  const drape = drapes.get(key) ?? draw(width, height);
  drapes.set(key, drape);
  return drape;
}

/** A surface that sets the cloth off: pale under dark cloth, deeper under pale cloth. */
function surfaceFor(ground: Rgb, chance: number): Surface {
  const isPale = ground[0] * 0.3 + ground[1] * 0.59 + ground[2] * 0.11 > 150;
  const colours = isPale ? ['#bda387', '#aa9f8d', '#c3a98c', '#9a8f80'] : ['#e6dccb', '#d9cdb8', '#ded6c8', '#cfc3ae'];
  return { colour: rgb(colours[Math.floor(chance * colours.length)] as string), rod: rgb('#6b452a') };
}

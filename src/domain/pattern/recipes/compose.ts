import { fillGaps, halfDrop, single, stampAll } from '../arrange.ts';
import type { Gap, Image } from '../arrange.ts';
import { Cloth } from '../cloth.ts';
import type { Placement } from '../cloth.ts';
import type { Ink } from '../glyph.ts';
import { layCrackle, layFilling, layGround, layHairlines, layIsen } from '../grounds.ts';
import { fillGround } from '../isen.ts';
import type { Pattern, PatternMotif } from '../motif.ts';
import type { Palette } from '../palette.ts';

export type Colouring = 'flowers' | 'blue' | 'twotone';

/** Which of the cloth's colours an ornament takes as its main, accent and detail. */
export type Dyes = readonly [keyof Palette, keyof Palette, keyof Palette];

export interface Composition {
  width: number;
  height: number;
  repeat: 'single' | 'half-drop';
  /** Cuts the ground into soft fields, one for each main ornament, each with another isen. */
  isen?: boolean;
  /** A child motif laid over the whole ground, pale. */
  ground?: string;
  /** Rules the ground with hair-fine waves. */
  hairlines?: boolean;
  mains: readonly (Placement & { type: string; dyes?: Dyes })[];
  gaps: readonly (Gap & { colour?: Colouring; dyes?: readonly Dyes[] })[];
}

/** Big ornaments at chosen places, smaller ones where there is room, fine isen on what cloth is left. */
export function drawComposition(motif: PatternMotif, composition: Composition): Cloth {
  const { width, height, repeat, mains, gaps, isen, hairlines, ground } = composition;
  const cloth = new Cloth(motif, width, height);
  const images: readonly Image[] = repeat === 'half-drop' ? halfDrop : single;
  layGround(cloth);
  layCrackle(cloth);
  if (ground) layFilling(cloth, ground);
  if (isen)
    layIsen(
      cloth,
      mains.map(({ x, y }) => [x * width, y * height]),
    );
  for (const { type, dyes, ...place } of mains) {
    const ink = dyes ? dyed(dyes, cloth.palette) : inkOf(type, cloth.palette);
    stampAll(cloth, type, { ...place, x: place.x * width, y: place.y * height, ink }, images);
  }
  for (const { colour, dyes = colour && colourings[colour], ...gap } of gaps) {
    const inks = dyes ? dyes.map((choice) => dyed(choice, cloth.palette)) : [inkOf(gap.types[0] ?? '', cloth.palette)];
    fillGaps(cloth, { inks, ...gap }, images);
  }
  if (hairlines) layHairlines(cloth);
  else if (!isen && !ground && !motif.pattern.background.startsWith('tanahan')) fillGround(cloth, 10);
  return cloth;
}

/** Plants take the cloth's leaf colour for their foliage; everything else keeps the roles as given. */
function inkOf(type: string, palette: Palette): Partial<Ink> {
  return plants.has(type) ? { accent: palette.leaf } : {};
}

const plants = new Set([
  'bouquet',
  'rose',
  'lily',
  'tulip',
  'leaf',
  'tendril',
  'sprig',
  'fern',
  'bud',
  'lotus',
  'banana-flower',
  'tree',
]);

const colourings: Record<Colouring, readonly Dyes[]> = {
  flowers: [
    ['main', 'leaf', 'detail'],
    ['detail', 'leaf', 'main'],
    ['extra', 'leaf', 'main'],
  ],
  blue: [['detail', 'main', 'extra']],
  twotone: [
    ['main', 'accent', 'detail'],
    ['accent', 'main', 'detail'],
    ['detail', 'accent', 'main'],
  ],
};

function dyed([main, accent, detail]: Dyes, palette: Palette): Partial<Ink> {
  return { main: palette[main], accent: palette[accent], detail: palette[detail] };
}

/** A composition for a motif that has none of its own, from the element list in its hints. */
export function composeFrom(pattern: Pattern): Composition {
  const of = (role: string): string[] =>
    pattern.elements.filter((element) => element.role === role).map((element) => element.type);
  const size = { small: 84, medium: 124, large: 188 }[pattern.scale] ?? 124;
  const side = Math.round((size * 2.3) / 20) * 20;
  const [mains, secondary, fillers] = [of('main'), of('secondary'), of('filler').filter((type) => type !== 'dot')];
  return {
    width: side,
    height: side,
    repeat: pattern.symmetry === 'scatter' ? 'single' : 'half-drop',
    mains: [{ type: mains[0] ?? 'flower-8', x: 0.25, y: 0.25, size }],
    gaps: [
      {
        types: [...mains.slice(1), ...secondary, 'flower-5'],
        count: 3 + pattern.density,
        min: size * 0.2,
        max: size * 0.5,
        lean: 14,
        colour: 'flowers',
      },
      { types: [...fillers, 'leaf'], count: 4 + 2 * pattern.density, min: 12, max: 30, colour: 'flowers' },
    ],
  };
}

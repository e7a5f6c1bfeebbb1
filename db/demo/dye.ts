import type { ListingTechnique } from '../schema/catalogue.ts';
import type { Random } from './random.ts';
import type { Reference } from './reference.ts';
import type { Shade } from './shade.ts';
import { dyeWords } from './words/dyes.ts';

/** The dye trade knows three fibres; the others are dyed like the one they resemble. */
const dyedAs: Record<string, string> = { viscose: 'rayon', lyocell: 'rayon', silk: 'silk' };
/** Left as the cloth is. */
const bare = ['cream', 'white'];

interface Bath {
  technique: ListingTechnique;
  cloth: string;
  shade: Shade;
  natural: boolean;
}

/** One to three dyes that hold on the cloth and give its colours, the leading colour's dye first. */
export function dyesFor(random: Random, { technique, cloth, shade, natural }: Bath, reference: Reference): string[] {
  const fibre = dyeFibre(cloth, reference);
  const usable = Object.keys(dyeWords).filter((slug) => holds(slug, fibre, reference));
  const wanted = shade.families.filter((family) => !bare.includes(family));
  const plants = usable.filter((slug) => dyeWords[slug]?.natural);
  const covered = wanted.every((family) => plants.some((slug) => gives(slug, family)));
  const pool =
    natural && covered && technique !== 'printing'
      ? plants
      : technique === 'printing'
        ? ['remazol', 'procion'].filter((slug) => usable.includes(slug))
        : usable.filter((slug) => !dyeWords[slug]?.natural);
  const chosen: string[] = [];
  for (const family of wanted) {
    if (chosen.length === 3) break;
    if (chosen.some((slug) => gives(slug, family)) && random.chance(0.75)) continue;
    const giving = pool.filter((slug) => gives(slug, family) && !chosen.includes(slug));
    if (giving.length > 0) chosen.push(random.weighted(giving, (slug) => dyeWords[slug]?.weight ?? 0));
  }
  return chosen.length > 0 ? chosen : ['remazol'];
}

export function dyeFibre(cloth: string, reference: Reference): string {
  return dyedAs[reference.cloths.get(cloth)?.fibre ?? ''] ?? 'cotton';
}

export function gives(dye: string, family: string): boolean {
  return dyeWords[dye]?.gives.includes(family) ?? false;
}

export function holds(dye: string, fibre: string, reference: Reference): boolean {
  const fibres = reference.dyes.get(dye)?.['fibres'];
  return Array.isArray(fibres) && fibres.includes(fibre);
}

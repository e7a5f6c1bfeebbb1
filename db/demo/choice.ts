import type { ListingTechnique } from '../schema/catalogue.ts';
import { dyesFor } from './dye.ts';
import type { Colouring, Shade } from './shade.ts';
import type { Random } from './random.ts';
import { rangeOf } from './range.ts';
import type { DemoMotif, Reference } from './reference.ts';
import type { Maker } from './workshop.ts';
import { clothWords } from './words/cloths.ts';
import { motifWords } from './words/motifs.ts';
import { productWords } from './words/products.ts';
import type { ProductForm } from './words/products.ts';
import { alone, secondMotifs } from './words/seconds.ts';
import type { SecondMotif } from './words/seconds.ts';

/** What one listing is: everything else about it follows from this. */
export interface Choice {
  technique: ListingTechnique;
  product: string;
  form: ProductForm;
  cloth: string;
  motif: DemoMotif;
  second: SecondMotif | null;
  shade: Shade;
  dyes: string[];
}

const divisions = [[1], [0.7, 0.3], [0.62, 0.26, 0.12]] as const;

export function choose(random: Random, maker: Maker, reference: Reference, colouring: Colouring): Choice {
  const division = divisions[maker.techniques.length - 1] ?? divisions[2];
  const technique = random.weighted(maker.techniques, (one) => division[maker.techniques.indexOf(one)] ?? 0);
  const motif = chooseMotif(random, maker, technique, reference);
  const on = motifWords[motif.slug]?.on;
  const { products } = rangeOf(technique, reference);
  const range = random.weighted(on ? products.filter(({ slug }) => on.includes(slug)) : products, (one) => one.weight);
  const product = range.slug;
  const words = productWords[product];
  if (!words) throw new Error(`no words for product ${product}`);
  const cloth = random.weighted(range.cloths, (slug) => clothWords[slug]?.weight ?? 0);
  const shade = random.weighted(shadesFor(technique, colouring(motif)), (one) => (one.variant === 0 ? 3 : 2));
  const second =
    technique !== 'printing' && random.chance(0.2) ? chooseSecond(random, motif, technique, product, reference) : null;
  const dyes = dyesFor(random, { technique, cloth, shade, natural: random.chance(maker.natural) }, reference);
  return { technique, product, form: random.pick(words.forms), cloth, motif, second, shade, dyes };
}

/** Print houses keep to a motif's own colours. */
export function shadesFor(technique: ListingTechnique, shades: readonly Shade[]): readonly Shade[] {
  return technique === 'printing' ? shades.slice(0, 1) : shades;
}

function chooseMotif(random: Random, maker: Maker, technique: ListingTechnique, reference: Reference): DemoMotif {
  const { motifs } = rangeOf(technique, reference);
  const known = maker.motifs.filter((slug) => motifs.includes(slug));
  // Away from its specialities a workshop reaches for the rarer motifs too.
  const special = known.length > 1 && random.chance(0.74);
  const weight = (slug: string): number => (motifWords[slug]?.weight ?? 0) ** (special ? 0.5 : 0.75);
  const motif = reference.motifs.get(random.weighted(special ? known : motifs, weight));
  if (!motif) throw new Error('the motif pool names a motif the reference lacks');
  return motif;
}

function chooseSecond(
  random: Random,
  first: DemoMotif,
  technique: string,
  product: string,
  reference: Reference,
): SecondMotif | null {
  if (alone.includes(first.slug) || motifWords[first.slug]?.court) return null;
  const fits = secondMotifs.filter(
    ({ slug, on, beside }) =>
      slug !== first.slug &&
      (!on || on.includes(product)) &&
      (!beside || beside.includes(first.slug)) &&
      reference.motifs.get(slug)?.techniques.includes(technique),
  );
  return fits.length > 0 ? random.weighted(fits, (one) => one.weight) : null;
}

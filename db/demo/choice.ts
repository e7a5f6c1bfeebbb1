import type { ListingTechnique } from '../schema/catalogue.ts';
import type { MotifData } from '../reference/shape.ts';
import { dyesFor } from './dye.ts';
import type { Colouring, Shade } from './shade.ts';
import type { Random } from './random.ts';
import type { Reference } from './reference.ts';
import type { Maker } from './workshop.ts';
import { clothWords } from './words/cloths.ts';
import { motifWords } from './words/motifs.ts';
import { productWords } from './words/products.ts';
import type { ProductForm } from './words/products.ts';
import { printedCloths, printedMotifs } from './words/printed.ts';
import { alone, secondMotifs } from './words/seconds.ts';
import type { SecondMotif } from './words/seconds.ts';

/** What one listing is: everything else about it follows from this. */
export interface Choice {
  technique: ListingTechnique;
  product: string;
  form: ProductForm;
  cloth: string;
  motif: MotifData;
  second: SecondMotif | null;
  shade: Shade;
  dyes: string[];
}

const order: readonly ListingTechnique[] = ['tulis', 'kombinasi', 'cap', 'printing'];
const divisions = [[1], [0.7, 0.3], [0.62, 0.26, 0.12]] as const;
const products = Object.keys(productWords);

export function choose(random: Random, maker: Maker, reference: Reference, colouring: Colouring): Choice {
  const division = divisions[maker.techniques.length - 1] ?? divisions[2];
  const technique = random.weighted(maker.techniques, (one) => division[maker.techniques.indexOf(one)] ?? 0);
  const motif = chooseMotif(random, maker, technique, reference);
  const on = motifWords[motif.slug]?.on;
  const product = random.weighted(products, (slug) => (on && !on.includes(slug) ? 0 : productWeight(slug, technique, reference)));
  const words = productWords[product];
  if (!words) throw new Error(`no words for product ${product}`);
  const cloth = random.weighted(clothsFor(product, technique, reference), (slug) => clothWords[slug]?.weight ?? 0);
  const shade = random.weighted(colouring(motif), (one) => (one.variant === 0 ? 3 : 2));
  const second = technique !== 'printing' && random.chance(0.2) ? chooseSecond(random, motif, technique, product, reference) : null;
  const dyes = dyesFor(random, { technique, cloth, shade, natural: random.chance(maker.natural) }, reference);
  return { technique, product, form: random.pick(words.forms), cloth, motif, second, shade, dyes };
}

/** Cloths the product is made of that also fit the technique (taxonomy `cloth.fits`). */
export function clothsFor(product: string, technique: ListingTechnique, reference: Reference): string[] {
  const cloths = productWords[product]?.cloths ?? [];
  if (technique === 'printing') return cloths.filter((slug) => printedCloths.includes(slug));
  return cloths.filter((slug) => reference.cloths.get(slug)?.fits?.includes(technique));
}

function productWeight(slug: string, technique: ListingTechnique, reference: Reference): number {
  const weight = productWords[slug]?.weight[order.indexOf(technique)] ?? 0;
  return weight > 0 && clothsFor(slug, technique, reference).length > 0 ? weight : 0;
}

function chooseMotif(random: Random, maker: Maker, technique: ListingTechnique, reference: Reference): MotifData {
  const able = (slug: string): boolean =>
    technique === 'printing' ? printedMotifs.includes(slug) : (reference.motifs.get(slug)?.techniques.includes(technique) ?? false);
  const known = maker.motifs.filter(able);
  const pool = known.length > 1 && random.chance(0.74) ? known : [...reference.motifs.keys()].filter(able);
  const weight = (slug: string): number => (motifWords[slug]?.weight ?? 0) ** (pool === known ? 0.5 : 0.75);
  const motif = reference.motifs.get(random.weighted(pool, weight));
  if (!motif) throw new Error('the motif pool names a motif the reference lacks');
  return motif;
}

function chooseSecond(random: Random, first: MotifData, technique: string, product: string, reference: Reference): SecondMotif | null {
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

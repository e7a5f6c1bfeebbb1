import type { ListingTechnique } from '../schema/catalogue.ts';
import type { Reference } from './reference.ts';
import { printedCloths, printedMotifs } from './words/printed.ts';
import { productWords } from './words/products.ts';

interface Range {
  products: { slug: string; weight: number; cloths: string[] }[];
  motifs: string[];
}

/** The order of the weights in `productWords`. */
const order: readonly ListingTechnique[] = ['tulis', 'kombinasi', 'cap', 'printing'];
const known = new WeakMap<Reference, Map<ListingTechnique, Range>>();

/** What a technique is used for; worked out once, since a scale set asks 240,000 times. */
export function rangeOf(technique: ListingTechnique, reference: Reference): Range {
  const ranges = known.get(reference) ?? new Map<ListingTechnique, Range>();
  known.set(reference, ranges);
  const range = ranges.get(technique) ?? makeRange(technique, reference);
  ranges.set(technique, range);
  return range;
}

function makeRange(technique: ListingTechnique, reference: Reference): Range {
  const products = Object.entries(productWords).map(([slug, { weight }]) => {
    return { slug, weight: weight[order.indexOf(technique)] ?? 0, cloths: clothsFor(slug, technique, reference) };
  });
  const motifs = [...reference.motifs.values()].filter(({ slug, techniques }) =>
    technique === 'printing' ? printedMotifs.includes(slug) : techniques.includes(technique),
  );
  return {
    products: products.filter(({ weight, cloths }) => weight > 0 && cloths.length > 0),
    motifs: motifs.map(({ slug }) => slug),
  };
}

/** Cloths the product is made of that also fit the technique (taxonomy `cloth.fits`). */
function clothsFor(product: string, technique: ListingTechnique, reference: Reference): string[] {
  const cloths = productWords[product]?.cloths ?? [];
  if (technique === 'printing') return cloths.filter((slug) => printedCloths.includes(slug));
  return cloths.filter((slug) => reference.cloths.get(slug)?.fits?.includes(technique));
}

/** What cloth is made of, by the generic names of the EU's regulation 1007/2011; the shares of a piece add to 100. */
export const fibres = [
  { slug: 'cotton', name: { id: 'katun', en: 'cotton' } },
  { slug: 'silk', name: { id: 'sutra', en: 'silk' } },
  { slug: 'viscose', name: { id: 'viskosa (rayon)', en: 'viscose (rayon)' } },
  { slug: 'modal', name: { id: 'modal', en: 'modal' } },
  { slug: 'lyocell', name: { id: 'liosel (Tencel)', en: 'lyocell (Tencel)' } },
  { slug: 'linen', name: { id: 'linen', en: 'linen' } },
  { slug: 'ramie', name: { id: 'rami', en: 'ramie' } },
  { slug: 'hemp', name: { id: 'hem (serat ganja industri)', en: 'true hemp' } },
  { slug: 'pineapple', name: { id: 'serat nanas', en: 'pineapple leaf fibre' } },
  { slug: 'banana', name: { id: 'serat pisang (abaka)', en: 'abaca' } },
  { slug: 'wool', name: { id: 'wol', en: 'wool' } },
  { slug: 'polyester', name: { id: 'poliester', en: 'polyester' } },
  { slug: 'polyamide', name: { id: 'poliamida (nilon)', en: 'polyamide (nylon)' } },
  { slug: 'acrylic', name: { id: 'akrilik', en: 'acrylic' } },
  { slug: 'elastane', name: { id: 'elastan (spandeks)', en: 'elastane' } },
  { slug: 'metallised', name: { id: 'benang logam', en: 'metallised fibre' } },
  { slug: 'other', name: { id: 'serat lain', en: 'other fibres' } },
] as const;

export type FibreSlug = (typeof fibres)[number]['slug'];

/** What a cloth of the reference is usually made of, for filling in the form; by the term's `fibre`. */
export const usualFibres: Record<string, { fibre: FibreSlug; percent: number }[]> = {
  cotton: [{ fibre: 'cotton', percent: 100 }],
  silk: [{ fibre: 'silk', percent: 100 }],
  viscose: [{ fibre: 'viscose', percent: 100 }],
  lyocell: [{ fibre: 'lyocell', percent: 100 }],
  flax: [{ fibre: 'linen', percent: 100 }],
};

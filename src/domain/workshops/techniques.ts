import type { ListingTechnique } from '#db/schema/catalogue.ts';

/** Technique slugs, the main one first, each once. */
export function techniquesOf(form: { mainTechnique: ListingTechnique; techniques: ListingTechnique[] }): string[] {
  return [...new Set([form.mainTechnique, ...form.techniques])];
}

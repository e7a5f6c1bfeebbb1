import { words } from '#db/search/words.ts';
import type { FacetName } from '#src/domain/catalogue/query.ts';
import { colours } from '#db/reference/colours.ts';
import type { Reference } from '#src/domain/reference/reference.ts';

/** A value of a facet with all it is called. */
export interface Thing {
  facet: FacetName;
  slug: string;
  names: string[];
  /** What stands for it when it is called otherwise. */
  main: string[];
  /** Its names in both languages. */
  wordings: string[][];
  /** Words that every listing with this value bears: the counterpart of db/search/names.ts. */
  indexed: Set<string>;
}

/** By `facet/slug`. */
export function namesOfThings(reference: Reference): Map<string, Thing> {
  const things = new Map<string, Thing>();
  const add = (thing: Omit<Thing, 'indexed'>, indexed: string[]) =>
    things.set(`${thing.facet}/${thing.slug}`, { ...thing, indexed: new Set(indexed.flatMap((text) => words(text))) });
  for (const { slug, name, alt_names } of reference.motifs.values()) {
    const names = [name, plain(name), ...alt_names];
    const main = words(plain(name));
    add({ facet: 'motif', slug, names, main, wordings: [main] }, [
      ...names,
      ...names.map((one) => words(one).join('')),
    ]);
  }
  for (const { slug, name } of colours) {
    const wordings = [words(name.id), words(name.en)];
    add({ facet: 'colour', slug, names: [name.id, name.en], main: words(name.id), wordings }, [name.id, name.en]);
  }
  for (const { slug, name, name_alt } of reference.kelurahan.values()) {
    add({ facet: 'kelurahan', slug, names: [name, ...name_alt], main: words(name), wordings: [words(name)] }, [name]);
  }
  const shades = shadeWords();
  for (const facet of ['technique', 'product', 'cloth', 'dye'] as const) {
    for (const { slug, name, alt_names = [] } of reference.terms.get(facet)?.values() ?? []) {
      const own = [slug, plain(name.id), plain(name.en)];
      const names = [...own, ...alt_names].filter((text) => !shades.has(text));
      add({ facet, slug, names, main: words(slug), wordings: [words(plain(name.id)), words(plain(name.en))] }, own);
    }
  }
  return things;
}

/** Without what stands in brackets. */
export function plain(name: string): string {
  return name.replaceAll(/\([^)]*\)/g, ' ').trim();
}

/** Other names that are colours are left to the colours: "biru" asks for blue, not for mori biru. */
function shadeWords(): Set<string> {
  return new Set([
    'biru',
    'blue',
    ...colours.flatMap(({ name }) => [name.id, name.en, ...words(name.id), ...words(name.en)]),
  ]);
}

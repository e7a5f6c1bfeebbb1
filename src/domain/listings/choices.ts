import type { Reference } from '#src/domain/reference/reference.ts';

/** What the lists of the form offer, of the reference data; an island builds it from the form's own options. */
export interface ListingChoices {
  cloth: ReadonlySet<string>;
  product: ReadonlySet<string>;
  motif: ReadonlySet<string>;
  dye: ReadonlySet<string>;
  /** Customs lines, `5208.52.10`, each with whether it is reserved for batik; null where they aren't at hand. */
  hsCode: ReadonlyMap<string, boolean> | null;
}

const known = new WeakMap<Reference, ListingChoices>();

export function listingChoices(reference: Reference): ListingChoices {
  const choices = known.get(reference) ?? readChoices(reference);
  known.set(reference, choices);
  return choices;
}

function readChoices(reference: Reference): ListingChoices {
  const slugs = (group: string) => new Set(reference.terms.get(group)?.keys() ?? []);
  const lines = [...(reference.terms.get('hs_code')?.values() ?? [])];
  return {
    cloth: slugs('cloth'),
    product: slugs('product'),
    dye: slugs('dye'),
    motif: new Set(reference.motifs.keys()),
    hsCode: new Map(
      lines.flatMap((line) => (line.code ? [[line.code, line['batik_specific'] === true] as const] : [])),
    ),
  };
}

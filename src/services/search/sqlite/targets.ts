import type { SynonymData } from '#db/reference/shape.ts';
import type { FacetName } from '#src/domain/catalogue/query.ts';
import { colours } from '#db/reference/colours.ts';
import type { Reference } from '#src/domain/reference/reference.ts';

/** Values of one facet that a word names, any of them. */
export interface Target {
  facet: FacetName;
  values: string[];
}

/** Words for blue mean several families. */
const blues = ['indigo', 'light-blue'];

/** The facet values behind a record of the synonyms; none where it names nothing a listing has. */
export function synonymTargets({ kind, target }: SynonymData, reference: Reference): Target[] {
  const slug = target ?? '';
  const found = (facet: FacetName, values: string[]): Target[] => (values.length > 0 ? [{ facet, values }] : []);
  const terms = (group: string) => [...(reference.terms.get(group)?.values() ?? [])];
  switch (kind) {
    case 'technique':
    case 'product':
    case 'cloth':
    case 'dye':
      return found(kind, [slug]);
    case 'motif':
    case 'style':
      return reference.motifs.has(slug) ? found('motif', [slug]) : [];
    case 'colour':
      return found(
        'colour',
        slug === 'blue' ? blues : colours.filter((colour) => colour.slug === slug).map((colour) => colour.slug),
      );
    case 'fibre':
      return found(
        'cloth',
        terms('cloth')
          .filter(({ fibre }) => fibre === slug)
          .map((cloth) => cloth.slug),
      );
    case 'dye-class':
      return found(
        'dye',
        terms('dye')
          .filter(({ natural }) => natural === (slug === 'natural'))
          .map((dye) => dye.slug),
      );
    case 'motif-family':
      return found(
        'motif',
        [...reference.motifs.values()].filter(({ family }) => family === slug).map((motif) => motif.slug),
      );
    case 'place':
      return reference.kelurahan.has(slug) ? found('kelurahan', [slug]) : [];
    case 'market':
      return slug === 'ready-stock'
        ? found('availability', ['ready'])
        : slug === 'made-to-order'
          ? found('availability', [slug])
          : [];
    default:
      return [];
  }
}

import reference from '#db/reference/motifs.json' with { type: 'json' };
import type { PatternMotif } from '#src/domain/pattern/motif.ts';

export const motifs = reference as unknown as readonly PatternMotif[];
export const slugs = motifs.map((motif) => motif.slug);

export function motifOf(slug: string): PatternMotif {
  const found = motifs.find((motif) => motif.slug === slug);
  if (!found) throw new Error(`no motif ${slug}`);
  return found;
}

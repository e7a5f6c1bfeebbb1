import type { DemoMotif } from './reference.ts';
import { motifWords } from './words/motifs.ts';

/** One colouring of a motif. */
export interface Shade {
  variant: number;
  /** Colour of the bare ground, #rrggbb. */
  ground: string;
  /** Colour families, ground first, each once, four at most. */
  families: string[];
}

/** The colourings a motif is made in, the traditional one first. */
export type Colouring = (motif: DemoMotif) => readonly Shade[];

interface Coloured {
  colours: readonly { hex: string; role: string }[];
}

/**
 * Remembers the shades of every motif it is asked for: its own colours, then as many recolourings as its standing
 * allows. Motifs that are themselves a way of colouring (kelengan, bang biru) keep their own.
 */
export function makeColouring(
  recolour: (motif: DemoMotif) => readonly Coloured[],
  familyOf: (hex: string) => string,
): Colouring {
  const known = new Map<string, Shade[]>();
  return (motif) => {
    let shades = known.get(motif.slug);
    if (!shades) {
      const weight = motifWords[motif.slug]?.weight ?? 0;
      const others = weight >= 7 ? 2 : 0;
      shades = [motif, ...recolour(motif).slice(0, others)].map((coloured, variant) =>
        shadeOf(coloured, variant, familyOf),
      );
      known.set(motif.slug, shades);
    }
    return shades;
  };
}

const roles = ['ground', 'main', 'accent', 'detail'];

function shadeOf({ colours }: Coloured, variant: number, familyOf: (hex: string) => string): Shade {
  const inOrder = [...colours].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
  const families = [...new Set(inOrder.map((colour) => familyOf(colour.hex)))].slice(0, 4);
  return { variant, ground: inOrder[0]?.hex.toLowerCase() ?? '#f5e9d0', families };
}

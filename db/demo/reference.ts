import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { kelurahanShape, motifShape, termShape } from '../reference/shape.ts';
import type { TermData, WardData } from '../reference/shape.ts';

const { colours, pattern } = motifShape.shape;
const elements = pattern.shape.elements.element;

/** A motif as the renderer draws it: the roles of colours and elements are checked too. */
const drawnShape = motifShape.extend({
  colours: z.array(colours.element.extend({ role: z.enum(['ground', 'main', 'accent', 'detail']) })).min(2),
  pattern: pattern.extend({
    elements: z.array(
      elements.extend({
        role: z.enum(['main', 'secondary', 'filler', 'border']),
        count: z.exactOptional(z.number().int()),
      }),
    ),
  }),
});

export type DemoMotif = z.infer<typeof drawnShape>;

export interface Reference {
  motifs: Map<string, DemoMotif>;
  wards: WardData[];
  cloths: Map<string, TermData>;
  dyes: Map<string, TermData>;
  products: Map<string, TermData>;
  techniques: Map<string, TermData>;
  certifications: Map<string, TermData>;
  /** By code, "5208.52.10". */
  hsCodes: Map<string, TermData>;
}

/** The city's reference files, checked, as the demo needs them. */
export function readReference(): Reference {
  const motifs = z.array(drawnShape).parse(file('motifs'));
  const places = z.array(kelurahanShape).parse(file('kelurahan'));
  const terms = z.array(termShape).parse(file('taxonomy'));
  const group = (name: string) => new Map(terms.filter((term) => term.group === name).map((term) => [term.slug, term]));
  const hsCodes = terms
    .filter((term) => term.group === 'hs_code')
    .map((term) => [term.code ?? term.slug, term] as const);
  return {
    motifs: new Map(motifs.map((motif) => [motif.slug, motif])),
    wards: places.filter((place) => place.level === 'kelurahan'),
    cloths: group('cloth'),
    dyes: group('dye'),
    products: group('product'),
    techniques: group('technique'),
    certifications: group('certification'),
    hsCodes: new Map(hsCodes),
  };
}

function file(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../reference/${name}.json`, import.meta.url), 'utf8'));
}

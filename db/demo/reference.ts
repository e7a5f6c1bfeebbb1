import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { kelurahanShape, motifShape, termShape } from '../reference/shape.ts';
import type { MotifData, TermData, WardData } from '../reference/shape.ts';

export interface Reference {
  motifs: Map<string, MotifData>;
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
  const motifs = z.array(motifShape).parse(file('motifs'));
  const places = z.array(kelurahanShape).parse(file('kelurahan'));
  const terms = z.array(termShape).parse(file('taxonomy'));
  const group = (name: string) => new Map(terms.filter((term) => term.group === name).map((term) => [term.slug, term]));
  const hsCodes = terms.filter((term) => term.group === 'hs_code').map((term) => [term.code ?? term.slug, term] as const);
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

import type { Confidence, GlossaryData, TermData } from '#db/reference/shape.ts';
import type { Reference } from '#src/domain/reference/reference.ts';

/** From a smallest to a largest typical value. */
export interface Span {
  min: number;
  max: number;
}

export interface ComparedTechnique {
  term: TermData;
  slug: 'tulis' | 'kombinasi' | 'cap';
  /** Working days for one cloth; editorial. */
  days: Span | null;
  /** Cloths one worker finishes in a month; editorial. */
  capacity: Span | null;
}

export interface Craft {
  compared: ComparedTechnique[];
  /** What resembles batik but is not: no hot wax, or print under it. */
  imitations: TermData[];
  /** What is done to a cloth together with tulis or cap. */
  additions: TermData[];
  /** From bare cloth to finished batik, in the order of the work. */
  steps: GlossaryData[];
  tools: TermData[];
  dyes: { natural: TermData[]; synthetic: TermData[]; fixers: TermData[] };
  cloths: TermData[];
  /** The national label and the standards behind it. */
  batikmark: TermData | null;
  standards: TermData | null;
}

/**
 * Perda Kota Pekalongan 6/2014: batik made and sold here carries the label "Batik Pekalongan". The source backs the
 * duty; the thread colours are common knowledge of the trade.
 */
export const cityLabel: { sources: string[]; confidence: Confidence } = {
  sources: ['https://puskapik.com/13522/pekalongan/awas-jangan-terkecoh-batik-printing/2', 'general knowledge'],
  confidence: 'medium',
};

const comparedSlugs = ['tulis', 'kombinasi', 'cap'] as const;
const stepSlugs = [
  'nganji',
  'ngemplong',
  'nyorek',
  'nglowong',
  'isen-isen',
  'nerusi',
  'nembok',
  'nyolet',
  'medel',
  'mbironi',
  'pelorodan',
];

/** Everything the reference data knows of how batik is made. No query: terms are kept in memory. */
export function readCraft({ terms, glossary }: Pick<Reference, 'terms' | 'glossary'>): Craft {
  const group = (name: string) => [...(terms.get(name)?.values() ?? [])];
  const techniques = terms.get('technique') ?? new Map<string, TermData>();
  const others = group('technique').filter(({ slug }) => !comparedSlugs.some((each) => each === slug));
  const dyes = group('dye');
  return {
    compared: comparedSlugs.flatMap((slug) => {
      const term = techniques.get(slug);
      if (!term) return [];
      return [
        {
          term,
          slug,
          days: term.typical_days_per_cloth ?? null,
          capacity: spanOf(term['typical_capacity_per_worker_month']),
        },
      ];
    }),
    imitations: others.filter(({ is_batik }) => is_batik === false),
    additions: others.filter(({ is_batik }) => is_batik !== false),
    steps: stepSlugs.flatMap((slug) => glossary.get(slug) ?? []),
    tools: group('tool'),
    dyes: {
      natural: dyes.filter(({ slug, natural }) => natural && slug !== 'fiksasi'),
      synthetic: dyes.filter(({ natural }) => !natural),
      fixers: dyes.filter(({ slug }) => slug === 'fiksasi'),
    },
    cloths: group('cloth'),
    batikmark: terms.get('certification')?.get('batikmark') ?? null,
    standards: terms.get('certification')?.get('sni-batik') ?? null,
  };
}

/** Fields outside the named shape are unknown to the type system. */
function spanOf(value: unknown): Span | null {
  if (typeof value !== 'object' || value === null || !('min' in value) || !('max' in value)) return null;
  const { min, max } = value;
  return typeof min === 'number' && typeof max === 'number' ? { min, max } : null;
}

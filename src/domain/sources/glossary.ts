import type { GlossaryData } from '#db/reference/shape.ts';
import type { Context } from '#src/domain/context.ts';
import type { Locale } from '#src/i18n/locale.ts';

export const glossaryGroups = [
  'craft',
  'product',
  'design',
  'export',
  'finance',
  'government',
  'environment',
  'worker',
  'ui',
] as const;
export type GlossaryGroup = (typeof glossaryGroups)[number];

export interface GlossaryChoice {
  /** As typed, at most 80 characters; empty means everything. */
  text: string;
  group: GlossaryGroup | null;
}

export interface GlossaryEntry {
  slug: string;
  /** The word in the reader's language, and in the other one where it differs. */
  term: string;
  other: string | null;
  fullForm: string | null;
  spellings: string[];
  explain: string;
  group: string;
  related: { slug: string; term: string }[];
  /** A motif of the same slug has a page of its own. */
  motif: boolean;
  sources: string[];
  confidence: GlossaryData['confidence'];
}

export interface GlossaryPage {
  letters: { letter: string; entries: GlossaryEntry[] }[];
  shown: number;
  total: number;
  /** Terms per subject that fit the text. */
  counts: Record<GlossaryGroup, number>;
}

export function readGlossaryChoice(params: URLSearchParams): GlossaryChoice {
  const group = params.get('group');
  const text = (params.get('q') ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 80);
  return { text, group: glossaryGroups.find((each) => each === group) ?? null };
}

/** The glossary under its letters, in the order of the reader's language. No query: terms are kept in memory. */
export function openGlossary(
  { reference }: Pick<Context, 'reference'>,
  choice: GlossaryChoice,
  locale: Locale,
): GlossaryPage {
  const all = [...reference.glossary.values()];
  const words = plain(choice.text).split(' ').filter(Boolean);
  const fitting = all.filter((entry) => words.every((word) => searched(entry).includes(word)));
  const chosen = fitting.filter(({ group }) => !choice.group || group === choice.group);
  const collator = new Intl.Collator(locale === 'id' ? 'id' : 'en-GB', { sensitivity: 'base' });
  const entries = chosen
    .map((data) => present(data, reference, locale))
    .sort((a, b) => collator.compare(a.term, b.term));
  const letters: GlossaryPage['letters'] = [];
  for (const entry of entries) {
    const letter = plain(entry.term).charAt(0).toUpperCase();
    const last = letters.at(-1);
    if (last?.letter === letter) last.entries.push(entry);
    else letters.push({ letter, entries: [entry] });
  }
  const counts = Object.fromEntries(
    glossaryGroups.map((each) => [each, fitting.filter(({ group }) => group === each).length]),
  );
  return { letters, shown: entries.length, total: all.length, counts: counts as Record<GlossaryGroup, number> };
}

function present(data: GlossaryData, reference: Context['reference'], locale: Locale): GlossaryEntry {
  const term = wordOf(data, locale);
  const other = wordOf(data, locale === 'id' ? 'en' : 'id');
  const { slug, full_form, alt_terms, explain, group, related, sources, confidence } = data;
  return {
    slug,
    term,
    other: plain(other) === plain(term) ? null : other,
    fullForm: full_form && plain(full_form) !== plain(term) ? full_form : null,
    spellings: alt_terms,
    explain: explain[locale],
    group,
    related: related.flatMap((to) => {
      const target = reference.glossary.get(to);
      return target ? [{ slug: to, term: wordOf(target, locale) }] : [];
    }),
    motif: reference.motifs.has(slug),
    sources,
    confidence,
  };
}

function wordOf({ term, term_en }: GlossaryData, locale: Locale): string {
  return locale === 'id' ? term : term_en;
}

function searched({ term, term_en, full_form, alt_terms, explain }: GlossaryData): string {
  return plain([term, term_en, full_form ?? '', ...alt_terms, explain.id, explain.en].join(' '));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

import type { MotifData, SynonymData } from '#db/reference/shape.ts';
import { words } from '#db/search/words.ts';
import type { FacetName } from '#src/domain/catalogue/query.ts';
import { colours } from '#src/domain/reference/colours.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import { synonymTargets, type Target } from './targets.ts';
import { Vocabulary } from './vocabulary.ts';

/** What a word or a few words are known to mean. */
export interface Phrase {
  /** Facet values it names: they rank what is found, they never filter. */
  targets: Target[];
  /** Other wordings of it; every word of one must be there. */
  alternatives: string[][];
  /** Words that must never stand in for it: printing is not tulis. */
  never: Set<string>;
  /** The right spelling, where this is only known as a wrong one. */
  spelling: string | null;
}

export interface Lexicon {
  /** By its words written as one, so that "mega mendung", "mega-mendung" and "megamendung" are the same. */
  phrases: Map<string, Phrase>;
  /** Every motif's name (weight 3), other names (2) and synonyms (1), written as one word. */
  motifNames: { joined: string; spelling: string; slug: string; weight: number }[];
  /** The phrases' keys, for finding near ones. */
  keys: Vocabulary;
}

const built = new WeakMap<Reference, Lexicon>();

export function lexiconOf(reference: Reference): Lexicon {
  const known = built.get(reference);
  if (known) return known;
  const lexicon: Lexicon = { phrases: new Map(), motifNames: [], keys: new Vocabulary() };
  for (const motif of reference.motifs.values()) learnMotif(lexicon, motif);
  for (const facet of ['technique', 'product', 'cloth', 'dye'] as const) learnTerms(lexicon, reference, facet);
  for (const { slug, name } of colours) {
    for (const text of [name.id, name.en]) learn(lexicon, text, { targets: [{ facet: 'colour', values: [slug] }], alternatives: [words(name.id), words(name.en)] });
  }
  for (const { slug, name, name_alt } of reference.kelurahan.values()) {
    for (const text of [name, ...name_alt]) learn(lexicon, text, { targets: [{ facet: 'kelurahan', values: [slug] }], alternatives: [words(name)] });
  }
  for (const synonym of reference.synonyms) learnSynonym(lexicon, reference, synonym);
  for (const key of lexicon.phrases.keys()) lexicon.keys.add(key, 1);
  built.set(reference, lexicon);
  return lexicon;
}

function learnMotif(lexicon: Lexicon, motif: MotifData): void {
  const meaning = { targets: [{ facet: 'motif' as const, values: [motif.slug] }], alternatives: [words(plain(motif.name))] };
  for (const text of new Set([motif.name, plain(motif.name), ...motif.alt_names])) {
    learn(lexicon, text, meaning);
    learnMotifName(lexicon, text, motif.slug, text === motif.name || text === plain(motif.name) ? 3 : 2);
  }
}

function learnMotifName(lexicon: Lexicon, text: string, slug: string, weight: number): void {
  const joined = words(text).join('');
  if (lexicon.motifNames.some((name) => name.slug === slug && name.joined === joined)) return;
  lexicon.motifNames.push({ joined, spelling: words(text).join(' '), slug, weight });
}

/** Other names that are colours are left to the colours: "biru" asks for blue, not for mori biru. */
function learnTerms(lexicon: Lexicon, reference: Reference, facet: 'technique' | 'product' | 'cloth' | 'dye'): void {
  const shades = new Set(colours.flatMap(({ name }) => [name.id, name.en, ...words(name.id), ...words(name.en), 'biru', 'blue']));
  for (const { slug, name, alt_names = [] } of reference.terms.get(facet)?.values() ?? []) {
    const meaning = { targets: [{ facet, values: [slug] }], alternatives: [words(plain(name.id)), words(plain(name.en))] };
    for (const text of [slug, plain(name.id), plain(name.en), ...alt_names]) if (!shades.has(text)) learn(lexicon, text, meaning);
  }
}

function learnSynonym(lexicon: Lexicon, reference: Reference, synonym: SynonymData): void {
  const { canonical, synonyms, misspellings, one_way, not_equal } = synonym;
  const targets = synonymTargets(synonym, reference);
  const alternatives = [words(plain(canonical.id)), words(plain(canonical.en))];
  const never = not_equal.flatMap((text) => words(text).join(' '));
  const motif = targets.find(({ facet, values }) => facet === 'motif' && values.length === 1)?.values[0];
  for (const text of [canonical.id, canonical.en, ...synonyms.id, ...synonyms.en, ...one_way]) {
    learn(lexicon, text, { targets, alternatives, never });
    if (motif) learnMotifName(lexicon, text, motif, 1);
  }
  for (const text of misspellings) {
    learn(lexicon, text, { targets, alternatives, never, spelling: words(plain(canonical.id)).join(' ') });
    if (motif) learnMotifName(lexicon, text, motif, 1);
  }
}

function learn(
  lexicon: Lexicon,
  text: string,
  { targets, alternatives, never = [], spelling = null }: { targets: Target[]; alternatives: string[][]; never?: string[]; spelling?: string | null },
): void {
  const key = words(text).join('');
  if (key === '') return;
  const phrase = lexicon.phrases.get(key) ?? { targets: [], alternatives: [], never: new Set(), spelling };
  for (const target of targets) if (!phrase.targets.some((one) => sameTarget(one, target))) phrase.targets.push(target);
  for (const one of alternatives) {
    if (one.length > 0 && !phrase.alternatives.some((other) => other.join(' ') === one.join(' '))) phrase.alternatives.push(one);
  }
  for (const word of never) phrase.never.add(word);
  lexicon.phrases.set(key, phrase);
}

function sameTarget(a: { facet: FacetName; values: string[] }, b: { facet: FacetName; values: string[] }): boolean {
  return a.facet === b.facet && a.values.join() === b.values.join();
}

/** Without what stands in brackets. */
function plain(name: string): string {
  return name.replaceAll(/\([^)]*\)/g, ' ').trim();
}

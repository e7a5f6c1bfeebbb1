import type { SynonymData } from '#db/reference/shape.ts';
import { words } from '#db/search/words.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import { namesOfThings, plain, type Thing } from './things.ts';
import { synonymTargets, type Target } from './targets.ts';
import { Vocabulary } from './vocabulary.ts';

/** What a word or a few words are known to mean. */
export interface Phrase {
  /** Facet values it names: they rank what is found, they never filter. */
  targets: Target[];
  /** Other wordings of it; every word of one must be there. */
  alternatives: string[][];
  /** The same for listings, which bear all names of what they are: only wordings that find more than the typed words. */
  needed: string[][];
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
  const things = namesOfThings(reference);
  for (const thing of things.values()) {
    const { facet, slug, main, names } = thing;
    for (const text of names) {
      learn(lexicon, text, {
        targets: [{ facet, values: [slug] }],
        alternatives: thing.wordings,
        needed: neededFor(text, thing),
      });
      if (facet === 'motif')
        learnMotifName(lexicon, text, slug, text === names[0] || words(text).join(' ') === main.join(' ') ? 3 : 2);
    }
  }
  for (const synonym of reference.synonyms) learnSynonym(lexicon, reference, synonym, things);
  for (const key of lexicon.phrases.keys()) lexicon.keys.add(key, 1);
  built.set(reference, lexicon);
  return lexicon;
}

/** A listing that is this thing bears all its indexed words, so such words need no other wording. */
function neededFor(text: string, { indexed, main }: Thing): string[][] {
  return words(text).every((word) => indexed.has(word)) ? [] : [main];
}

function learnMotifName(lexicon: Lexicon, text: string, slug: string, weight: number): void {
  const joined = words(text).join('');
  if (lexicon.motifNames.some((name) => name.slug === slug && name.joined === joined)) return;
  lexicon.motifNames.push({ joined, spelling: words(text).join(' '), slug, weight });
}

function learnSynonym(lexicon: Lexicon, reference: Reference, synonym: SynonymData, things: Map<string, Thing>): void {
  const { canonical, synonyms, misspellings, one_way, not_equal } = synonym;
  const targets = synonymTargets(synonym, reference);
  const alternatives = [words(plain(canonical.id)), words(plain(canonical.en))];
  const never = not_equal.map((text) => words(text).join(' '));
  const [target] = targets;
  const thing = target?.values.length === 1 ? things.get(`${target.facet}/${target.values[0]}`) : undefined;
  const meaning = (text: string) => ({
    targets,
    alternatives,
    never,
    needed: thing ? neededFor(text, thing) : alternatives,
  });
  for (const text of [canonical.id, canonical.en, ...synonyms.id, ...synonyms.en, ...one_way])
    learn(lexicon, text, meaning(text));
  for (const text of misspellings)
    learn(lexicon, text, { ...meaning(text), spelling: words(plain(canonical.id)).join(' ') });
  if (thing?.facet !== 'motif') return;
  for (const text of [...synonyms.id, ...synonyms.en, ...one_way, ...misspellings])
    learnMotifName(lexicon, text, thing.slug, 1);
}

function learn(
  lexicon: Lexicon,
  text: string,
  {
    targets,
    alternatives,
    needed,
    never = [],
    spelling = null,
  }: Pick<Phrase, 'targets' | 'alternatives' | 'needed'> & { never?: string[]; spelling?: string | null },
): void {
  const key = words(text).join('');
  if (key === '') return;
  const phrase = lexicon.phrases.get(key) ?? { targets: [], alternatives: [], needed: [], never: new Set(), spelling };
  for (const { facet, values } of targets) {
    if (!phrase.targets.some((one) => one.facet === facet && one.values.join() === values.join()))
      phrase.targets.push({ facet, values });
  }
  for (const [held, added] of [
    [phrase.alternatives, alternatives],
    [phrase.needed, needed],
  ] as const) {
    for (const one of added)
      if (one.length > 0 && !held.some((other) => other.join(' ') === one.join(' '))) held.push(one);
  }
  for (const word of never) phrase.never.add(word);
  lexicon.phrases.set(key, phrase);
}

import { words } from '#db/search/words.ts';
import { correct, mostEdits, tolerance } from './correct.ts';
import { distance } from './distance.ts';
import type { Lexicon, Phrase } from './lexicon.ts';
import { isStop } from './stop.ts';
import type { Target } from './targets.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One thing asked for: any of the alternatives must be there, and of an alternative every word. */
export interface Slot {
  alternatives: string[][];
  /** The same, without those that find no more listings. */
  listingAlternatives: string[][];
  /** Words that begin so count too. */
  prefix: string | null;
  targets: Target[];
}

export interface Meaning {
  /** How many words were typed; punctuation alone has none, and finds nothing. */
  typed: number;
  /** Empty when the text says nothing that narrows ("batik"): then everything is found. */
  slots: Slot[];
  /** Of all words, also those that narrow nothing. */
  targets: Target[];
  /** Motifs whose name the whole text is, or nearly is, with how sure: 1 to 100. */
  motifs: Map<string, number>;
  /** All words are known names and terms, so a motif that is only nearly named is not what is meant. */
  certain: boolean;
  corrected: string | null;
  matched: string[];
}

const mostWords = 12;
const longestPhrase = 4;

export function understand(text: string, vocabulary: Vocabulary, lexicon: Lexicon): Meaning {
  const typed = words(text).slice(0, mostWords);
  const named = namedMotifs(typed, lexicon);
  const { read, others } = readWords(typed, named.spelling, vocabulary, lexicon);
  const motifs = named.sure;
  if (read !== typed && !named.exact)
    for (const [slug, sure] of namedMotifs(read, lexicon).sure) motifs.set(slug, sure - 15);
  const segments = segment(read, lexicon);
  const slots = segments.flatMap((part, index) => slotOf(part, index === segments.length - 1, others, vocabulary));
  const possible = slots.filter((slot) => isPossible(slot, vocabulary));
  const spelled = segments.map(({ words: part, phrase }) => phrase?.spelling ?? part.join(' ')).join(' ');
  return {
    typed: typed.length,
    slots: possible.length >= 2 ? possible : slots,
    targets: segments.flatMap(({ phrase }) => phrase?.targets ?? []),
    motifs,
    certain: named.exact || segments.every(({ phrase }) => phrase !== undefined),
    corrected: spelled === typed.join(' ') ? null : spelled,
    matched: matchedWords(segments, possible, vocabulary),
  };
}

interface Named {
  sure: Map<string, number>;
  exact: boolean;
  /** The nearest name, when none is exactly this. */
  spelling: string | null;
}

/** Motifs called exactly so, else those called nearly so. */
function namedMotifs(typed: string[], lexicon: Lexicon): Named {
  const joined = typed.join('');
  const sure = new Map<string, number>();
  const keep = (slug: string, value: number) => sure.set(slug, Math.max(value, sure.get(slug) ?? 0));
  for (const name of lexicon.motifNames) if (name.joined === joined) keep(name.slug, 70 + name.weight * 10);
  if (sure.size > 0) return { sure, exact: true, spelling: null };
  const most = mostEdits(joined);
  let best: { spelling: string; value: number } | null = null;
  for (const name of most > 0 ? lexicon.motifNames : []) {
    const edits = distance(joined, name.joined, most);
    if (edits > most || edits > tolerance(Math.max(joined.length, name.joined.length))) continue;
    const value = 60 - edits * 15 + name.weight;
    keep(name.slug, value);
    if (value > (best?.value ?? 0)) best = { spelling: name.spelling, value };
  }
  return { sure, exact: false, spelling: best?.spelling ?? null };
}

/**
 * The typed words, those that nothing holds replaced: by the motif's name that the whole text nearly is, else word for
 * word. The same array when all are known.
 */
function readWords(
  typed: string[],
  spelling: string | null,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): { read: string[]; others: Map<string, string[]> } {
  const others = new Map<string, string[]>();
  const isKnown = ({ words: part, phrase, start }: Segment) =>
    phrase !== undefined ||
    vocabulary.documents(part[0] ?? '') > 0 ||
    (start === typed.length - 1 && vocabulary.beginning(part[0] ?? '', 1).length > 0);
  const segments = segment(typed, lexicon);
  if (segments.every(isKnown)) return { read: typed, others };
  if (spelling !== null) return { read: spelling.split(' '), others };
  const read: string[] = [];
  let taken = 0;
  for (const part of segments) {
    if (part.start < taken) continue;
    const better = isKnown(part) ? null : correct(typed, part.start, vocabulary, lexicon);
    read.push(...(better?.words ?? part.words));
    taken = part.start + (better?.takes ?? part.words.length);
    if (better && better.others.length > 0) others.set(better.words.join(' '), better.others);
  }
  return { read, others };
}

interface Segment {
  words: string[];
  start: number;
  phrase: Phrase | undefined;
}

/** Cuts the words into the longest known phrases from the left, single words between them. */
function segment(typed: string[], lexicon: Lexicon): Segment[] {
  const segments: Segment[] = [];
  for (let start = 0; start < typed.length;) {
    let length = Math.min(longestPhrase, typed.length - start);
    while (length > 1 && !lexicon.phrases.has(typed.slice(start, start + length).join(''))) length -= 1;
    const part = typed.slice(start, start + length);
    segments.push({ words: part, start, phrase: lexicon.phrases.get(part.join('')) });
    start += length;
  }
  return segments;
}

function slotOf(
  { words: part, phrase }: Segment,
  last: boolean,
  others: Map<string, string[]>,
  vocabulary: Vocabulary,
): Slot[] {
  if (part.every(isStop)) return [];
  const own = [part, ...(others.get(part.join(' ')) ?? []).map((word) => [word])];
  const wordings = (more: string[][]) => {
    const allowed = [...own, ...more].filter(
      (one) => !phrase?.never.has(one.join(' ')) && !one.some((word) => phrase?.never.has(word)),
    );
    return absorb(allowed.map(narrowing));
  };
  const alternatives = wordings(phrase?.alternatives ?? []);
  if (alternatives.some((one) => one.length === 0)) return [];
  const [word = ''] = part;
  const prefix = last && !phrase && part.length === 1 && vocabulary.beginning(word, 1).length > 0 ? word : null;
  return [
    { alternatives, listingAlternatives: wordings(phrase?.needed ?? []), prefix, targets: phrase?.targets ?? [] },
  ];
}

/** Drops what asks for more words than another that finds the same and more. */
function absorb(wordings: string[][]): string[][] {
  const kept: string[][] = [];
  for (const one of [...wordings].sort((x, y) => x.length - y.length)) {
    if (!kept.some((other) => other.every((word) => one.includes(word)))) kept.push(one);
  }
  return kept;
}

/** Without the words that are everywhere, unless it is made of them. */
function narrowing(wording: string[]): string[] {
  if (wording.every(isStop)) return [];
  return wording.length > 1 ? wording.filter((word) => word !== 'batik') : wording;
}

function isPossible({ alternatives, prefix }: Slot, vocabulary: Vocabulary): boolean {
  return prefix !== null || alternatives.some((one) => one.every((word) => vocabulary.documents(word) > 0));
}

function matchedWords(segments: Segment[], slots: Slot[], vocabulary: Vocabulary): string[] {
  const found = new Set(segments.flatMap(({ words: part }) => part));
  for (const { alternatives, prefix } of slots) {
    for (const word of alternatives.flat()) found.add(word);
    if (prefix !== null) for (const word of vocabulary.beginning(prefix, 12)) found.add(word);
  }
  return [...found].filter((word) => vocabulary.documents(word) > 0);
}

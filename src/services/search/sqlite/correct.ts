import type { Lexicon } from './lexicon.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What stands in for a word that nothing holds: one or two words, and others that were as near. */
export interface Correction {
  words: string[];
  others: string[];
  /** How many typed words it replaces. */
  takes: 1 | 2;
}

/** One edit for words of 5 letters, two from 9 on, none below. */
export function tolerance(length: number): 0 | 1 | 2 {
  return length >= 9 ? 2 : length >= 5 ? 1 : 0;
}

/** The edits to look for: a letter may be missing, so the word meant can be one longer than the one typed. */
export function mostEdits(typed: string): 0 | 1 | 2 {
  return tolerance(typed.length + 1);
}

/** The best reading of the unknown word at `index`, or null. */
export function correct(typed: string[], index: number, vocabulary: Vocabulary, lexicon: Lexicon): Correction | null {
  const word = typed[index] ?? '';
  const next = typed[index + 1];
  const known = (text: string) => vocabulary.documents(text) > 0 || lexicon.phrases.has(text);
  if (next !== undefined && known(word + next)) return { words: [word + next], others: [], takes: 2 };
  const most = mostEdits(word);
  const near = nearest(word, Math.min(most, 1), vocabulary, lexicon);
  if (near) return near;
  return split(word, vocabulary) ?? nearest(word, most, vocabulary, lexicon);
}

function nearest(word: string, most: number, vocabulary: Vocabulary, lexicon: Lexicon): Correction | null {
  if (most === 0) return null;
  const found = [...lexicon.keys.near(word, most), ...vocabulary.near(word, most)].filter(
    (one) => one.documents > 0 && one.edits <= tolerance(Math.max(word.length, one.word.length)),
  );
  const rank = (one: { word: string; edits: number }) =>
    one.edits * 4 + (one.word[0] === word[0] ? 0 : 2) + (lexicon.phrases.has(one.word) ? 0 : 1);
  const least = Math.min(...found.map(({ edits }) => edits));
  const ordered = found
    .filter(({ edits }) => edits === least)
    .sort((a, b) => rank(a) - rank(b) || vocabulary.documents(b.word) - vocabulary.documents(a.word));
  const [best, ...rest] = new Set(ordered.map((one) => one.word));
  if (best === undefined) return null;
  return {
    words: [lexicon.phrases.get(best)?.spelling ?? best].flatMap((text) => text.split(' ')),
    others: rest.slice(0, 2),
    takes: 1,
  };
}

/** "batikliong" → batik liong: the split whose rarer half is the most frequent. */
function split(word: string, vocabulary: Vocabulary): Correction | null {
  let best: { words: string[]; documents: number } | null = null;
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const halves = [word.slice(0, cut), word.slice(cut)];
    const documents = Math.min(...halves.map((half) => vocabulary.documents(half)));
    if (documents > (best?.documents ?? 0)) best = { words: halves, documents };
  }
  return best && { words: best.words, others: [], takes: 1 };
}

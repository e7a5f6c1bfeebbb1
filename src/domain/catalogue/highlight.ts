import { words } from '#db/search/words.ts';

/** A piece of a text; `hit` is true for a word that the search matched. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Cuts a text at the words an engine matched (`SearchAnswer.matched`). The pieces together are the text. */
export function highlight(text: string, matched: ReadonlySet<string>): Piece[] {
  if (matched.size === 0) return [{ text, hit: false }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!isMatched(word, matched)) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), hit: false });
    pieces.push({ text: word, hit: true });
    from = index + word.length;
  }
  if (from < text.length || pieces.length === 0) pieces.push({ text: text.slice(from), hit: false });
  return pieces;
}

/** Most words are plain: folding only the others saves 24 titles 0.03 ms. */
function isMatched(word: string, matched: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  return matched.has(lower) || (/[^\0-\x7f]/.test(lower) && words(word).some((known) => matched.has(known)));
}

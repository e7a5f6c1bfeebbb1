import type { Pair } from './words/motifs.ts';

export interface Text {
  id: string;
  en: string;
}

export type Facts = Record<string, Pair | string>;

/** Puts facts into the braces of a pair. Throws when a fact is missing, so that no text reaches a page unfinished. */
export function fill(pair: Pair, facts: Facts): Text {
  return { id: sentence(pair[0], facts, 0), en: sentence(pair[1], facts, 1) };
}

export function joinSentences(parts: readonly Text[]): Text {
  return { id: parts.map((part) => part.id).join(' '), en: parts.map((part) => part.en).join(' ') };
}

/** "a", "a and b", "a, b and c" in both languages; Indonesian keeps the comma before "dan". */
export function list(pairs: readonly Pair[]): Pair {
  const say = (words: string[], and: string, comma: string): string =>
    words.length < 3 ? words.join(` ${and} `) : `${words.slice(0, -1).join(', ')}${comma} ${and} ${words.at(-1)}`;
  return [
    say(
      pairs.map((pair) => pair[0]),
      'dan',
      ',',
    ),
    say(
      pairs.map((pair) => pair[1]),
      'and',
      '',
    ),
  ];
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Templates taken apart: text, name, text, name, … text. */
const taken = new Map<string, string[]>();

function sentence(text: string, facts: Facts, language: 0 | 1): string {
  let parts = taken.get(text);
  if (!parts) taken.set(text, (parts = text.split(/\{(\w+)\}/)));
  let filled = '';
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 0) {
      filled += part;
      continue;
    }
    const fact = facts[part];
    if (fact === undefined) throw new Error(`no fact "${part}" for: ${text}`);
    filled += typeof fact === 'string' ? fact : fact[language];
  }
  return capital(filled);
}

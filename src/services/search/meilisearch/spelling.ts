import { words } from '#db/search/words.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import { distance } from '../sqlite/distance.ts';
import { isStop } from '../sqlite/stop.ts';
import { synonymsOf } from './synonyms.ts';

export interface Speller {
  /** The text with its misspelt words put right by words that were found, or null when nothing is to be put right. */
  correct(asked: string[], matched: string[]): string | null;
}

export function openSpeller(reference: Reference): Speller {
  const { misspelt, right } = wordingsOf(reference);
  const known = new Set(
    Object.keys(synonymsOf(reference, 'motifs'))
      .filter((wording) => !misspelt.has(wording))
      .flatMap((wording) => wording.split(' ')),
  );
  return {
    correct(asked, matched) {
      const found = new Set(matched);
      const text = replaceKnown(asked, misspelt, right);
      const better = text.map((word, place) => {
        const last = place === text.length - 1;
        if (found.has(word) || known.has(word) || isStop(word) || (last && matched.some((one) => one.startsWith(word))))
          return word;
        return nearest(word, matched, last) ?? word;
      });
      const corrected = better.join(' ');
      return corrected === asked.join(' ') ? null : corrected;
    },
  };
}

interface Wordings {
  /** Wordings that are no right one of anything → the wording of their group that looks most like them. */
  misspelt: Map<string, string>;
  right: Set<string>;
}

function wordingsOf({ synonyms }: Reference): Wordings {
  const plain = (wordings: string[]): string[] => wordings.map((wording) => words(wording).join(' ')).filter(Boolean);
  const group = (one: Reference['synonyms'][number]): string[] =>
    plain([one.canonical.id, one.canonical.en, ...one.synonyms.id, ...one.synonyms.en]);
  const right = new Set(synonyms.flatMap((one) => [...group(one), ...plain(one.one_way)]));
  const pairs = synonyms.flatMap((one) =>
    plain(one.misspellings)
      .filter((wording) => !right.has(wording))
      .map((wording): [string, string] => [
        wording,
        group(one).sort((a, b) => distance(wording, a, 30) - distance(wording, b, 30))[0] ?? wording,
      ]),
  );
  return { misspelt: new Map(pairs), right };
}

/** The longest wordings first, right ones before wrong ones: "mendung" alone is wrong, in "mega mendung" it is right. */
function replaceKnown(asked: string[], misspelt: Map<string, string>, right: Set<string>): string[] {
  const text: string[] = [];
  for (let place = 0; place < asked.length;) {
    const parts = [4, 3, 2, 1].map((size) => asked.slice(place, place + size));
    const part =
      parts.find((one) => right.has(one.join(' ')) || misspelt.has(one.join(' '))) ?? asked.slice(place, place + 1);
    const wording = part.join(' ');
    text.push(...(right.has(wording) ? wording : (misspelt.get(wording) ?? wording)).split(' '));
    place += part.length;
  }
  return text;
}

/** The same tolerance as the server's: one edit from 5 letters on, two from 9 on. */
function nearest(word: string, candidates: string[], prefix: boolean): string | undefined {
  const allowed = word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0;
  let best: { word: string; edits: number } | undefined;
  for (const candidate of candidates) {
    const edits = Math.min(
      distance(word, candidate, allowed),
      prefix ? distance(word, candidate.slice(0, word.length), allowed) : Infinity,
    );
    if (edits <= allowed && edits < (best?.edits ?? Infinity)) best = { word: candidate, edits };
  }
  return best?.word;
}

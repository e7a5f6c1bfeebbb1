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
  const misspelt = misspellingsOf(reference);
  const known = new Set(Object.keys(synonymsOf(reference)).filter((wording) => !misspelt.has(wording)).flatMap((wording) => wording.split(' ')));
  return {
    correct(asked, matched) {
      const found = new Set(matched);
      const text = replaceKnown(asked, misspelt);
      const better = text.map((word, place) => {
        const last = place === text.length - 1;
        if (found.has(word) || known.has(word) || isStop(word) || (last && matched.some((one) => one.startsWith(word)))) return word;
        return nearest(word, matched, last) ?? word;
      });
      const corrected = better.join(' ');
      return corrected === asked.join(' ') ? null : corrected;
    },
  };
}

/** Misspellings that are no right wording of anything → the wording of their group that looks most like them. */
function misspellingsOf({ synonyms }: Reference): Map<string, string> {
  const plain = (wordings: string[]): string[] => wordings.map((wording) => words(wording).join(' ')).filter(Boolean);
  const right = (one: Reference['synonyms'][number]): string[] => plain([one.canonical.id, one.canonical.en, ...one.synonyms.id, ...one.synonyms.en]);
  const legal = new Set(synonyms.flatMap((one) => [...right(one), ...plain(one.one_way)]));
  const pairs = synonyms.flatMap((one) =>
    plain(one.misspellings)
      .filter((wording) => !legal.has(wording))
      .map((wording): [string, string] => [wording, right(one).sort((a, b) => distance(wording, a, 30) - distance(wording, b, 30))[0] ?? wording]),
  );
  return new Map(pairs);
}

/** Wordings of up to three words, the longest first. */
function replaceKnown(asked: string[], misspelt: Map<string, string>): string[] {
  const text: string[] = [];
  for (let place = 0; place < asked.length; ) {
    const length = [3, 2, 1].find((size) => misspelt.has(asked.slice(place, place + size).join(' ')));
    text.push(...(length ? (misspelt.get(asked.slice(place, place + length).join(' ')) ?? '').split(' ') : [asked[place] ?? '']));
    place += length ?? 1;
  }
  return text;
}

/** The same tolerance as the server's: one edit from 5 letters on, two from 9 on. */
function nearest(word: string, candidates: string[], prefix: boolean): string | undefined {
  const allowed = word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0;
  let best: { word: string; edits: number } | undefined;
  for (const candidate of candidates) {
    const edits = Math.min(distance(word, candidate, allowed), prefix ? distance(word, candidate.slice(0, word.length), allowed) : Infinity);
    if (edits <= allowed && edits < (best?.edits ?? Infinity)) best = { word: candidate, edits };
  }
  return best?.word;
}

import { words } from '#db/search/words.ts';
import { isStop } from '../sqlite/stop.ts';

/** The server reads no more. */
const mostWords = 10;
const longestWording = 4;

/**
 * The words to look for: those that tell one cloth from another. A small word stays where it is part of a known wording
 * ("kain panjang"). None are left of a text that narrows nothing ("kain batik"): it asks for everything.
 */
export function meaningfulWords(text: string, wordings: Set<string>): string[] {
  const asked = words(text).slice(0, 2 * mostWords);
  const kept: string[] = [];
  for (let place = 0; place < asked.length;) {
    const wording = longest(asked.slice(place, place + longestWording), wordings);
    kept.push(...wording.filter((word) => wording.length > 1 || !isStop(word)));
    place += wording.length;
  }
  return kept.slice(0, mostWords);
}

function longest(asked: string[], wordings: Set<string>): string[] {
  for (let size = asked.length; size > 1; size -= 1) {
    const part = asked.slice(0, size);
    if (wordings.has(part.join(' ')) && !part.every(isStop)) return part;
  }
  return asked.slice(0, 1);
}

import { words } from '#db/search/words.ts';
import type { Suggestion } from '#src/domain/catalogue/query.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { tolerance } from './correct.ts';
import { distance } from './distance.ts';
import { lexiconOf } from './lexicon.ts';
import { fixedNames, workshopNames, type Candidate } from './names.ts';
import type { State } from './state.ts';
import { understand } from './understand.ts';

interface Scored {
  candidate: Candidate;
  score: number;
}

/** Up to `limit` completions: names that begin so, then names with a word that does, then names nearly so. */
export function suggest(state: State, reference: Reference, text: string, locale: Locale, limit: number): Suggestion[] {
  const typed = words(text).join('');
  if (typed === '' || limit < 1) return [];
  const fixed = fixedNames(reference, locale);
  const names = [fixed, workshopNames(state.entries)];
  const best = new Best(limit);
  for (const list of names) for (const candidate of list) best.offer(candidate, begins(candidate.keys, typed));
  if (best.size > 0) return best.suggestions();

  const most = tolerance(typed.length);
  if (most > 0) for (const candidate of fixed) best.offer(candidate, nearlyBegins(candidate.keys, typed, most));
  const { corrected } = understand(text, state.vocabulary, lexiconOf(reference));
  const better = corrected === null ? '' : words(corrected).join('');
  if (better !== '') {
    for (const list of names) for (const candidate of list) best.offer(candidate, begins(candidate.keys, better) / 10);
  }
  return best.suggestions();
}

/** 3: the whole name; 2: it begins so; 1: one of its later words does. */
function begins(keys: string[], typed: string): number {
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? '';
    if (key.startsWith(typed)) return index > 0 ? 1 : key === typed ? 3 : 2;
  }
  return 0;
}

function nearlyBegins(keys: string[], typed: string, most: number): number {
  let least = most + 1;
  for (const key of keys) {
    for (let length = typed.length - most; length <= typed.length + most; length += 1) {
      least = Math.min(least, distance(typed, key.slice(0, length), most));
    }
  }
  return least > most ? 0 : 1 / (1 + least);
}

/** The few best of many, one for each thing suggested: sorting thousands of names would take longer than finding them. */
class Best {
  #held: Scored[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#held.length;
  }

  offer(candidate: Candidate, score: number): void {
    if (score === 0) return;
    const offered = { candidate, score };
    const last = this.#held.at(-1);
    if (last && this.#held.length === this.#limit && !isBefore(offered, last)) return;
    const same = this.#held.findIndex((one) => one.candidate.id === candidate.id);
    if (same >= 0) {
      const held = this.#held[same];
      if (held && !isBefore(offered, held)) return;
      this.#held.splice(same, 1);
    }
    const place = this.#held.findIndex((one) => isBefore(offered, one));
    this.#held.splice(place < 0 ? this.#held.length : place, 0, offered);
    if (this.#held.length > this.#limit) this.#held.pop();
  }

  suggestions(): Suggestion[] {
    return this.#held.map(({ candidate }) => candidate.suggestion);
  }
}

function isBefore(a: Scored, b: Scored): boolean {
  if (a.score !== b.score) return a.score > b.score;
  if (a.candidate.order !== b.candidate.order) return a.candidate.order < b.candidate.order;
  return a.candidate.suggestion.name < b.candidate.suggestion.name;
}

import { words } from '#db/search/words.ts';
import type { Suggestion } from '#src/domain/catalogue/query.ts';
import { nameOf, type Reference } from '#src/domain/reference/reference.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { tolerance } from './correct.ts';
import { distance } from './distance.ts';
import type { Entries } from './entries.ts';
import type { State } from './state.ts';

interface Candidate {
  suggestion: Suggestion;
  /** Written as one word, from each of its words on; the whole name first. */
  keys: string[];
  /** Motifs before terms before places before workshops. */
  order: number;
}

/** Up to `limit` completions: names that begin so, then names with a word that does, then names nearly so. */
export function suggest(state: State, reference: Reference, text: string, locale: Locale, limit: number): Suggestion[] {
  const typed = words(text).join('');
  if (typed === '') return [];
  const scored: { candidate: Candidate; score: number }[] = [];
  const fixed = fixedNames(reference, locale);
  for (const candidate of fixed) {
    const score = begins(candidate.keys, typed);
    if (score > 0) scored.push({ candidate, score });
  }
  const workshops = workshopNames(state.entries);
  for (const candidate of workshops) {
    const score = begins(candidate.keys, typed);
    if (score > 0) scored.push({ candidate, score });
  }
  const most = tolerance(typed.length);
  if (most > 0 && scored.length === 0) {
    for (const candidate of [...fixed, ...workshops]) {
      const score = nearlyBegins(candidate.keys, typed, most);
      if (score > 0) scored.push({ candidate, score });
    }
  }
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      a.candidate.order - b.candidate.order ||
      a.candidate.suggestion.name.localeCompare(b.candidate.suggestion.name),
  );
  const seen = new Set<string>();
  const unique = scored.filter(({ candidate: { suggestion } }) => {
    const key = `${suggestion.kind} ${suggestion.slug}`;
    return !seen.has(key) && seen.add(key);
  });
  return unique.slice(0, limit).map(({ candidate }) => candidate.suggestion);
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
  let best = most + 1;
  for (const key of keys) {
    for (let length = typed.length - most; length <= typed.length + most; length += 1)
      best = Math.min(best, distance(typed, key.slice(0, length), most));
  }
  return best > most ? 0 : 1 / (1 + best);
}

const built = new WeakMap<Reference, Partial<Record<Locale, Candidate[]>>>();
const shops = new WeakMap<Entries, { version: number; names: Candidate[] }>();

function fixedNames(reference: Reference, locale: Locale): Candidate[] {
  const known = built.get(reference) ?? {};
  built.set(reference, known);
  return (known[locale] ??= [
    ...[...reference.motifs.values()].flatMap((motif) =>
      [motif.name, ...motif.alt_names].map((name) =>
        candidate({ kind: 'motif', name: motif.name, slug: motif.slug }, name, 0),
      ),
    ),
    ...(['technique', 'product', 'cloth', 'dye'] as const).flatMap((group) =>
      [...(reference.terms.get(group)?.values() ?? [])].flatMap((term) => {
        const suggestion: Suggestion = {
          kind: 'term',
          name: nameOf(reference, group, term.slug, locale),
          slug: `${group}/${term.slug}`,
        };
        return [term.name.id, term.name.en, ...(term.alt_names ?? [])].map((name) => candidate(suggestion, name, 1));
      }),
    ),
    ...[...reference.kelurahan.values()].flatMap((ward) =>
      [ward.name, ...ward.name_alt].map((name) =>
        candidate({ kind: 'kelurahan', name: ward.name, slug: ward.slug }, name, 2),
      ),
    ),
  ]);
}

function workshopNames(entries: Entries): Candidate[] {
  const known = shops.get(entries);
  if (known?.version === entries.version) return known.names;
  const names = entries
    .ofKind('workshop')
    .map(({ name, slug }) => candidate({ kind: 'workshop', name, slug }, name, 3));
  shops.set(entries, { version: entries.version, names });
  return names;
}

function candidate(suggestion: Suggestion, name: string, order: number): Candidate {
  const parts = words(name);
  return { suggestion, keys: parts.map((_, index) => parts.slice(index).join('')), order };
}

import { words } from '#db/search/words.ts';
import type { Suggestion } from '#src/domain/catalogue/query.ts';
import { nameOf, type Reference } from '#src/domain/reference/reference.ts';
import type { Locale } from '#src/i18n/locale.ts';
import type { Entries } from './entries.ts';

/** A name that can be suggested; a thing has one for each of its names. */
export interface Candidate {
  suggestion: Suggestion;
  id: string;
  /** Written as one word, from each of its words on; the whole name first. */
  keys: string[];
  /** Motifs before terms before places before workshops. */
  order: number;
}

const built = new WeakMap<Reference, Partial<Record<Locale, Candidate[]>>>();
const shops = new WeakMap<Entries, { version: number; names: Candidate[] }>();

/** Motifs, terms and places. */
export function fixedNames(reference: Reference, locale: Locale): Candidate[] {
  const known = built.get(reference) ?? {};
  built.set(reference, known);
  return (known[locale] ??= [
    ...[...reference.motifs.values()].flatMap(({ name, slug, alt_names }) =>
      [name, ...alt_names].map((text) => candidate({ kind: 'motif', name, slug }, text, 0)),
    ),
    ...(['technique', 'product', 'cloth', 'dye'] as const).flatMap((group) =>
      [...(reference.terms.get(group)?.values() ?? [])].flatMap(({ name, slug, alt_names = [] }) => {
        const shown = nameOf(reference, group, slug, locale);
        const texts = [name.id, name.en, ...alt_names];
        return texts.map((text) => candidate({ kind: 'term', name: shown, slug: `${group}/${slug}` }, text, 1));
      }),
    ),
    ...[...reference.kelurahan.values()].flatMap(({ name, slug, name_alt }) =>
      [name, ...name_alt].map((text) => candidate({ kind: 'kelurahan', name, slug }, text, 2)),
    ),
  ]);
}

export function workshopNames(entries: Entries): Candidate[] {
  const known = shops.get(entries);
  if (known?.version === entries.version) return known.names;
  const names = entries
    .ofKind('workshop')
    .map(({ name, slug }) => candidate({ kind: 'workshop', name, slug }, name, 3));
  shops.set(entries, { version: entries.version, names });
  return names;
}

function candidate(suggestion: Suggestion, text: string, order: number): Candidate {
  const parts = words(text);
  const keys = parts.map((_, index) => parts.slice(index).join(''));
  return { suggestion, id: `${suggestion.kind} ${suggestion.slug}`, keys, order };
}

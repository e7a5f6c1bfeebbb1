import { words } from '#db/search/words.ts';
import type { SearchKind } from '#src/domain/catalogue/query.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import { lexiconOf } from '../sqlite/lexicon.ts';

/**
 * Every wording that a searcher may use → the wordings it also finds. Members of a group find each other; misspellings
 * and narrower words find the group, and nothing finds them.
 *
 * A listing bears all names of what it is, so there a wording finds another only where it would not find it by itself:
 * "tulis" must not find the printed cloth whose text says that no canting was used.
 */
export function synonymsOf(reference: Reference, kind: SearchKind): Record<string, string[]> {
  const targets = new Map<string, Set<string>>();
  const { phrases } = lexiconOf(reference);
  for (const { canonical, synonyms: others, misspellings, one_way, not_equal } of reference.synonyms) {
    const apart = new Set(plain(not_equal));
    const group = plain([canonical.id, canonical.en, ...others.id, ...others.en]).filter(
      (wording) => !apart.has(wording),
    );
    for (const wording of [...group, ...plain([...misspellings, ...one_way])]) {
      const found = targets.get(wording) ?? new Set();
      const needed = phrases.get(wording.replaceAll(' ', ''))?.needed.map((one) => one.join(' '));
      const more = kind === 'listings' ? (needed ?? []).filter((one) => !apart.has(one)) : group;
      for (const other of more) if (other !== wording) found.add(other);
      targets.set(wording, found);
    }
  }
  return Object.fromEntries(
    [...targets].filter(([, found]) => found.size > 0).map(([wording, found]) => [wording, [...found]]),
  );
}

function plain(wordings: string[]): string[] {
  return [...new Set(wordings.map((wording) => words(wording).join(' ')))].filter(Boolean);
}

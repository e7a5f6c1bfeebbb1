import { words } from '#db/search/words.ts';
import type { Reference } from '#src/domain/reference/reference.ts';

/**
 * Every wording that a searcher may use → the wordings it also finds. Members of a group find each other; misspellings
 * and narrower words find the group, and nothing finds them.
 */
export function synonymsOf({ synonyms }: Reference): Record<string, string[]> {
  const targets = new Map<string, Set<string>>();
  for (const { canonical, synonyms: others, misspellings, one_way, not_equal } of synonyms) {
    const apart = new Set(plain(not_equal));
    const group = plain([canonical.id, canonical.en, ...others.id, ...others.en]).filter(
      (wording) => !apart.has(wording),
    );
    for (const wording of [...group, ...plain([...misspellings, ...one_way])]) {
      const found = targets.get(wording) ?? new Set();
      for (const other of group) if (other !== wording) found.add(other);
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

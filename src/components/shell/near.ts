import { facetNames, type FacetName, type Suggestion } from '#src/domain/catalogue/query.ts';
import { paths } from '#src/paths.ts';

/** Suggestions as links: a motif, workshop or kelurahan by its page, everything else by the catalogue that shows it. */
export function suggestionLinks(suggestions: Suggestion[]): { name: string; path: string }[] {
  return suggestions.map((suggestion) => ({ name: suggestion.name, path: suggestionPath(suggestion) }));
}

/** The last part of an address as words to search for, at most 80 characters; empty when it can't be read. */
export function addressWords(path: string): string {
  try {
    return decodeURIComponent(path.split('/').filter(Boolean).at(-1) ?? '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .slice(0, 80);
  } catch {
    return '';
  }
}

function suggestionPath({ kind, name, slug }: Suggestion): string {
  if (kind === 'motif') return paths.motif(slug);
  if (kind === 'workshop') return paths.workshop(slug);
  if (kind === 'kelurahan') return paths.kelurahan(slug);
  const [group = '', value = ''] = slug.split('/');
  return kind === 'term' && facetNames.includes(group as FacetName)
    ? paths.catalogueWith(group, value)
    : paths.catalogueWith('q', name);
}

import type { Suggestion } from '#src/domain/catalogue/query.ts';
import type { Context } from '#src/domain/context.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { href, paths } from '#src/paths.ts';

/** Up to eight completions, each with the page it leads to. */
export async function completeText(
  { search }: Context,
  text: string,
  locale: Locale,
): Promise<(Suggestion & { url: string })[]> {
  const typed = text.trim().slice(0, 80);
  if (typed === '') return [];
  const found = await search.suggest(typed, locale, 8);
  return found.map((suggestion) => ({ ...suggestion, url: href(locale, pathOf(suggestion)) }));
}

function pathOf({ kind, slug, name }: Suggestion): string {
  if (kind === 'motif') return paths.motif(slug);
  if (kind === 'workshop') return paths.workshop(slug);
  if (kind === 'kelurahan') return paths.kelurahan(slug);
  const [facet, value] = slug.split('/');
  if (kind === 'term' && facet && value) return paths.catalogueWith(facet, value);
  return paths.catalogueWith('q', name);
}

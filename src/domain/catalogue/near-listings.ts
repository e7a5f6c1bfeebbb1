import type { Context } from '#src/domain/context.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { paths } from '#src/paths.ts';
import { listingCards } from './cards.ts';
import { parseQuery } from './parse.ts';
import type { Suggestion } from './query.ts';

const few = 6;

/** What an address that leads to no listing may have meant: its words searched for, and completed. */
export async function nearListings(
  context: Context,
  slug: string,
  locale: Locale,
): Promise<{ listings: { name: string; path: string }[]; suggestions: Suggestion[] }> {
  const text = slug
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ \d+ *$/, '')
    .trim()
    .slice(0, 80);
  if (text === '') return { listings: [], suggestions: [] };
  const { query } = parseQuery(new URLSearchParams({ q: text, per: String(few) }), 'listings');
  const { ids } = await context.search.find(query);
  const cards = await listingCards(context, ids as number[]);
  const listings = cards.map((card) => ({
    name: locale === 'id' ? card.titleId : card.titleEn,
    path: paths.listing(card.slug),
  }));
  return { listings, suggestions: await context.search.suggest(text, locale, few) };
}

import type { Found } from '#src/domain/catalogue/search.ts';
import { cards } from '#src/i18n/cards.ts';
import { catalogue } from '#src/i18n/catalogue.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { href, paths } from '#src/paths.ts';
import { chips } from './chips.ts';
import { emptyResult } from './empty-result.ts';
import { markup, type Html } from './html.ts';
import { listingCard } from './listing-card.ts';
import { motifResult } from './motif-result.ts';
import { pager } from './pager.ts';
import { sorting } from './sorting.ts';
import type { View } from './view.ts';
import { workshopResult } from './workshop-result.ts';

/** Everything that changes with a search, filters apart: the client replaces it as a whole. */
export function results(found: Found, view: View): Html {
  const { query, answer } = found;
  return markup`
    <div class="results__head">
    <h2 id="found" class="results__count" tabindex="-1">${countText(found, view)}</h2>
    ${query.kind === 'listings' && answer.total > 1 && sorting(query, view)}
    </div>
    ${chips(query, view)}
    ${didYouMean(found, view)}
    ${answer.total === 0 ? emptyResult(found, view) : list(found, view)}`;
}

/** "128 cloths for “jlamprang”"; also the page's title and what screen readers hear. */
export function countText({ query, answer }: Found, { locale }: Pick<View, 'locale'>): string {
  const t = catalogue[locale];
  if (answer.total === 0)
    return query.text ? `${t.nothing[query.kind]} ${t.nothingFor(query.text)}` : t.nothing[query.kind];
  const counted = t.counted[query.kind](formatNumber(answer.total, locale));
  return query.text ? t.found(counted, query.text) : counted;
}

function didYouMean({ query, answer }: Found, { locale }: View): Html | null {
  const better = answer.didYouMean;
  if (!better) return null;
  const to = href(locale, paths.catalogue({ ...query, text: better, page: 1 }));
  return markup`<p class="results__hint">${catalogue[locale].didYouMean} <a href="${to}"><strong>${better}</strong></a></p>`;
}

function list(found: Found, view: View): Html {
  const { listings, workshops, motifs, query, answer } = found;
  const t = catalogue[view.locale];
  const matched = new Set(answer.matched);
  const drawn = [
    ...listings.map((card, index) => listingCard(card, view, { matched, eager: index < 2 })),
    ...workshops.map((card) => workshopResult(card, view, matched)),
    ...motifs.map((motif) => motifResult(motif, view, matched)),
  ];
  if (drawn.length === 0) {
    const first = href(view.locale, paths.catalogue({ ...query, page: 1 }));
    return markup`<p class="note">${t.beyond} <a href="${first}">${t.firstPage}</a></p>`;
  }
  return markup`${printedNote(found, view)}<ul class="grid grid--cards">${drawn}</ul>${pager(found, view)}`;
}

function printedNote({ listings }: Found, { locale }: View): Html | null {
  if (!listings.some(({ technique }) => technique === 'printing')) return null;
  const t = catalogue[locale];
  const to = href(locale, paths.techniques());
  return markup`<p class="results__hint results__hint--printed"><b>${cards[locale].technique.printing}</b> ${t.printedNote} <a href="${to}#print">${t.printedLink}</a></p>`;
}

import { limits } from '#src/domain/catalogue/parse.ts';
import type { Found } from '#src/domain/catalogue/search.ts';
import { catalogue } from '#src/i18n/catalogue.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { href, paths } from '#src/paths.ts';
import { markup, type Html } from './html.ts';
import type { View } from './view.ts';

export function pager({ query, answer }: Found, { locale }: View): Html | null {
  const last = Math.min(Math.ceil(answer.total / query.perPage), limits.page);
  if (last <= 1) return null;
  const t = catalogue[locale];
  const { page } = query;
  const to = (number: number) => href(locale, paths.catalogue({ ...query, page: number }));
  const numbers = nearbyPages(page, last).map((number) => {
    if (number === null) return markup`<li aria-hidden="true">…</li>`;
    const text = formatNumber(number, locale);
    if (number === page)
      return markup`<li><a href="${to(number)}" aria-current="page" aria-label="${t.page(text)}">${text}</a></li>`;
    return markup`<li><a href="${to(number)}" aria-label="${t.page(text)}">${text}</a></li>`;
  });
  return markup`
    <nav class="pager" aria-label="${t.pages}"><ul>
    ${page > 1 && markup`<li><a href="${to(page - 1)}" rel="prev">← ${t.previous}</a></li>`}
    ${numbers}
    ${page < last && markup`<li><a href="${to(page + 1)}" rel="next">${t.next} →</a></li>`}
    </ul></nav>`;
}

/** First, last, this page and its neighbours; null stands for pages left out. */
export function nearbyPages(page: number, last: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last);
  const pages = [...new Set(wanted)].sort((a, b) => a - b);
  return pages.flatMap((number, index) => {
    const gap = number - (pages[index - 1] ?? number);
    if (gap <= 1) return [number];
    return gap === 2 ? [number - 1, number] : [null, number];
  });
}

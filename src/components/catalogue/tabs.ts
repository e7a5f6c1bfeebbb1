import { onlyWords } from '#src/domain/catalogue/choices.ts';
import { searchKinds } from '#src/domain/catalogue/query.ts';
import type { Found } from '#src/domain/catalogue/search.ts';
import { catalogue } from '#src/i18n/catalogue.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { href, paths } from '#src/paths.ts';
import { markup, type Html } from './html.ts';
import type { View } from './view.ts';

/** The same words among cloth, workshops and motifs, each with how many there are. */
export function tabs({ query, answer }: Found, { locale }: View): Html {
  const t = catalogue[locale];
  const links = searchKinds.map((kind) => {
    const to = href(locale, paths.catalogue(onlyWords(query, kind)));
    const total = formatNumber(kind === query.kind ? answer.total : answer.totals[kind], locale);
    return markup`<li><a href="${to}"${kind === query.kind && markup` aria-current="page"`}>${t.kinds[kind]} <small>${total}</small></a></li>`;
  });
  return markup`<ul>${links}</ul>`;
}

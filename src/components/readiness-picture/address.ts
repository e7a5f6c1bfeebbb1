import type { FigureName } from '#src/domain/readiness-picture/figures.ts';
import { filterWords, type PictureFilter } from '#src/domain/readiness-picture/filter.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { href, paths } from '#src/paths.ts';

/** The address of the list behind a figure. */
export type ToList = (
  name: FigureName,
  of?: string | number | null,
  at?: string | null,
  change?: Partial<PictureFilter>,
) => string;

/** Addresses of lists with this filter, in this language. A page has a thousand: what they share is written once. */
export function listsOf(locale: Locale, filter: PictureFilter): ToList {
  const list = href(locale, paths.officeReadinessList({}));
  const start = (one: PictureFilter) => {
    const words = new URLSearchParams(filterWords(one)).toString();
    return `${list}?${words && `${words}&`}figure=`;
  };
  const plain = start(filter);
  return (name, of, at, change) => {
    const begun = `${change ? start({ ...filter, ...change }) : plain}${name}`;
    const told = (of ?? null) === null ? begun : `${begun}&of=${encodeURIComponent(String(of))}`;
    return (at ?? null) === null ? told : `${told}&at=${at}`;
  };
}

import { figureWords, type FigureName } from '#src/domain/readiness-picture/figures.ts';
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

/** Addresses of lists with this filter, in this language. */
export function listsOf(locale: Locale, filter: PictureFilter): ToList {
  return (name, of, at, change) =>
    href(
      locale,
      paths.officeReadinessList({
        ...filterWords(change ? { ...filter, ...change } : filter),
        ...figureWords(name, of, at),
      }),
    );
}

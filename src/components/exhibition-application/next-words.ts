import type { Next } from '#src/domain/exhibitions/applying/next-step.ts';
import { exhibitionApplication } from '#src/i18n/exhibition-application.ts';
import { formatDay, formatMoment } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** What comes next, in a sentence with its moment or day. */
export function nextWords({ step, at }: Next, locale: Locale): string {
  const when = at === null ? '' : typeof at === 'number' ? formatMoment(at, locale) : formatDay(at, locale);
  return exhibitionApplication[locale].next[step](when);
}

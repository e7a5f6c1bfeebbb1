import type { Limits } from '#src/domain/exhibitions/selection.ts';
import { nameOf, type Reference } from '#src/domain/reference/reference.ts';
import { exhibitions } from '#src/i18n/exhibitions.ts';
import { formatNumber } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** The limits of a selection in sentences. `newcomerMonths` as the call's rotation rule has it. */
export function quotaWords(
  { places, newcomers, caps, leastScore, waiting }: Limits,
  newcomerMonths: number,
  { locale, reference }: { locale: Locale; reference: Reference },
): string[] {
  const t = exhibitions[locale];
  const number = (value: number) => formatNumber(value, locale);
  return [
    `${t.place(number(places))}.`,
    ...(newcomers > 0 ? [t.call.quotaNewcomers(number(newcomers), newcomerMonths)] : []),
    ...caps.map(({ by, value, most }) =>
      value === 'any'
        ? t.call.capAny[by](number(most))
        : t.call.cap[by](number(most), nameOf(reference, by, value, locale)),
    ),
    ...(leastScore === null ? [] : [t.call.leastScore(number(leastScore))]),
    waiting === null ? t.call.waitingEndless : t.call.waiting(number(waiting)),
  ];
}

import type { Locale } from '#src/i18n/locale.ts';

const numbers = {
  id: new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
};

/** A score of 0 to 100 with its two decimals: of equal ones, lots decide, so none is rounded off. */
export function scoreWords(score: number | null, locale: Locale): string {
  return score === null ? '–' : numbers[locale].format(score);
}

import type { Locale } from '#src/i18n/locale.ts';

const formats = {
  id: new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
};

/** A score of 0 to 100 with its two decimals. */
export function formatScore(score: number, locale: Locale): string {
  return formats[locale].format(score);
}

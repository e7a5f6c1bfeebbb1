import type { Locale } from '#src/i18n/locale.ts';

const formats = {
  id: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
};

/** Megabytes with one decimal, never nothing: `0,1`. */
export function megabytes(bytes: number, locale: Locale): string {
  return formats[locale].format(Math.max(0.1, bytes / 1024 / 1024));
}

import type { Locale } from '#src/i18n/locale.ts';

/** Megabytes with one decimal, never nothing: `0,1`. */
export function megabytes(bytes: number, locale: Locale): string {
  const size = Math.max(0.1, bytes / 1024 / 1024);
  return size.toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 });
}

import type { Locale } from '#src/i18n/locale.ts';

const tags = { id: 'id-ID', en: 'en-GB' } as const;

/** `340 kB`, `2,4 MB`. */
export function formatBytes(bytes: number, locale: Locale): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = unit === 'MB' ? 1 : 0;
  return `${new Intl.NumberFormat(tags[locale], { maximumFractionDigits: digits }).format(Math.max(size, 1))} ${unit}`;
}

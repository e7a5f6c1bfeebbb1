export const locales = ['id', 'en'] as const;
export type Locale = (typeof locales)[number];

/**
 * The texts of one area, both languages side by side. A text missing in either language, or with other arguments,
 * fails the type check.
 */
export function dictionary<T>(texts: { id: T; en: NoInfer<T> }): { id: T; en: T } {
  return texts;
}

/** `/en/motifs` → English and `/motifs`. A path without the prefix is Indonesian. */
export function splitLocale(path: string): { locale: Locale; path: string } {
  return /^\/en(?=\/|$)/.test(path) ? { locale: 'en', path: path.slice(3) || '/' } : { locale: 'id', path };
}

import type { Locale } from '#src/i18n/locale.ts';

const lists = {
  id: new Intl.ListFormat('id-ID', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

/** `dokumen, foto, dan angka` */
export function joined(words: readonly string[], locale: Locale): string {
  return lists[locale].format(words);
}

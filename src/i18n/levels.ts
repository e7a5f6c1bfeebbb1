import { dictionary, type Locale } from './locale.ts';

/** The levels of readiness, lowest first; `none` is before the first. */
export const levelNames = dictionary({
  id: {
    none: 'belum terdaftar',
    registered: 'Terdaftar',
    legal: 'Legal',
    'exhibition-ready': 'Siap pameran',
    'export-ready': 'Siap ekspor',
    exporter: 'Eksportir',
  },
  en: {
    none: 'not registered yet',
    registered: 'Registered',
    legal: 'Legal',
    'exhibition-ready': 'Exhibition-ready',
    'export-ready': 'Export-ready',
    exporter: 'Exporter',
  },
});

/** The name of a level as it stands in a notification's facts. */
export function levelName(level: string | null | undefined, locale: Locale): string {
  return levelNames[locale][(level ?? 'none') as keyof typeof levelNames.id] ?? level ?? '';
}

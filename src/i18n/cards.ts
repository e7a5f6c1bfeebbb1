import { dictionary } from './locale.ts';

export const cards = dictionary({
  id: {
    technique: {
      tulis: 'Batik tulis',
      cap: 'Batik cap',
      kombinasi: 'Batik kombinasi',
      printing: 'Tekstil bermotif batik',
    },
    minimum: (pieces: string) => `min. ${pieces} lembar`,
    ready: 'stok siap',
    days: (days: number) => `dibuat ${days} hari`,
    capacity: (pieces: string) => `${pieces} lembar/bulan`,
    leadTime: (days: number) => `${days} hari kerja`,
    listings: (count: string) => `${count} kain`,
    since: (year: number) => `sejak ${year}`,
    level: {
      registered: 'Terdaftar',
      legal: 'Legal',
      'exhibition-ready': 'Siap pameran',
      'export-ready': 'Siap ekspor',
      exporter: 'Eksportir',
    },
  },
  en: {
    technique: {
      tulis: 'Hand-drawn batik',
      cap: 'Stamped batik',
      kombinasi: 'Combination batik',
      printing: 'Textile with batik motif',
    },
    minimum: (pieces: string) => `min. ${pieces} pcs`,
    ready: 'in stock',
    days: (days: number) => `made in ${days} days`,
    capacity: (pieces: string) => `${pieces} pieces/month`,
    leadTime: (days: number) => `${days} working days`,
    listings: (count: string) => `${count} ${count === '1' ? 'cloth' : 'cloths'}`,
    since: (year: number) => `since ${year}`,
    level: {
      registered: 'Registered',
      legal: 'Legal',
      'exhibition-ready': 'Exhibition-ready',
      'export-ready': 'Export-ready',
      exporter: 'Exporter',
    },
  },
});

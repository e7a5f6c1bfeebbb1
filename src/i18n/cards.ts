import { levelNames } from './levels.ts';
import { dictionary } from './locale.ts';

export const cards = dictionary({
  id: {
    technique: {
      tulis: 'Batik tulis',
      cap: 'Batik cap',
      kombinasi: 'Batik kombinasi',
      printing: 'Tekstil bermotif batik',
    },
    minimum: (pieces: string) => `min. ${pieces}\u00a0pcs`,
    ready: 'siap kirim',
    days: (days: number) => `jadi\u00a0dalam\u00a0${days}\u00a0hari`,
    capacity: (pieces: string) => `${pieces} pcs/bulan`,
    leadTime: (days: number) => `${days}\u00a0hari\u00a0kerja`,
    listings: (count: string) => `${count} kain`,
    since: (year: number) => `sejak ${year}`,
    level: levelNames.id,
  },
  en: {
    technique: {
      tulis: 'Hand-drawn batik',
      cap: 'Stamped batik',
      kombinasi: 'Combination batik',
      printing: 'Textile with batik motif',
    },
    minimum: (pieces: string) => `min. ${pieces}\u00a0${pieces === '1' ? 'piece' : 'pieces'}`,
    ready: 'in stock',
    days: (days: number) => `made\u00a0in\u00a0${days}\u00a0days`,
    capacity: (pieces: string) => `${pieces} pieces/month`,
    leadTime: (days: number) => `${days}\u00a0working\u00a0days`,
    listings: (count: string) => `${count} ${count === '1' ? 'cloth' : 'cloths'}`,
    since: (year: number) => `since ${year}`,
    level: levelNames.en,
  },
});

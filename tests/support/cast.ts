import type { OfficePower } from '#db/schema/index.ts';

/**
 * The people of the tests. Siti owns Batik Siti and Joko works there; Wulan owns Batik Wulan. Rahmat and Dewi review
 * listings and evidence for two different offices, Nina listings only; Tono is an officer without those powers; Dewi's
 * family runs Batik Wulan. Rahmat and Dewi run exhibitions too; Ratna runs nothing else, and has no tie to anyone.
 */
export const cast = {
  maya: { name: 'Maya Tan', email: 'maya@buyers.test', locale: 'en', isBuyer: true },
  siti: { name: 'Siti Aminah', email: 'siti@workshops.test', locale: 'id', workshop: 'batik-siti', role: 'owner' },
  joko: { name: 'Joko Prasetyo', email: 'joko@workshops.test', locale: 'id', workshop: 'batik-siti', role: 'staff' },
  wulan: { name: 'Wulan Sari', email: 'wulan@workshops.test', locale: 'id', workshop: 'batik-wulan', role: 'owner' },
  rahmat: {
    name: 'Rahmat Hidayat',
    email: 'rahmat@city.test',
    locale: 'id',
    office: 'dindagkop-ukm',
    powers: ['listings', 'readiness', 'exhibitions'],
  },
  dewi: {
    name: 'Dewi Lestari',
    email: 'dewi@city.test',
    locale: 'en',
    office: 'dinperinaker',
    powers: ['listings', 'readiness', 'exhibitions'],
  },
  nina: { name: 'Nina Kartika', email: 'nina@city.test', locale: 'id', office: 'dlh', powers: ['listings'] },
  ratna: { name: 'Ratna Dewanti', email: 'ratna@city.test', locale: 'en', office: 'bappeda', powers: ['exhibitions'] },
  tono: { name: 'Tono Wijaya', email: 'tono@city.test', locale: 'id', office: 'dinperinaker', powers: ['training'] },
  agus: { name: 'Agus Salim', email: 'agus@city.test', locale: 'id', isAdmin: true },
  bambang: { name: 'Bambang Setiawan', email: 'bambang@workshops.test', locale: 'id', state: 'suspended' },
} as const satisfies Record<string, Person>;

export type CastName = keyof typeof cast;

export interface Person {
  name: string;
  email: string;
  locale: 'id' | 'en';
  isBuyer?: boolean;
  isAdmin?: boolean;
  state?: 'suspended';
  workshop?: string;
  role?: 'owner' | 'staff';
  office?: string;
  powers?: readonly OfficePower[];
}

/** Everyone's, for tests that sign in by the form. */
export const castPassword = 'malam panas di atas kain mori';
/** Officers' and the admin's second step, base32. */
export const castTotp = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

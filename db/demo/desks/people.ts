import { createHash } from 'node:crypto';
import type { OfficePower } from '../../schema/index.ts';

/** What a demo person is, but for the workshops that are theirs. */
export interface DeskPerson {
  name: string;
  email: string;
  locale: 'id' | 'en';
  isBuyer?: true;
  isAdmin?: true;
  company?: string;
  country?: string;
  office?: { slug: string; powers: readonly OfficePower[] };
}

/** People to sign in as, in the order they are named to whoever starts the demo. */
export const deskPeople = {
  buyer: {
    name: 'Maya Tan',
    email: 'buyer@demo.test',
    locale: 'en',
    isBuyer: true,
    company: 'Tan & Daughters Textiles',
    country: 'SG',
  },
  owner: { name: 'Pemilik bengkel', email: 'owner@demo.test', locale: 'id' },
  staff: { name: 'Joko Prasetyo', email: 'staff@demo.test', locale: 'id' },
  newcomer: { name: 'Nur Laila', email: 'newcomer@demo.test', locale: 'id' },
  officer: {
    name: 'Rahmat Hidayat',
    email: 'officer@demo.test',
    locale: 'id',
    office: { slug: 'dindagkop-ukm', powers: ['listings', 'readiness', 'exhibitions', 'reports'] },
  },
  colleague: {
    name: 'Dewi Lestari',
    email: 'officer2@demo.test',
    locale: 'en',
    office: { slug: 'dinperinaker', powers: ['listings', 'readiness', 'exhibitions'] },
  },
  trainer: {
    name: 'Tono Wijaya',
    email: 'trainer@demo.test',
    locale: 'id',
    office: { slug: 'dinperinaker', powers: ['training', 'exhibitions'] },
  },
  admin: { name: 'Agus Salim', email: 'admin@demo.test', locale: 'id', isAdmin: true },
} as const satisfies Record<string, DeskPerson>;

export type DeskName = keyof typeof deskPeople;

/** Officers who decided much of what lies in the past. Nobody signs in as them: their accounts are suspended. */
export const officeCrew = [
  { name: 'Endang Wulandari', email: 'petugas3@demo.test', office: { slug: 'dindagkop-ukm', powers: ['readiness'] } },
  { name: 'Slamet Riyadi', email: 'petugas4@demo.test', office: { slug: 'dinperinaker', powers: ['readiness'] } },
  { name: 'Fitri Handayani', email: 'petugas5@demo.test', office: { slug: 'dlh', powers: ['readiness'] } },
  { name: 'Bagus Santoso', email: 'petugas6@demo.test', office: { slug: 'dindagkop-ukm', powers: ['readiness'] } },
  { name: 'Ratna Kusuma', email: 'petugas7@demo.test', office: { slug: 'dlh', powers: ['readiness'] } },
  { name: 'Yusuf Maulana', email: 'petugas8@demo.test', office: { slug: 'dinperinaker', powers: ['readiness'] } },
] as const satisfies (Pick<DeskPerson, 'name' | 'email'> & { office: DeskPerson['office'] })[];

/** What an authenticator is given for every demo officer and the admin; base32. */
export const demoTotp = 'CANTINGDEMOPEKALONGANMALAMPANASA';

/** The same person has the same id in every set. */
export function demoId(email: string): string {
  return createHash('sha256').update(`demo person ${email}`).digest('base64url').slice(0, 22);
}

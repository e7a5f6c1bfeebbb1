import type { InValue } from '@libsql/client';
import { blankCriteria } from '#db/exhibitions/blank.ts';
import type { ApplicationSnapshot, Criterion } from '#db/exhibitions/types.ts';
import { totalOf } from '#src/domain/exhibitions/score.ts';

export const slug = 'bench-2027';
export const size = { applications: 3_000, sheets: 3, reviewers: 12, places: 300, conflicts: 40 };
const techniques = ['tulis', 'cap', 'kombinasi'];

export function sixCriteria(): Criterion[] {
  const four = blankCriteria();
  const more = four.slice(0, 2).map((one, index) => ({ ...one, key: `c-${5 + index}`, weight: 1 + index }));
  return [...four, ...more];
}

export function person(id: string, now: number): Record<string, InValue> {
  return {
    ...{ id, email: `${id}@bench.test`, email_confirmed_at: now, name: `Bench ${id}`, locale: 'id', state: 'active' },
    ...{
      is_buyer: 0,
      is_admin: 0,
      muted: JSON.stringify({ product: [], mail: [] }),
      totp_secret: null,
      totp_since: null,
    },
    ...{ created_at: now, updated_at: now },
  };
}

export function workshopRow(n: number, known: string[], now: number): Record<string, InValue> {
  return {
    ...{
      id: 500_000 + n,
      slug: `bench-${n}`,
      name: `Batik Bench ${n}`,
      owner_name: `Pemilik Ke${n}x`,
      state: 'published',
    },
    ...{ story_id: 'Kami membatik.', story_en: 'We make batik.', kelurahan_slug: known[n % known.length] ?? 'jenggot' },
    ...{ address: `Jl. Bench ${n}`, founded_year: 2000, workers: 4, techniques: JSON.stringify([techniques[n % 3]]) },
    ...{ capacity_per_month: 40, booked_per_month: 0, lead_time_days: 14, first_order_minimum: 0, reorder_minimum: 0 },
    ...{ created_at: now, updated_at: now },
  };
}

const typed = { answers: {}, why: 'Kami ingin bertemu pembeli baru dari luar kota.', listings: [] };
const contact = { name: 'Bench', phone: '628123456789' };

export function applicationRow(n: number, known: string[], score: number | null, now: number): Record<string, InValue> {
  return {
    ...{ id: `a-${n}`, exhibition_slug: slug, workshop_id: 500_000 + n, number: n, state: 'screened', since: now },
    ...{
      body: JSON.stringify({ ...typed, contact }),
      sent_version: 1,
      kelurahan_slug: known[n % known.length] ?? 'jenggot',
    },
    ...{
      technique: techniques[n % 3] ?? 'cap',
      points: n % 11,
      newcomer: n % 4 === 0 ? 1 : 0,
      score,
      reviews: size.sheets,
    },
    ...{ created_by: 'x', created_at: now, updated_at: now },
  };
}

export function versionRow(n: number, known: string[], now: number): Record<string, InValue> {
  const body: ApplicationSnapshot = {
    ...{ ...typed, contact, shown: [], eligibility: [] },
    profile: {
      ...{ workshop: `Batik Bench ${n}`, owner: `Pemilik Ke${n}x`, kelurahan: known[n % known.length] ?? 'jenggot' },
      ...{ techniques: ['cap'], workers: 4, foundedYear: 2000, capacityPerMonth: 40, leadTimeDays: 14, level: null },
      story: { id: 'Kami membatik.', en: 'We make batik.' },
    },
  };
  const { story } = body.profile;
  const redaction = JSON.stringify({ why: typed.why, answers: {}, story, hiddenPictures: [], titles: {} });
  return { application_id: `a-${n}`, number: 1, body: JSON.stringify(body), redaction, sent_by: 'x', sent_at: now };
}

export function sheetsOf(n: number, criteria: Criterion[], now: number) {
  return Array.from({ length: size.sheets }, (_, k) => {
    const scores = Object.fromEntries(
      criteria.map(({ key }, c) => [key, 1 + ((n * 7 + k * 3 + c * 5 + (n % 13)) % 5)]),
    );
    return {
      ...{ application_id: `a-${n}`, user_id: `reviewer-${(n + k * 4) % size.reviewers}`, state: 'scored' },
      ...{ scores: JSON.stringify(scores), total: totalOf(scores, criteria), reason: 'Pengerjaan rapi.', version: 1 },
      ...{ assigned_by: 'x', assigned_at: now, done_at: now },
    };
  });
}

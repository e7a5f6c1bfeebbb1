import type { ReadinessLevel } from '../schema/workshops.ts';
import { dayOf } from './numbers.ts';
import { daysBefore } from './plan.ts';
import type { Plan } from './plan.ts';
import { Random } from './random.ts';
import type { Reference } from './reference.ts';
import type { Maker } from './workshop.ts';

export interface Certificate {
  workshopId: number;
  certification: string;
  number: string;
  issuedOn: string;
  expiresOn: string | null;
}

/** How likely a workshop of each level holds a certificate: registered, legal, exhibition-ready, export-ready, exporter. */
const holders: Record<string, readonly [number, number, number, number, number]> = {
  merek: [0, 0.45, 0.8, 0.95, 1],
  'skkni-batik': [0.18, 0.35, 0.6, 0.7, 0.75],
  batikmark: [0, 0.08, 0.6, 0.82, 0.9],
  'hak-cipta-motif': [0, 0.04, 0.16, 0.3, 0.4],
  'indikasi-geografis': [0, 0.02, 0.12, 0.28, 0.4],
  'halal-tekstil': [0, 0.02, 0.06, 0.2, 0.35],
  'reach-azo': [0, 0, 0.05, 0.75, 1],
  ekolabel: [0, 0, 0.06, 0.16, 0.3],
  'oeko-tex': [0, 0, 0, 0.14, 0.55],
  'fair-trade': [0, 0, 0, 0.1, 0.3],
};
const prefixes: Record<string, string> = {
  merek: 'IDM',
  'skkni-batik': 'SKKNI',
  batikmark: 'BMI',
  'hak-cipta-motif': 'EC',
  'indikasi-geografis': 'IG',
  'halal-tekstil': 'HALAL',
  'reach-azo': 'AZO',
  ekolabel: 'EKO',
  'oeko-tex': 'OTX',
  'fair-trade': 'FT',
};
/** Only for what is waxed. */
const waxOnly = ['batikmark', 'skkni-batik', 'indikasi-geografis'];
const order: readonly ReadinessLevel[] = ['registered', 'legal', 'exhibition-ready', 'export-ready', 'exporter'];
/** The first day the sarong's geographical indication could be used. */
const indicationSince = '2023-04-01';

/** Certificates in keeping with the readiness level; numbers say DEMO, and about one in eight has run out. */
export function certify(plan: Plan, maker: Maker, reference: Reference): Certificate[] {
  const random = new Random(`${plan.seed} certificates ${maker.id}`);
  const rank = order.indexOf(maker.level);
  const prints = maker.techniques[0] === 'printing';
  return Object.entries(holders).flatMap(([certification, chances]) => {
    if (!random.chance(chances[rank] ?? 0) || (prints && waxOnly.includes(certification))) return [];
    const validity = reference.certifications.get(certification)?.validity_months ?? null;
    const [issuedOn, expiresOn] = term(random, plan, maker, certification, validity);
    const number = `${prefixes[certification]}-DEMO-${String(maker.id).padStart(4, '0')}`;
    return [{ workshopId: maker.id, certification, number, issuedOn, expiresOn }];
  });
}

function term(
  random: Random,
  plan: Plan,
  maker: Maker,
  certification: string,
  months: number | null,
): [string, string | null] {
  const span = (months ?? 60) * 30.4;
  const earliest =
    [`${maker.foundedYear + 1}-01-15`, ...(certification === 'indikasi-geografis' ? [indicationSince] : [])]
      .sort()
      .at(-1) ?? '';
  const drawn = dayOf(daysBefore(plan, span * random.between(0.03, months ? 1.13 : 1)));
  const issued = drawn < earliest ? earliest : drawn;
  return [issued, months ? addMonths(issued, months) : null];
}

function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

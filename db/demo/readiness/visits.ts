import type { visit } from '../../schema/readiness.ts';
import type { Random } from '../random.ts';
import { dayLength, hour, type Calendar, wibDay } from './calendar.ts';
import { makeId } from './ids.ts';
import { pickOfficer } from './officers.ts';
import { sights } from './words.ts';

/** Workshops of the plan, by place, that officers went to. */
export const visited = [0, 5, 9];

/** Two officers at a workshop, and what they saw of three things that count. */
export function visitOf(
  random: Random,
  calendar: Calendar,
  { workshopId, place, items }: { workshopId: number; place: number; items: readonly string[] },
): typeof visit.$inferInsert {
  const at = calendar.officeHour(calendar.end - random.between(9, 70) * dayLength);
  const officer = pickOfficer(random, place);
  const colleague = pickOfficer(random, place, [officer]);
  return {
    id: makeId(random),
    workshopId,
    visitedOn: wibDay(at),
    officeSlug: officer.office,
    officers: [officer.name, colleague.name],
    summary:
      'Kunjungan contoh (DEMO): tempat malam, pewarnaan dan penjemuran dilihat bersama pemilik, lalu bukti yang sudah diterima dicocokkan dengan keadaan di bengkel.',
    findings: random
      .shuffle(items)
      .slice(0, 3)
      .map((item, index) => ({ item, finding: sights[index] ?? sights[0] })),
    createdBy: officer.id,
    createdAt: Math.min(at + 3 * hour, calendar.end),
  };
}

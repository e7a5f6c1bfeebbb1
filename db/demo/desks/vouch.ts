import { sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import type { VerificationItem } from '../../schema/reviews.ts';
import { verificationItems } from '../../schema/reviews.ts';
import { monthsLater, validMonths } from '#src/domain/verification/validity.ts';
import { dayOf } from '../numbers.ts';
import { daysBefore, type Plan } from '../plan.ts';
import { Random } from '../random.ts';
import { demoId, deskPeople } from './people.ts';

/** The share of workshops of a readiness level that each item was vouched for. */
const shares: Record<string, Record<VerificationItem, number>> = {
  registered: { identity: 0.6, nib: 0.2, address: 0.45, visit: 0.1, technique: 0.1 },
  legal: { identity: 0.9, nib: 0.85, address: 0.7, visit: 0.3, technique: 0.35 },
  'exhibition-ready': { identity: 1, nib: 1, address: 0.9, visit: 0.7, technique: 0.75 },
  'export-ready': { identity: 1, nib: 1, address: 1, visit: 0.95, technique: 0.95 },
  exporter: { identity: 1, nib: 1, address: 1, visit: 1, technique: 1 },
};

/** What an officer wrote for buyers: in Indonesian, and the same in English. */
export const findings: Record<VerificationItem, readonly string[]> = {
  identity: [
    'KTP pemilik cocok dengan nama di profil. The owner’s identity card matches the name in the profile.',
    'Pemilik datang sendiri dengan KTP asli. The owner came in person with the original identity card.',
  ],
  nib: [
    'NIB terbaca di OSS, kegiatan usaha industri batik. The business number is valid in OSS, for batik making.',
    'NIB aktif dan atas nama pemilik. The business number is active and in the owner’s name.',
  ],
  address: [
    'Alamat sesuai surat domisili kelurahan. The address agrees with the ward’s letter of domicile.',
    'Bengkel ada di alamat itu, di wilayah Kota Pekalongan. The workshop stands at that address, within the city.',
  ],
  visit: [
    'Dikunjungi: tempat malam, pewarnaan dan penjemuran dipakai setiap hari. Visited: waxing, dyeing and drying places are in daily use.',
    'Dikunjungi saat bekerja; jumlah pekerja sesuai profil. Visited while at work; the number of workers agrees with the profile.',
  ],
  technique: [
    'Proses malam panas dari awal sampai lorod diperlihatkan. The hot-wax process was shown from waxing to boiling out.',
    'Malam tembus di kedua sisi kain; bukan cetakan. Wax went through to both sides of the cloth; not a print.',
  ],
};

interface Vouched {
  workshopId: number;
  item: VerificationItem;
  checkedOn: string;
  expiresOn: string;
  checkedBy: string;
  officeSlug: string;
  finding: string;
}

/** What officers found in the years before, for every demo workshop: as rows alone, as if taken over from paper. */
export async function vouchForAll(db: Database, plan: Plan): Promise<void> {
  const workshops = await db.read.query.workshop.findMany({
    columns: { id: true, readinessLevel: true, techniques: true },
    where: (table, { and, eq }) => and(eq(table.demo, true), eq(table.state, 'published')),
  });
  const rows = workshops.flatMap(({ id, readinessLevel, techniques }) =>
    verificationItems.flatMap((item) => vouch(plan, id, readinessLevel ?? 'registered', techniques, item)),
  );
  await db.write((tx) =>
    tx.run(sql`
      INSERT INTO verification (workshop_id, item, checked_on, expires_on, checked_by, office_slug, finding)
      SELECT
        value ->> 'workshopId', value ->> 'item', value ->> 'checkedOn', value ->> 'expiresOn', value ->> 'checkedBy',
        value ->> 'officeSlug', value ->> 'finding'
      FROM json_each(${JSON.stringify(rows)}) WHERE true
      ON CONFLICT DO NOTHING`),
  );
}

function vouch(plan: Plan, workshopId: number, level: string, techniques: string[], item: VerificationItem): Vouched[] {
  const random = new Random(`${plan.seed} vouched ${workshopId} ${item}`);
  const drawn = random.next();
  const index = workshopId - plan.firstWorkshop;
  // The owner's first workshop lacks the proof of its technique, the second the visit, and the neighbours ask for more.
  const kept = index > 1 || !(['technique', 'visit'] as const).slice(0, 1 + index).includes(item as 'technique');
  if (drawn > (shares[level]?.[item] ?? 0) || !kept) return [];
  if (item === 'technique' && techniques[0] === 'printing') return [];
  const soon = index === 0 && item === 'address';
  const months = validMonths[item];
  const age = soon ? months * 30.4 - 18 : random.between(20, months * 28);
  const checkedOn = dayOf(daysBefore(plan, age) + 8 * 3_600_000);
  const by = random.chance(0.7) ? deskPeople.officer : deskPeople.colleague;
  return [
    {
      ...{ workshopId, item, checkedOn },
      expiresOn: monthsLater(checkedOn, months),
      checkedBy: demoId(by.email),
      officeSlug: by.office.slug,
      finding: random.pick(findings[item]),
    },
  ];
}

import type { PaperKind } from '../../schema/desk.ts';
import type { VerificationItem } from '../../schema/reviews.ts';
import type { User } from '#src/domain/access/user.ts';
import { askVerification, paperNeeded } from '#src/domain/verification/ask.ts';
import { savePaper } from '#src/domain/verification/save-paper.ts';
import { decideNewest, type Given, type Happening } from './happening.ts';
import type { Settled } from './settle.ts';
import { findings } from './vouch.ts';

/** What workshops write when they ask; never a real person's words. */
const statements: Record<VerificationItem, string> = {
  identity: 'Pemilik bengkel adalah saya sendiri. KTP asli dapat saya tunjukkan di kantor atau di bengkel.',
  nib: 'NIB kami terbit lewat OSS untuk industri batik, atas nama pemilik.',
  address: 'Bengkel ada di alamat yang tertulis di profil. Papan nama terpasang di gang depan masjid.',
  visit: 'Silakan datang hari Senin sampai Kamis, pukul 09.00 sampai 15.00. Kami membatik setiap hari.',
  technique: 'Kami mengerjakan sendiri dari nyungging sampai nglorod. Kain setengah jadi dapat dilihat di bengkel.',
};

/** Asked by the neighbours, one each, with how many hours ago; the oldest are overdue. */
const asked: readonly [VerificationItem, number][] = [
  ['identity', 292],
  ['technique', 150],
  ['address', 222],
  ['nib', 100],
  ['visit', 52],
  ['technique', 27],
  ['identity', 5],
  ['nib', 2],
];

/** Verification asked for, answered and returned. */
export function verificationHappenings({ people, own, others }: Settled): Happening[] {
  const { owner, officer, colleague } = people;
  const [first, second] = own;
  return [
    ...others.flatMap(({ workshop, owner: neighbour }, index) => {
      const [item, hours] = asked[index] ?? ['visit', 30];
      return ask(neighbour, workshop.id, item, hours);
    }),
    ...(first
      ? [
          ...ask(owner, first.id, 'identity', 24 * 62),
          answer(officer, first.id, 'identity', 24 * 60, { verdict: 'accepted', note: findings.identity[1] ?? '' }),
          ...ask(owner, first.id, 'nib', 24 * 61),
          answer(colleague, first.id, 'nib', 24 * 58, { verdict: 'accepted', note: findings.nib[0] ?? '' }),
          ...ask(owner, first.id, 'technique', 24 * 12),
          answer(officer, first.id, 'technique', 24 * 9, {
            verdict: 'changes-asked',
            reasonCode: 'technique-not-shown',
            note: 'Foto hanya memperlihatkan kain jadi. Tambahkan foto saat malam dilekatkan dan saat nglorod.',
          }),
        ]
      : []),
    ...(second
      ? [
          ...ask(owner, second.id, 'visit', 76),
          ...ask(owner, second.id, 'identity', 24 * 20),
          answer(colleague, second.id, 'identity', 24 * 18, { verdict: 'accepted', note: findings.identity[0] ?? '' }),
        ]
      : []),
  ];
}

function ask(by: User, workshopId: number, item: VerificationItem, hours: number): Happening[] {
  const kind = paperNeeded[item];
  const question: Happening = {
    ...{ by, workshopId, hours },
    act: (context) =>
      askVerification(context, {
        key: undefined,
        workshop: workshopId,
        item,
        statement: statements[item],
        pictures: [],
      }),
  };
  return kind ? [paper(by, workshopId, kind, hours + 1), question] : [question];
}

/** Numbers that no registry ever gave: district 99, born on no day, and a business number of zeros. */
function paper(by: User, workshopId: number, kind: PaperKind, hours: number): Happening {
  const tail = String(workshopId).padStart(4, '0').slice(-4);
  const number = { ktp: `337599000000${tail}`, nib: `000000000${tail}`, npwp: `000000000000${tail}` }[kind];
  return {
    ...{ by, workshopId, hours },
    act: (context) => savePaper(context, { workshop: workshopId, kind, number, remove: undefined }),
  };
}

function answer(by: User, workshopId: number, item: VerificationItem, hours: number, given: Given): Happening {
  return { by, hours, act: (context) => decideNewest(context, 'verification', `${workshopId}/${item}`, given) };
}

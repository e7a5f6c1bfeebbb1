import { eq } from 'drizzle-orm';
import { workshop } from '../../schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import { inviteOfficer } from '#src/domain/people/invite-officer.ts';
import { inviteStaff } from '#src/domain/workshops/invite.ts';
import { registerWorkshop } from '#src/domain/workshops/register.ts';
import type { Happening } from './happening.ts';
import { deskPeople, demoId, type DeskPerson } from './people.ts';
import type { Settled } from './settle.ts';

/** Invitations nobody has answered yet, a workshop just registered, and what the admin did before. */
export function invitationHappenings({ people, own: [first] }: Settled): Happening[] {
  const { owner, newcomer, admin } = people;
  const officers = Object.values<DeskPerson>(deskPeople).filter(({ office }) => office);
  return [
    ...officers.map(({ email, office }, index): Happening => ({
      ...{ by: admin, hours: 24 * 100 - index },
      act: ({ db, now }) =>
        db.write((tx) =>
          recordAudit(tx, {
            ...{ at: now, userId: admin.id, action: 'people.set-powers', subject: `user:${demoId(email)}` },
            detail: { office: office?.slug, powers: office?.powers },
          }),
        ),
    })),
    {
      ...{ by: admin, hours: 22 },
      act: (context) =>
        inviteOfficer(context, { email: 'undangan.petugas@demo.test', office: 'dindagkop-ukm', powers: ['listings'] }),
    },
    {
      ...{ by: newcomer, hours: 40 },
      async act(context) {
        await registerWorkshop(context, {
          key: undefined,
          name: 'Canting Laila',
          ownerName: newcomer.name,
          kelurahan: 'jenggot',
          address: 'Gang 5 No. 12, RT 03/RW 07',
          foundedYear: 2019,
          workers: 4,
          mainTechnique: 'tulis',
          techniques: ['cap'],
        });
        await context.db.write((tx) =>
          tx.update(workshop).set({ demo: true }).where(eq(workshop.createdAt, context.now)),
        );
      },
    },
    ...(first
      ? [
          {
            ...{ by: owner, workshopId: first.id, hours: 26 },
            act: (context) =>
              inviteStaff(context, {
                key: undefined,
                workshop: first.id,
                email: 'undangan.pekerja@demo.test',
                role: 'staff',
              }),
          } satisfies Happening,
        ]
      : []),
  ];
}

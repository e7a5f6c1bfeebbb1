import { eq } from 'drizzle-orm';
import { workshop } from '../../schema/index.ts';
import { makeTicket } from '#src/domain/accounts/ticket.ts';
import { recordAudit } from '#src/domain/audit.ts';
import { promiseMail } from '#src/domain/outbox.ts';
import { inviteStaff } from '#src/domain/workshops/invite.ts';
import { registerWorkshop } from '#src/domain/workshops/register.ts';
import { paths } from '#src/paths.ts';
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
        context.db.write(async (tx) => {
          const { now, origin } = context;
          const email = 'undangan.petugas@demo.test';
          const data = { office: 'dindagkop-ukm', powers: ['listings'] };
          const token = await makeTicket(tx, { kind: 'office', email, data, createdBy: admin.id, now, hours: 168 });
          const facts = { office: 'Dindagkop-UKM', inviter: admin.name, link: origin + paths.invitation(token) };
          await promiseMail(tx, context, { to: email, template: 'invite-officer', locale: 'id', facts });
          const subject = 'office:dindagkop-ukm';
          await recordAudit(tx, { at: now, userId: admin.id, action: 'people.invite-officer', subject, detail: data });
        }),
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

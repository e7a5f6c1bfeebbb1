import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { ticket, user as users, workshopMember } from '#db/schema/index.ts';
import { makeTicket } from '#src/domain/accounts/ticket.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { once } from '#src/domain/once.ts';
import { promiseMail } from '#src/domain/outbox.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { href, paths } from '#src/paths.ts';
import { most, type inviteForm } from './form.ts';
import { openInvitations } from './members.ts';
import { requireDesk } from './own-desk.ts';

/** How long the link in the mail is good for: 7 days. */
export const invitationHours = 168;
/** The same address gets one mail in five minutes. */
const pause = 5 * 60_000;

/**
 * Mails a link that makes its reader a member. Inviting again makes the earlier link useless. Throws `already-member`,
 * `wait-before-trying` shortly after the last mail to the address, `invitation-limit` when ten are open.
 */
export async function inviteStaff(context: Acting, form: z.output<typeof inviteForm>) {
  const { user, workshop } = requireDesk(context, form.workshop, 'owner');
  const { db, now, locale, origin } = context;
  const { email, role } = form;
  await db.write((tx) =>
    once(tx, { userId: user.id, key: form.key, at: now }, async () => {
      const [member] = await tx
        .select({ id: users.id })
        .from(workshopMember)
        .innerJoin(users, eq(users.id, workshopMember.userId))
        .where(and(eq(workshopMember.workshopId, workshop.id), eq(users.email, email)));
      if (member) throw new Refusal('already-member');
      const open = await tx
        .select({ email: ticket.email, createdAt: ticket.createdAt })
        .from(ticket)
        .where(openInvitations(workshop.id, now));
      const waitUntil = Math.max(0, ...open.filter((one) => one.email === email).map((one) => one.createdAt + pause));
      if (waitUntil > now) throw new Refusal('wait-before-trying', { seconds: Math.ceil((waitUntil - now) / 1_000) });
      if (open.filter((one) => one.email !== email).length >= most.invitations)
        throw new Refusal('invitation-limit', { max: most.invitations });
      await tx
        .update(ticket)
        .set({ usedAt: now })
        .where(and(openInvitations(workshop.id, now), eq(ticket.email, email)));
      const data = { workshopId: workshop.id, role };
      const token = await makeTicket(tx, {
        kind: 'staff',
        email,
        data,
        createdBy: user.id,
        now,
        hours: invitationHours,
      });
      const link = origin + href(locale, paths.invitation(token));
      const facts = { workshop: workshop.name, inviter: user.name, link };
      await promiseMail(tx, context, { to: email, template: 'invite-staff', locale, facts });
      await recordAudit(tx, {
        at: now,
        userId: user.id,
        action: 'workshop.invite-staff',
        subject: `workshop:${workshop.id}`,
        detail: { role },
      });
      return role;
    }),
  );
  return { notice: 'invited' as const };
}

import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader, Tx } from '#db/client.ts';
import { office, officePowers, user, workshop, workshopMember } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { findHolder } from './person.ts';
import { readTicket, type Ticket } from './ticket.ts';

/** What an invitation's ticket holds: membership of an office or the powers of an admin, or membership of a workshop. */
export const officeInvitation = z.object({
  office: z.string().optional(),
  powers: z.array(z.enum(officePowers)).default([]),
  admin: z.boolean().default(false),
});
export const staffInvitation = z.object({ workshopId: z.number().int(), role: z.enum(['owner', 'staff']) });

export const invitationKinds = ['office', 'staff'] as const;

/**
 * What a mail's link invites to, and what stands between: `accept` a button; `sign-in` an account has this address;
 * `other` someone else is signed in here; `new` choose a name and password. null: used, too old or withdrawn.
 */
export async function readInvitation({ db, now, user: reader }: Acting, token: string) {
  const ticket = await readTicket(db.read, token, invitationKinds, now);
  if (!ticket || !(await isStillMeant(db.read, ticket))) return null;
  const holder = await findHolder(db.read, ticket.email);
  const offered = await describe(db.read, ticket);
  if (!offered) return null;
  const mine = reader && holder?.id === reader.id && reader.session.stage !== 'second-step';
  const step = mine ? 'accept' : reader ? 'other' : holder ? 'sign-in' : 'new';
  return { ...offered, email: ticket.email, step, reader: reader?.email ?? null } as const;
}

/** Whoever invited must still be allowed to: an invitation does not outlive the powers behind it. */
export async function isStillMeant(read: Reader | Tx, { kind, createdBy, data }: Ticket): Promise<boolean> {
  if (createdBy === null) return kind === 'office';
  const [inviter] = await read
    .select({ isAdmin: user.isAdmin })
    .from(user)
    .where(and(eq(user.id, createdBy), eq(user.state, 'active')));
  if (!inviter || kind === 'office') return inviter?.isAdmin ?? false;
  const { workshopId } = staffInvitation.parse(data);
  const [member] = await read
    .select({ role: workshopMember.role })
    .from(workshopMember)
    .where(and(eq(workshopMember.workshopId, workshopId), eq(workshopMember.userId, createdBy)));
  return member?.role === 'owner';
}

async function describe(read: Reader, { kind, data, createdBy }: Ticket) {
  const inviter = createdBy === null ? undefined : await read.query.user.findFirst({ where: eq(user.id, createdBy) });
  const by = inviter?.name ?? null;
  if (kind === 'staff') {
    const { workshopId, role } = staffInvitation.parse(data);
    const [found] = await read.select({ name: workshop.name }).from(workshop).where(eq(workshop.id, workshopId));
    return found && { kind: 'staff' as const, workshop: found.name, role, by };
  }
  const { office: slug, powers, admin } = officeInvitation.parse(data);
  const [found] = slug ? await read.select().from(office).where(eq(office.slug, slug)) : [];
  return { kind: 'office' as const, office: found ?? null, powers, admin, by };
}

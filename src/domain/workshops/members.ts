import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { ticket, user, workshopMember } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';

export interface Member {
  id: string;
  name: string;
  /** Null for those who aren't owners themselves. */
  email: string | null;
  role: 'owner' | 'staff';
  since: number;
}

export interface Invitation {
  email: string;
  role: 'owner' | 'staff';
  createdAt: number;
  expiresAt: number;
}

/** Who works at the workshop whose desk is open; open invitations for owners only. */
export async function readMembers(
  context: Acting,
): Promise<{ workshop: number; role: 'owner' | 'staff'; members: Member[]; invitations: Invitation[] }> {
  const { workshop } = requireWorkshop(context);
  const owner = workshop.role === 'owner';
  const [members, invitations] = await Promise.all([
    context.db.read
      .select({
        id: user.id,
        name: user.name,
        email: user.email,
        role: workshopMember.role,
        since: workshopMember.since,
      })
      .from(workshopMember)
      .innerJoin(user, eq(user.id, workshopMember.userId))
      .where(eq(workshopMember.workshopId, workshop.id))
      .orderBy(asc(workshopMember.role), asc(workshopMember.since), asc(user.name)),
    owner
      ? context.db.read
          .select({
            email: ticket.email,
            data: ticket.data,
            createdAt: ticket.createdAt,
            expiresAt: ticket.expiresAt,
          })
          .from(ticket)
          .where(openInvitations(workshop.id, context.now))
          .orderBy(desc(ticket.createdAt))
      : [],
  ]);
  return {
    workshop: workshop.id,
    role: workshop.role,
    members: members.map((member) => ({ ...member, email: owner ? member.email : null })),
    invitations: invitations.map(({ data, ...rest }) => ({
      ...rest,
      role: data['role'] === 'owner' ? 'owner' : 'staff',
    })),
  };
}

/** Invitations to this workshop that may still be followed. */
export function openInvitations(workshopId: number, now: number) {
  return and(
    eq(ticket.kind, 'staff'),
    isNull(ticket.usedAt),
    gt(ticket.expiresAt, now),
    sql`json_extract(${ticket.data}, '$.workshopId') = ${workshopId}`,
  );
}

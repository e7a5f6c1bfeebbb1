import { and, eq, gt, sql } from 'drizzle-orm';
import { office, officeMember, session, user, workshop, workshopMember } from '#db/schema/index.ts';
import { requireAdmin } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { isLastAdmin } from './last-admin.ts';

/** One person as an admin sees them. Throws `not-found`. */
export async function readPerson(context: Acting, id: string) {
  const admin = requireAdmin(context);
  const { read } = context.db;
  const [found] = await read.select().from(user).where(eq(user.id, id));
  if (!found) throw new Refusal('not-found');
  const workshops = await read
    .select({ slug: workshop.slug, name: workshop.name, state: workshop.state, role: workshopMember.role })
    .from(workshopMember)
    .innerJoin(workshop, eq(workshop.id, workshopMember.workshopId))
    .where(eq(workshopMember.userId, id));
  const offices = await read
    .select({ slug: office.slug, nameId: office.nameId, nameEn: office.nameEn, powers: officeMember.powers })
    .from(office)
    .leftJoin(officeMember, and(eq(officeMember.officeSlug, office.slug), eq(officeMember.userId, id)))
    .orderBy(office.position);
  const [devices] = await read
    .select({ count: sql<number>`count(*)`, seen: sql<number | null>`max(${session.lastSeenAt})` })
    .from(session)
    .where(and(eq(session.userId, id), gt(session.expiresAt, context.now)));
  const { name, email, state, isBuyer, isAdmin, company, country, createdAt, emailConfirmedAt, totpSince } = found;
  return {
    ...{ id, name, email, state, isBuyer, isAdmin, company, country, createdAt },
    confirmed: emailConfirmedAt !== null,
    hasSecondStep: totpSince !== null,
    workshops,
    offices: offices.map((one) => ({ ...one, powers: one.powers ?? [] })),
    devices: devices?.count ?? 0,
    lastSeenAt: devices?.seen ?? null,
    isSelf: id === admin.id,
    isLastAdmin: isAdmin && (await isLastAdmin(read, id)),
  };
}

import { and, count, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { workshopMember } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { settleConflicts } from '#src/domain/exhibitions/reviewing/settle-conflicts.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { requireDesk } from './own-desk.ts';

/** Takes somebody's desk here away; their account stays. Throws `last-owner`, `not-found` for who is no member. */
export async function removeMember(context: Acting, form: { workshop: number; user: string }) {
  const { user, workshop } = requireDesk(context, form.workshop, 'owner');
  await context.db.write(async (tx) => {
    await endMembership(tx, workshop.id, form.user);
    await settleConflicts(tx, context, { workshopId: workshop.id });
    await recordAudit(tx, {
      at: context.now,
      userId: user.id,
      action: 'workshop.remove-staff',
      subject: `workshop:${workshop.id}`,
      detail: { user: form.user },
    });
  });
  return form.user === user.id ? leaving(user.workshops.length) : { notice: 'removed' as const };
}

/** Gives one's own desk here up. Throws `last-owner`. */
export async function leaveWorkshop(context: Acting, form: { workshop: number }) {
  const { user, workshop } = requireDesk(context, form.workshop);
  await context.db.write(async (tx) => {
    await endMembership(tx, workshop.id, user.id);
    await settleConflicts(tx, context, { workshopId: workshop.id });
    await recordAudit(tx, {
      at: context.now,
      userId: user.id,
      action: 'workshop.leave',
      subject: `workshop:${workshop.id}`,
    });
  });
  return leaving(user.workshops.length);
}

function leaving(workshops: number) {
  return { to: workshops > 1 ? paths.producer() : paths.account(), notice: 'left' as const };
}

async function endMembership(tx: Tx, workshopId: number, userId: string): Promise<void> {
  const [gone] = await tx
    .delete(workshopMember)
    .where(and(eq(workshopMember.workshopId, workshopId), eq(workshopMember.userId, userId)))
    .returning({ role: workshopMember.role });
  if (!gone) throw new Refusal('not-found');
  const [owners] = await tx
    .select({ count: count() })
    .from(workshopMember)
    .where(and(eq(workshopMember.workshopId, workshopId), eq(workshopMember.role, 'owner')));
  if ((owners?.count ?? 0) === 0) throw new Refusal('last-owner');
}

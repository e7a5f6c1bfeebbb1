import { and, eq, isNull } from 'drizzle-orm';
import { passport } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import type { RevokeForm } from './form.ts';
import { shortName } from './make.ts';

/** Ends a passport for good: whoever opens its link is told so. Throws `not-found` for another workshop's or a revoked one. */
export async function revokePassport(context: Acting, form: RevokeForm) {
  const { user, workshop } = requireDesk(context, form.workshop, 'owner');
  await context.db.write(async (tx) => {
    const ended = await tx
      .update(passport)
      .set({ revokedAt: context.now, revokedBy: user.id })
      .where(and(eq(passport.id, form.id), eq(passport.workshopId, workshop.id), isNull(passport.revokedAt)))
      .returning({ id: passport.id });
    if (ended.length === 0) throw new Refusal('not-found');
    await recordAudit(tx, {
      at: context.now,
      userId: user.id,
      action: 'passport.revoke',
      subject: `workshop:${workshop.id}`,
      detail: { passport: shortName(form.id) },
    });
  });
  return { notice: 'passport-revoked' as const };
}

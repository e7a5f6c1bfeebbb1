import { and, eq } from 'drizzle-orm';
import { passport } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import { paths } from '#src/paths.ts';
import type { ChangeForm } from './form.ts';
import { refusePast, refuseTooMany, shortName } from './make.ts';
import { stateOf } from './valid.ts';

/**
 * Changes what a passport shows, for whom it is and until when; its link stays. One that ran out opens again with a
 * later day. Throws `not-found` for another workshop's and for revoked ones, `passport-limit`, `form`.
 */
export async function changePassport(context: Acting, form: ChangeForm) {
  const { user, workshop } = requireDesk(context, form.workshop, 'owner');
  const { now } = context;
  await context.db.write(async (tx) => {
    const own = and(eq(passport.id, form.id), eq(passport.workshopId, workshop.id));
    const [found] = await tx.select().from(passport).where(own);
    const state = found && stateOf(found, wibDay(now));
    if (!found || state === 'revoked') throw new Refusal('not-found');
    refusePast(form.expiresOn, now);
    if (state === 'expired') await refuseTooMany(tx, workshop.id, now);
    const { label, shows, expiresOn } = form;
    await tx.update(passport).set({ label, shows, expiresOn }).where(own);
    await recordAudit(tx, {
      at: now,
      userId: user.id,
      action: 'passport.change',
      subject: `workshop:${workshop.id}`,
      detail: { passport: shortName(form.id), shows, expiresOn },
    });
  });
  return { to: paths.passports(), notice: 'saved' as const };
}

import { eq } from 'drizzle-orm';
import { payment, workshopMember } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { notify } from '#src/domain/outbox.ts';
import { changePayment } from '#src/domain/payments/change-payment.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { actor, loadApplication, requireAct } from '../load.ts';
import type { FeeForm } from './form.ts';

/** The money is there. */
export const acceptFee = (context: Acting, form: FeeForm) => decideFee(context, form, 'accept');
/** The slip says something else; `note` says what. The fee is due again. */
export const refuseFee = (context: Acting, form: FeeForm) => decideFee(context, form, 'refuse');
/** The workshop need not pay; `note` says why. */
export const waiveFee = (context: Acting, form: FeeForm) => decideFee(context, form, 'waive');

/** Throws `conflict` about a workshop the officer has one with, `stale` when it was decided or sent anew meanwhile. */
async function decideFee(context: Acting, form: FeeForm, step: 'accept' | 'refuse' | 'waive') {
  const slug = await context.db.write(async (tx) => {
    const [before] = await tx.select().from(payment).where(eq(payment.id, form.payment));
    if (before?.subject !== 'exhibition-fee') throw new Refusal('not-found');
    const { one, of } = await loadApplication(tx, before.subjectId);
    await requireAct(tx, context, of, `fee.${step}`, { workshopId: one.workshopId });
    if (before.version !== form.version) throw new Refusal('stale');
    const decided = { note: form.note, decidedBy: actor(context).id, decidedAt: context.now };
    const after = await changePayment(tx, context, before, step, decided);
    const members = await tx
      .select({ userId: workshopMember.userId })
      .from(workshopMember)
      .where(eq(workshopMember.workshopId, one.workshopId));
    await notify(tx, context, {
      userIds: members.map(({ userId }) => userId),
      kind: 'fee-changed',
      facts: { exhibition: of.name, state: after.state, note: form.note },
      path: paths.ownGoing(of.slug),
    });
    return of.slug;
  });
  return { to: paths.officeGoing(slug), notice: 'fee-decided' as const };
}

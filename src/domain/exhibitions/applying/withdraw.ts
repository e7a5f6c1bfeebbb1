import type { Acting } from '#src/domain/context.ts';
import { changeApplication } from '#src/domain/exhibitions/change-state.ts';
import { loadExhibition, requireAct } from '#src/domain/exhibitions/load.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import { paths } from '#src/paths.ts';
import type { WithdrawForm } from './form.ts';
import { requireOwnRow } from './own-row.ts';
import { takeBackOpen } from './submit.ts';

/**
 * Takes an application back, from the officers too; a place it held goes to the next in line. Pressed twice it is
 * withdrawn once. What was written stays, to be sent again while applications are taken. Throws `stale` when it stands
 * otherwise than the person saw, or can't be withdrawn from there, and what the phase table says.
 */
export async function withdrawApplication(context: Acting, form: WithdrawForm) {
  const { user, workshop } = requireDesk(context, form.workshop);
  await context.db.write(async (tx) => {
    const of = await loadExhibition(tx, form.exhibition);
    await requireAct(tx, context, of, 'application.withdraw');
    const before = await requireOwnRow(tx, { workshopId: workshop.id, exhibitionSlug: of.slug });
    if (before.state === 'withdrawn') return;
    if (before.state !== form.state) throw new Refusal('stale');
    await takeBackOpen(tx, context, before);
    const change = { pending: null, pendingNote: null, pendingBy: null, pendingAt: null };
    await changeApplication(tx, { ...context, user }, { before, of }, 'withdrawn', { change });
  });
  return { to: paths.ownExhibition(form.exhibition), notice: 'application-withdrawn' as const };
}

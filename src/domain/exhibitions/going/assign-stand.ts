import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { loadApplication, requireAct } from '../load.ts';
import type { AssignStandForm } from './form.ts';
import { putOnStand } from './put-on-stand.ts';

/** An officer gives an exhibitor a stand, or takes it away. Throws what `putOnStand` throws, and `conflict`. */
export async function assignStand(context: Acting, form: AssignStandForm) {
  const slug = await context.db.write(async (tx) => {
    const { one, of } = await loadApplication(tx, form.application);
    await requireAct(tx, context, of, 'stand.assign', { workshopId: one.workshopId });
    if (one.version !== form.version) throw new Refusal('stale');
    await putOnStand(tx, context, one, form.stand || null);
    return of.slug;
  });
  return { to: paths.officeGoing(slug), notice: 'stand-assigned' as const };
}

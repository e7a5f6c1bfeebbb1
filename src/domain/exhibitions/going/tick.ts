import { and, eq } from 'drizzle-orm';
import { tripDone } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { actor } from '../load.ts';
import type { TickForm } from './form.ts';
import { ownPlace } from './own-place.ts';

/** Says that something of the trip's list is done, or isn't after all. Throws `not-found` for what is not on the list. */
export async function tickTrip(context: Acting, form: TickForm) {
  await context.db.write(async (tx) => {
    const { before, of } = await ownPlace(tx, context, form, 'application.tick');
    if (before.state !== 'confirmed') throw new Refusal('not-your-turn');
    const { key } = form;
    if (!of.body.trip.some((item) => item.key === key)) throw new Refusal('not-found');
    if (form.done === 'no') {
      await tx.delete(tripDone).where(and(eq(tripDone.applicationId, before.id), eq(tripDone.key, key)));
      return;
    }
    const row = { applicationId: before.id, key, at: context.now, by: actor(context).id };
    await tx.insert(tripDone).values(row).onConflictDoNothing();
  });
  return { to: paths.ownGoing(form.exhibition), notice: 'saved' as const };
}

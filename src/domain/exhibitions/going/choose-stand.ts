import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import type { ChooseStandForm } from './form.ts';
import { ownPlace } from './own-place.ts';
import { putOnStand } from './put-on-stand.ts';

/**
 * A workshop takes a stand, or lets go of it: first come, first served. Throws `not-your-turn` before it has confirmed
 * and where stands are drawn, `stand-taken` when somebody was quicker.
 */
export async function chooseStand(context: Acting, form: ChooseStandForm) {
  await context.db.write(async (tx) => {
    const { before, of } = await ownPlace(tx, context, form, 'application.choose-stand');
    if (before.state !== 'confirmed' || of.body.standBy !== 'choice') throw new Refusal('not-your-turn');
    const wanted = form.stand || null;
    if (wanted !== before.standNumber) await putOnStand(tx, context, before, wanted);
  });
  const notice = form.stand ? ('stand-chosen' as const) : ('stand-left' as const);
  return { to: paths.ownGoing(form.exhibition), notice };
}

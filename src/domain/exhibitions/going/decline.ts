import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { changeApplication, holds } from '../change-state.ts';
import type { DeclineForm } from './form.ts';
import { ownPlace } from './own-place.ts';

/**
 * A workshop gives its place back, offered or confirmed; the next in line gets it in the same write. Pressed again, it
 * is answered as done. Throws `not-your-turn` for whoever has none.
 */
export async function declinePlace(context: Acting, form: DeclineForm) {
  await context.db.write(async (tx) => {
    const { before, of } = await ownPlace(tx, context, form, 'application.decline');
    if (before.state === 'declined') return;
    if (!holds(before.state) || of.decidedAt === null) throw new Refusal('not-your-turn');
    await changeApplication(tx, context, { before, of }, 'declined', { note: form.note || null });
  });
  return { to: paths.ownGoing(form.exhibition), notice: 'place-declined' as const };
}

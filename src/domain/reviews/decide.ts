import type { Acting } from '#src/domain/context.ts';
import { decideReview } from './decide-review.ts';
import type { DecideForm } from './form.ts';
import { nextPath } from './next.ts';
import { requireReviewer } from './powers.ts';

/** The verdict of the officer who asks, and the way to the next review of the same list. */
export async function decide(context: Acting, form: DecideForm): Promise<{ to: string; notice: 'decided' }> {
  const officer = requireReviewer(context);
  await context.db.write((tx) => decideReview(tx, context, officer, form));
  const to = await nextPath(context, form.list, form.id);
  return { to: `${to}${to.includes('?') ? '&' : '?'}last=${form.id}`, notice: 'decided' };
}

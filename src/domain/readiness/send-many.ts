import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import { paths } from '#src/paths.ts';
import { unfinishedOf } from './evidence-rows.ts';
import type { SendManyForm } from './form.ts';
import { readLists } from './lists.ts';
import { markActive } from './mark-active.ts';
import { answersOf, sendDraft } from './send-draft.ts';
import { appliesTo } from '#db/readiness/applies.ts';

/**
 * Sends every one of these items whose draft is whole, in one write, and names the ones left. What waits already is
 * passed over, so that a second press is not a mistake. Throws `nothing-to-send` when none could be sent.
 */
export async function sendMany(context: Acting, form: SendManyForm) {
  const { id: workshopId } = requireDesk(context, form.workshop).workshop;
  const items = [...new Set(form.items)];
  const { sent, waiting, left } = await context.db.write(async (tx) => {
    const outcome = { sent: [] as string[], waiting: [] as string[], left: [] as string[] };
    const lists = await readLists(tx);
    const answers = await answersOf(tx, workshopId);
    for (const slug of items) {
      const listed = lists.items.get(slug)?.item;
      const row = listed && (await unfinishedOf(tx, { workshopId, item: slug }));
      const applies = listed && appliesTo(listed.body.appliesWhen, answers) !== 'no';
      if (row?.state === 'sent') outcome.waiting.push(slug);
      else if (row && applies && (await sendDraft(tx, context, row)) === null) outcome.sent.push(slug);
      else outcome.left.push(slug);
    }
    if (outcome.sent.length > 0) await markActive(tx, context, workshopId);
    return outcome;
  });
  if (sent.length + waiting.length === 0) throw new Refusal('nothing-to-send');
  const data = { sent, left };
  if (left.length > 0) return { show: data, data };
  return { to: paths.readiness(), notice: 'submitted' as const, data };
}

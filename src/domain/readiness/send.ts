import { isDeepStrictEqual } from 'node:util';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import { paths } from '#src/paths.ts';
import { bodyOf } from './answer-body.ts';
import { openBody } from './body.ts';
import { listedItem, unfinishedOf, type EvidenceRow } from './evidence-rows.ts';
import type { SendForm } from './form.ts';
import { markActive } from './mark-active.ts';
import { keepDraft } from './save.ts';
import { sendDraft } from './send-draft.ts';

/**
 * Keeps the form, when it has answers, and sends it to the officers. A second press of the same form changes nothing.
 * Throws what saving throws, `nothing-to-send`, and `form` with every problem when something is missing: the draft is
 * kept then too.
 */
export async function sendEvidence(context: Acting, form: SendForm) {
  const desk = requireDesk(context, form.workshop);
  const place = { workshopId: desk.workshop.id, item: form.item };
  const { answers, note = '' } = form;
  const problems = await context.db.write(async (tx) => {
    const { item } = await listedItem(tx, form.item);
    const before = await unfinishedOf(tx, place);
    const same = (row: EvidenceRow) =>
      !answers || isDeepStrictEqual(bodyOf(item.body, { answers, note }, null), openBody(context.vault, row));
    if (before?.state === 'sent' && same(before)) return null;
    if (!answers && before && before.version !== form.version) throw new Refusal('stale', { version: before.version });
    const row = answers ? await keepDraft(tx, context, desk, { ...form, answers, note }) : before;
    if (!row) throw new Refusal('nothing-to-send');
    if (row.state === 'sent') throw new Refusal('edit-in-review');
    await markActive(tx, context, place.workshopId);
    return sendDraft(tx, context, row);
  });
  if (problems) throw new Refusal('form', {}, problems);
  return { to: paths.readinessItem(form.item), notice: 'submitted' as const };
}

import type { Answer, EvidenceBody, ItemBody } from '#db/readiness/types.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import { paths } from '#src/paths.ts';
import { openBody } from './body.ts';
import { listedItem, newestOf } from './evidence-rows.ts';
import type { ItemForm } from './form.ts';
import { markActive } from './mark-active.ts';
import { beginDraft } from './save.ts';

/**
 * Begins a new version from a copy of the last one: to mend what came back, or to renew what runs out. What counts goes
 * on counting until a verdict. Where a draft is open already, it is simply opened. Throws `edit-in-review`, `not-found`
 * when nothing was ever shown, `item-not-listed`.
 */
export async function renewEvidence(context: Acting, form: ItemForm) {
  const desk = requireDesk(context, form.workshop);
  const place = { workshopId: desk.workshop.id, item: form.item };
  await context.db.write(async (tx) => {
    const { list, item } = await listedItem(tx, form.item);
    const last = await newestOf(tx, place);
    if (!last) throw new Refusal('not-found');
    if (last.state === 'sent') throw new Refusal('edit-in-review');
    if (last.state === 'draft') return;
    const mending = last.state === 'changes-asked' || last.state === 'refused';
    const body = copyOf(item.body, openBody(context.vault, last), mending);
    await markActive(tx, context, place.workshopId);
    const { number } = await beginDraft(tx, context, desk, { ...place, checklistVersionId: list.versionId, body });
    await recordAudit(tx, {
      at: context.now,
      userId: desk.user.id,
      action: 'readiness.renew',
      subject: `workshop:${place.workshopId}`,
      detail: { item: form.item, number },
    });
  });
  return { to: paths.readinessItem(form.item) };
}

/** A declaration that ran out has to be made anew; what came back keeps its tick. */
function copyOf({ asks }: ItemBody, { answers, note }: EvidenceBody, mending: boolean): EvidenceBody {
  const copied = asks.flatMap(({ key }): [string, Answer][] => {
    const { declared, ...rest } = answers[key] ?? {};
    const answer = { ...rest, ...(declared && mending ? { declared } : {}) };
    return Object.keys(answer).length > 0 ? [[key, answer]] : [];
  });
  return { answers: Object.fromEntries(copied), note: mending ? note : '' };
}

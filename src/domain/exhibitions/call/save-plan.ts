import type { Acting } from '#src/domain/context.ts';
import { openForAct, recordOn, writeExhibition } from './on-exhibition.ts';
import type { PlanForm } from './plan-form.ts';

/** Keeps the cost and document plan; nobody outside the office reads it. Throws `stale`. */
export async function savePlan(context: Acting, form: PlanForm): Promise<{ notice: 'saved' }> {
  await context.db.write(async (tx) => {
    const of = await openForAct(tx, context, form, 'exhibition.save-plan');
    const fields = Object.fromEntries(Object.entries(form.fields).filter(([, text]) => text !== ''));
    const plan = { fields, costs: form.costs, documents: form.papers };
    await writeExhibition(tx, context, of, { body: { ...of.body, plan } });
    const detail = { parts: 'plan', costs: form.costs.length, papers: form.papers.length };
    await recordOn(tx, context, of.slug, { kind: 'saved', open: false, detail, action: 'exhibition.save-plan' });
  });
  return { notice: 'saved' };
}

import { and, eq } from 'drizzle-orm';
import { exhibitionReport } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { actor, loadExhibition, requireAct } from '../load.ts';
import type { ReportForm } from './form.ts';
import { reportWords } from './read-report.ts';

/** Keeps the words of the report; the figures are counted. Throws `stale`, `not-editable` once it was sent. */
export async function saveReport(context: Acting, form: ReportForm) {
  const { now } = context;
  await context.db.write(async (tx) => {
    const of = await loadExhibition(tx, form.exhibition);
    await requireAct(tx, context, of, 'report.save');
    const [kept] = await tx.select().from(exhibitionReport).where(eq(exhibitionReport.exhibitionSlug, of.slug));
    if (kept?.state === 'sent') throw new Refusal('not-editable');
    if ((kept?.version ?? 0) !== form.version) throw new Refusal('stale');
    const costs = of.body.plan.costs.map((_, index) => [`cost-${index}`, String(form.costs[index] ?? '')] as const);
    const words = reportWords.map((word) => [word, form[word]] as const);
    const fields = Object.fromEntries([['number', form.number], ['on', form.on ?? ''], ...words, ...costs]);
    const said = { fields, updatedBy: actor(context).id, updatedAt: now, version: form.version + 1 };
    if (!kept) {
      await tx.insert(exhibitionReport).values({ exhibitionSlug: of.slug, state: 'draft', ...said });
      return;
    }
    await tx
      .update(exhibitionReport)
      .set(said)
      .where(and(eq(exhibitionReport.exhibitionSlug, of.slug), eq(exhibitionReport.version, form.version)));
  });
  return { to: paths.officeReport(form.exhibition), notice: 'saved' as const };
}

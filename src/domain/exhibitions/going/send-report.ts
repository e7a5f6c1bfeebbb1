import { and, eq } from 'drizzle-orm';
import { exhibitionReport } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { actor, loadExhibition, requireAct } from '../load.ts';
import type { SendReportForm } from './form.ts';
import { figuresOf, readResultRows } from './result-rows.ts';

/**
 * Closes the report: its words and the figures of all exhibitors stay as they are now. An officer with a conflict can't,
 * for the sums tell of everybody. Sent already, it is answered as done. Throws `stale`.
 */
export async function sendReport(context: Acting, form: SendReportForm) {
  const { now } = context;
  await context.db.write(async (tx) => {
    const of = await loadExhibition(tx, form.exhibition);
    await requireAct(tx, context, of, 'report.send');
    const mine = eq(exhibitionReport.exhibitionSlug, of.slug);
    const [kept] = await tx.select().from(exhibitionReport).where(mine);
    if (kept?.state === 'sent') return;
    if (kept?.version !== form.version) throw new Refusal('stale');
    const all = await readResultRows(tx, of.slug, null);
    const frozen = { figures: JSON.stringify(figuresOf(all)), rows: JSON.stringify(all) };
    const { id: userId } = actor(context);
    await tx
      .update(exhibitionReport)
      .set({
        ...{ state: 'sent', fields: { ...kept.fields, ...frozen }, sentAt: now, updatedAt: now, updatedBy: userId },
        version: kept.version + 1,
      })
      .where(and(mine, eq(exhibitionReport.version, kept.version)));
    await recordAudit(tx, { at: now, userId, action: 'report.send', subject: `exhibition:${of.slug}` });
  });
  return { to: paths.officeReport(form.exhibition), notice: 'report-sent' as const };
}

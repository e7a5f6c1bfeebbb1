import { and, eq, inArray } from 'drizzle-orm';
import { application } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { actor, loadExhibition, requireAct } from '../load.ts';
import { markRanking } from '../rescore.ts';
import type { SetDecisionForm } from './form.ts';
import { workOutRankedList } from './ranked-list.ts';

/**
 * Decides about one application or many, for nobody outside to see until it is published. Throws `not-found` for one
 * that is not in this exhibition, `stale` for one that is not waiting for a decision, `not-all-scored` when one without
 * a score would get a place, `reason-against-rule` when it is not what the rule says and no reason is given.
 */
export async function setDecision(context: Acting, { exhibition, ids, outcome, note }: SetDecisionForm) {
  await context.db.write(async (tx) => {
    const of = await loadExhibition(tx, exhibition);
    await requireAct(tx, context, of, 'decision.set');
    const { order, rule } = await workOutRankedList(tx, of);
    const wanted = new Set(ids);
    const those = order.filter(({ id }) => wanted.has(id));
    if (those.length < wanted.size) throw new Refusal(await whyMissing());
    if (those.some(({ state }) => state !== 'screened')) throw new Refusal('stale');
    if (outcome !== 'open' && outcome !== 'refused' && those.some(({ score }) => score === null))
      throw new Refusal('not-all-scored', { left: those.filter(({ score }) => score === null).length });
    const against = outcome === 'open' ? [] : those.filter(({ id }) => rule.get(id)?.outcome !== outcome);
    if (against.length > 0 && note === '')
      throw new Refusal('reason-against-rule', {}, { note: { code: 'required', facts: {} } });
    const { id: by } = actor(context);
    await tx
      .update(application)
      .set(
        outcome === 'open'
          ? { pending: null, pendingNote: null, pendingBy: null, pendingAt: null }
          : { pending: outcome, pendingNote: note || null, pendingBy: by, pendingAt: context.now },
      )
      .where(and(eq(application.exhibitionSlug, of.slug), inArray(application.id, [...wanted])));
    await recordAudit(tx, {
      at: context.now,
      userId: by,
      action: 'decision.set',
      subject: `exhibition:${of.slug}`,
      detail: { outcome, numbers: those.map(({ number }) => number), against: against.map(({ number }) => number) },
    });
    await markRanking(tx, of.slug);

    async function whyMissing(): Promise<'stale' | 'not-found'> {
      const rows = await tx
        .select({ id: application.id })
        .from(application)
        .where(and(eq(application.exhibitionSlug, of.slug), inArray(application.id, [...wanted])));
      return rows.length === wanted.size ? 'stale' : 'not-found';
    }
  });
  return { notice: 'decisions-set' as const };
}

import { and, eq, sql } from 'drizzle-orm';
import { application } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { actor, loadExhibition, requireAct } from '../load.ts';
import { markRanking } from '../rescore.ts';
import type { TakeRuleForm } from './form.ts';
import { workOutRankedList } from './ranked-list.ts';

/**
 * Decides what the rule says: whatever is open, and whatever was decided without a reason and is no longer what the
 * rule says. Decisions with a reason of their own stay.
 */
export async function takeRule(context: Acting, { exhibition }: TakeRuleForm) {
  await context.db.write(async (tx) => {
    const of = await loadExhibition(tx, exhibition);
    await requireAct(tx, context, of, 'decision.take-rule');
    const { order, rule } = await workOutRankedList(tx, of);
    const changes = order.flatMap(({ id, state, pending, pendingNote }) => {
      const outcome = rule.get(id)?.outcome;
      const stays = state !== 'screened' || pending === outcome || (pending !== null && pendingNote !== null);
      return stays ? [] : [{ id, outcome }];
    });
    if (changes.length === 0) return;
    const { id: by } = actor(context);
    const given = sql`(SELECT value ->> 'id' AS id, value ->> 'outcome' AS outcome
      FROM json_each(${JSON.stringify(changes)})) AS given`;
    await tx.run(sql`UPDATE application
      SET pending = given.outcome, pending_note = NULL, pending_by = ${by}, pending_at = ${context.now}
      FROM ${given} WHERE application.id = given.id AND ${and(eq(application.exhibitionSlug, of.slug))}`);
    await recordAudit(tx, {
      at: context.now,
      userId: by,
      action: 'decision.take-rule',
      subject: `exhibition:${of.slug}`,
      detail: { decided: changes.length, rankVersion: of.rankVersion },
    });
    await markRanking(tx, of.slug);
  });
  return { notice: 'rule-taken' as const };
}

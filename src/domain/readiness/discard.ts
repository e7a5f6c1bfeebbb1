import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { counts } from '#db/readiness/level.ts';
import { evidence, review } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import { paths } from '#src/paths.ts';
import { newestOf, unfinishedOf, type EvidenceRow, type Place } from './evidence-rows.ts';
import type { ItemForm } from './form.ts';
import { dropStanding, putStanding, standingOf, type StandingRow } from './standing.ts';

/**
 * Throws a draft away; the item stands as it did before it. One that officers had seen stays in the history, as
 * withdrawn. Throws `edit-in-review` while they have it, `not-found` without a draft.
 */
export async function discardEvidence(context: Acting, form: ItemForm) {
  const { user, workshop } = requireDesk(context, form.workshop);
  const place = { workshopId: workshop.id, item: form.item };
  await context.db.write(async (tx) => {
    const row = await unfinishedOf(tx, place);
    if (!row) throw new Refusal('not-found');
    if (row.state === 'sent') throw new Refusal('edit-in-review');
    if (await wasSent(tx, row))
      await tx.update(evidence).set({ state: 'withdrawn', updatedAt: context.now }).where(eq(evidence.id, row.id));
    else await tx.delete(evidence).where(eq(evidence.id, row.id));
    await standAsBefore(tx, context, place);
    await recordAudit(tx, {
      at: context.now,
      userId: user.id,
      action: 'readiness.discard',
      subject: `workshop:${place.workshopId}`,
      detail: { item: form.item, number: row.number },
    });
  });
  return { to: paths.readinessItem(form.item), notice: 'discarded' as const };
}

async function wasSent(tx: Tx, { id }: EvidenceRow): Promise<boolean> {
  const [row] = await tx
    .select({ id: review.id })
    .from(review)
    .where(and(eq(review.subject, 'evidence'), eq(review.subjectVersion, id)))
    .limit(1);
  return row !== undefined;
}

async function standAsBefore(tx: Tx, { now }: Acting, place: Place): Promise<void> {
  const last = await newestOf(tx, place);
  if (!last) return dropStanding(tx, place);
  const standing = await standingOf(tx, place.workshopId, place.item);
  await putStanding(tx, place, { state: stateOf(last, standing, now), evidenceId: last.id, since: now });
}

function stateOf({ state }: EvidenceRow, standing: StandingRow | null, now: number): StandingRow['state'] {
  if (state === 'changes-asked' || state === 'refused') return state;
  return counts(standing ?? undefined, wibDay(now)) ? 'accepted' : 'expired';
}

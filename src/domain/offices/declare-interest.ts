import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { declaredInterest, workshop } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { settleConflicts } from '#src/domain/exhibitions/reviewing/settle-conflicts.ts';
import { releaseOf } from '#src/domain/reviews/release.ts';
import { paths } from '#src/paths.ts';
import type { DeclareInterestForm, WithdrawInterestForm } from './form.ts';

/** From now on nothing of this workshop is this officer's to decide; claims on it go back to the queue. */
export async function declareInterest(
  context: Acting,
  form: DeclareInterestForm,
): Promise<{ to: string; notice: 'declared' }> {
  const { relation, note } = form;
  const { db, now: at } = context;
  const officer = requireOfficer(context);
  await db.write(async (tx) => {
    const workshopId = await idOf(tx, form.workshop);
    const row = { userId: officer.id, workshopId, relation, note, declaredAt: at };
    await tx
      .insert(declaredInterest)
      .values(row)
      .onConflictDoUpdate({ target: [declaredInterest.userId, declaredInterest.workshopId], set: { relation, note } });
    await releaseOf(tx, context, officer, workshopId);
    await settleConflicts(tx, context, { workshopId });
    const action = 'office.declare-interest';
    await recordAudit(tx, { at, userId: officer.id, action, subject: `workshop:${workshopId}`, detail: { relation } });
  });
  return { to: paths.interests(), notice: 'declared' };
}

/** Takes one's declaration away; that it once stood remains in the audit log. */
export async function withdrawInterest(
  context: Acting,
  form: WithdrawInterestForm,
): Promise<{ to: string; notice: 'saved' }> {
  const { db, now: at } = context;
  const officer = requireOfficer(context);
  await db.write(async (tx) => {
    const workshopId = await idOf(tx, form.workshop);
    const gone = await tx
      .delete(declaredInterest)
      .where(and(eq(declaredInterest.userId, officer.id), eq(declaredInterest.workshopId, workshopId)))
      .returning({ relation: declaredInterest.relation, declaredAt: declaredInterest.declaredAt });
    if (!gone[0]) throw new Refusal('not-found');
    await settleConflicts(tx, context, { workshopId });
    const action = 'office.withdraw-interest';
    await recordAudit(tx, { at, userId: officer.id, action, subject: `workshop:${workshopId}`, detail: gone[0] });
  });
  return { to: paths.interests(), notice: 'saved' };
}

async function idOf(tx: Tx, slug: string): Promise<number> {
  const [row] = await tx.select({ id: workshop.id }).from(workshop).where(eq(workshop.slug, slug));
  if (!row) throw new Refusal('not-found');
  return row.id;
}

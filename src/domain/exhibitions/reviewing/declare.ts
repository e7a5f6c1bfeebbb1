import { declaredInterest, exhibitionEvent } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { releaseOf } from '#src/domain/reviews/release.ts';
import { paths } from '#src/paths.ts';
import { actor, loadApplication, requireAct, rolesIn } from '../load.ts';
import { may } from '../phases.ts';
import { refuseUnseen } from './may-see.ts';
import type { DeclareForm } from './form.ts';
import { settleConflicts } from './settle-conflicts.ts';

/**
 * Declares an interest in the workshop behind an application, without its name being told: the sheet is dropped and
 * offered to others, a score already given stops counting, and nothing of it is shown any more. Throws `not-found` of
 * an application one could not see.
 */
export async function declareConflict(
  context: Acting,
  { application: id, relation, note }: DeclareForm,
): Promise<{ to: string; notice: 'conflict-declared' }> {
  const { db, now: at } = context;
  const to = await db.write(async (tx) => {
    const { one, of } = await loadApplication(tx, id);
    await requireAct(tx, context, of, 'scoring.declare');
    const officer = actor(context);
    await refuseUnseen(tx, officer, one);
    const { workshopId } = one;
    await tx
      .insert(declaredInterest)
      .values({ userId: officer.id, workshopId, relation, note, declaredAt: at })
      .onConflictDoUpdate({ target: [declaredInterest.userId, declaredInterest.workshopId], set: { relation, note } });
    await releaseOf(tx, context, officer, workshopId);
    await settleConflicts(tx, context, { workshopId });
    await tx.insert(exhibitionEvent).values({
      ...{ exhibitionSlug: of.slug, at, userId: officer.id, kind: 'conflict', public: false, detail: { relation } },
    });
    const [action, subject] = ['scoring.declare', `workshop:${workshopId}`];
    await recordAudit(tx, { at, userId: officer.id, action, subject, detail: { exhibition: of.slug, relation } });
    const mayScore = may('see.sheets-to-do', of.phase, await rolesIn(tx, context, of));
    return mayScore ? paths.scoring(of.slug) : paths.officeApplications(of.slug);
  });
  return { to, notice: 'conflict-declared' };
}

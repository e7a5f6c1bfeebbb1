import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { officeMember, reviewer, scoreSheet, user } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { notify } from '#src/domain/outbox.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { refuseConflict } from '../conflicts.ts';
import { actor, loadApplication, requireAct } from '../load.ts';
import type { AssignForm } from './form.ts';

/**
 * Gives a reviewer a sheet on an application that was found complete; one that was dropped is opened again. Throws
 * `conflict` when either of the two has one, `not-found` of someone who does not score this exhibition, `already-done`,
 * `stale` of an application that is not waiting for scores.
 */
export async function assign(context: Acting, form: AssignForm): Promise<{ notice: 'assigned' }> {
  const { db, now: at } = context;
  await db.write(async (tx) => {
    const { one, of } = await loadApplication(tx, form.application);
    await requireAct(tx, context, of, 'scoring.assign', { workshopId: one.workshopId });
    if (one.state !== 'screened') throw new Refusal('stale');
    const by = actor(context).id;
    const person = await loadReviewer(tx, of.slug, form.person);
    await refuseConflict(tx, person, one.workshopId);
    const [sheet] = await tx
      .insert(scoreSheet)
      .values({
        ...{ applicationId: one.id, userId: person.id, state: 'open', scores: {}, assignedBy: by, assignedAt: at },
      })
      .onConflictDoUpdate({
        target: [scoreSheet.applicationId, scoreSheet.userId],
        set: { state: 'open', assignedBy: by, assignedAt: at },
        setWhere: eq(scoreSheet.state, 'dropped'),
      })
      .returning({ userId: scoreSheet.userId });
    if (!sheet) throw new Refusal('already-done');
    const detail = { person: person.id, exhibition: of.slug };
    await recordAudit(tx, { at, userId: by, action: 'scoring.assign', subject: `application:${one.id}`, detail });
    await notify(tx, context, {
      userIds: person.id === by ? [] : [person.id],
      kind: 'sheets-assigned',
      facts: { exhibition: of.name, count: '1' },
      path: paths.scoring(of.slug),
    });
  });
  return { notice: 'assigned' };
}

/** Takes an open sheet from a reviewer; what they typed is kept, should they get it back. Throws `not-found`. */
export async function unassign(context: Acting, form: AssignForm): Promise<{ notice: 'unassigned' }> {
  const { db, now: at } = context;
  await db.write(async (tx) => {
    const { one, of } = await loadApplication(tx, form.application);
    await requireAct(tx, context, of, 'scoring.unassign', { workshopId: one.workshopId });
    const gone = await tx
      .update(scoreSheet)
      .set({ state: 'dropped' })
      .where(
        and(eq(scoreSheet.applicationId, one.id), eq(scoreSheet.userId, form.person), eq(scoreSheet.state, 'open')),
      )
      .returning({ userId: scoreSheet.userId });
    if (gone.length === 0) throw new Refusal('not-found');
    const detail = { person: form.person, exhibition: of.slug };
    const [userId, action] = [actor(context).id, 'scoring.unassign'];
    await recordAudit(tx, { at, userId, action, subject: `application:${one.id}`, detail });
  });
  return { notice: 'unassigned' };
}

async function loadReviewer(tx: Tx, slug: string, id: string): Promise<{ id: string; name: string }> {
  const [row] = await tx
    .select({ id: user.id, name: user.name })
    .from(reviewer)
    .innerJoin(user, eq(user.id, reviewer.userId))
    .innerJoin(officeMember, eq(officeMember.userId, user.id))
    .where(
      and(
        eq(reviewer.exhibitionSlug, slug),
        eq(reviewer.userId, id),
        isNull(reviewer.leftAt),
        eq(user.state, 'active'),
      ),
    )
    .limit(1);
  if (!row) throw new Refusal('not-found');
  return row;
}

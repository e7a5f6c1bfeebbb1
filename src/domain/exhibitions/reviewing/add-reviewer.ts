import { and, eq } from 'drizzle-orm';
import { exhibitionEvent, officeMember, reviewer, user } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { actor, loadExhibition, requireAct } from '../load.ts';
import type { AddReviewerForm } from './form.ts';

/**
 * Names an officer of any office for scoring an exhibition's applications; one who left comes back. Throws `not-found`
 * of people who are no officers, `already-done`.
 */
export async function addReviewer(
  context: Acting,
  { exhibition: slug, person }: AddReviewerForm,
): Promise<{ to: string; notice: 'reviewer-added' }> {
  const { db, now: at } = context;
  await db.write(async (tx) => {
    const of = await loadExhibition(tx, slug);
    await requireAct(tx, context, of, 'scoring.add-reviewer');
    const by = actor(context).id;
    const [found] = await tx
      .select({ id: user.id })
      .from(user)
      .innerJoin(officeMember, eq(officeMember.userId, user.id))
      .where(and(eq(user.id, person), eq(user.state, 'active')))
      .limit(1);
    if (!found) throw new Refusal('not-found');
    const [known] = await tx
      .select({ leftAt: reviewer.leftAt })
      .from(reviewer)
      .where(and(eq(reviewer.exhibitionSlug, slug), eq(reviewer.userId, person)));
    if (known && known.leftAt === null) throw new Refusal('already-done');
    await tx
      .insert(reviewer)
      .values({ exhibitionSlug: slug, userId: person, addedBy: by, addedAt: at })
      .onConflictDoUpdate({ target: [reviewer.exhibitionSlug, reviewer.userId], set: { leftAt: null } });
    const kind = 'reviewer-added';
    const detail = { person };
    await tx.insert(exhibitionEvent).values({ exhibitionSlug: slug, at, userId: by, kind, public: false, detail });
    const [action, subject] = ['scoring.add-reviewer', `exhibition:${slug}`];
    await recordAudit(tx, { at, userId: by, action, subject, detail });
  });
  return { to: paths.officeReviewers(slug), notice: 'reviewer-added' };
}

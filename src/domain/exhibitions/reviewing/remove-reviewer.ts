import { and, eq, inArray, isNull } from 'drizzle-orm';
import { application, exhibitionEvent, reviewer, scoreSheet } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { actor, loadExhibition, requireAct } from '../load.ts';
import type { AddReviewerForm } from './form.ts';

/**
 * A reviewer leaves, in mid-review too: their open sheets are dropped and the applications offered to others; what they
 * finished still counts. Throws `not-found` of someone who is none.
 */
export async function removeReviewer(
  context: Acting,
  { exhibition: slug, person }: AddReviewerForm,
): Promise<{ to: string; notice: 'reviewer-left' }> {
  const { db, now: at } = context;
  await db.write(async (tx) => {
    const of = await loadExhibition(tx, slug);
    await requireAct(tx, context, of, 'scoring.remove-reviewer');
    const by = actor(context).id;
    const left = await tx
      .update(reviewer)
      .set({ leftAt: at })
      .where(and(eq(reviewer.exhibitionSlug, slug), eq(reviewer.userId, person), isNull(reviewer.leftAt)))
      .returning({ userId: reviewer.userId });
    if (left.length === 0) throw new Refusal('not-found');
    const dropped = await tx
      .update(scoreSheet)
      .set({ state: 'dropped' })
      .where(
        and(
          eq(scoreSheet.userId, person),
          eq(scoreSheet.state, 'open'),
          inArray(
            scoreSheet.applicationId,
            tx.select({ id: application.id }).from(application).where(eq(application.exhibitionSlug, slug)),
          ),
        ),
      )
      .returning({ id: scoreSheet.applicationId });
    const kind = 'reviewer-left';
    const detail = { person, dropped: dropped.length };
    await tx.insert(exhibitionEvent).values({ exhibitionSlug: slug, at, userId: by, kind, public: false, detail });
    const [action, subject] = ['scoring.remove-reviewer', `exhibition:${slug}`];
    await recordAudit(tx, { at, userId: by, action, subject, detail });
  });
  return { to: paths.officeReviewers(slug), notice: 'reviewer-left' };
}

import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application, exhibition } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Effects, Review, Verdict } from '#src/domain/reviews/effects.ts';
import { paths } from '#src/paths.ts';
import { changeApplication } from './change-state.ts';
import { requireAct, type Application, type Exhibition } from './load.ts';

/** What verdicts of the screening do: complete and eligible, to be completed, or not eligible. */
export const screeningEffects: Effects = {
  accept: (tx, context, review, verdict) => step(tx, context, review, 'screened', verdict),
  askChanges: (tx, context, review, verdict) => step(tx, context, review, 'returned', verdict),
  refuse: (tx, context, review, verdict) => step(tx, context, review, 'ineligible', verdict),

  async undo(tx, context, review): Promise<void> {
    const { one, of } = await underReview(tx, review);
    await requireAct(tx, context, of, 'application.screen', { workshopId: one.workshopId });
    if (!['screened', 'returned', 'ineligible'].includes(one.state)) throw new Refusal('undo-overtaken');
    await changeApplication(tx, context, { before: one, of }, 'undone');
  },

  async show() {
    return { compared: [], pictures: { before: [], after: [] }, publicPath: null };
  },

  ownPath: ({ title }) => paths.ownExhibition(title),
};

async function step(
  tx: Tx,
  context: Acting,
  review: Review,
  kind: 'screened' | 'returned' | 'ineligible',
  { note }: Verdict,
): Promise<null> {
  const { one, of } = await underReview(tx, review);
  await requireAct(tx, context, of, 'application.screen', { workshopId: one.workshopId });
  await changeApplication(tx, context, { before: one, of }, kind, { note: note || null });
  return null;
}

/** The application whose sent version a review asks about. Throws `stale` when a newer one was sent. */
export async function underReview(
  tx: Tx,
  review: Pick<Review, 'subjectId' | 'subjectVersion'>,
): Promise<{ one: Application; of: Exhibition }> {
  const [row] = await tx
    .select({ one: application, of: exhibition })
    .from(application)
    .innerJoin(exhibition, eq(exhibition.slug, application.exhibitionSlug))
    .where(and(eq(application.id, review.subjectId), eq(application.sentVersion, Number(review.subjectVersion))));
  if (!row) throw new Refusal('stale');
  return row;
}

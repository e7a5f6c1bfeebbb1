import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { evidence, itemStanding, review as reviews, type EvidenceState } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { recompute } from '#src/domain/readiness/recompute.ts';
import { evidenceEffects } from '#src/domain/readiness/review-effects.ts';
import { standingOf, type StandingRow } from '#src/domain/readiness/standing.ts';
import type { Effects, Review } from '#src/domain/reviews/effects.ts';
import { paths } from '#src/paths.ts';

interface Undo {
  standing: StandingRow;
  state: EvidenceState;
}

/** What a second look at something accepted does: in order, nothing changes; else it no longer counts. */
export const spotCheckEffects: Effects = {
  async accept(tx, context, review) {
    await refuseOwnVerdict(tx, context, review);
    return null;
  },
  askChanges: (tx, context, review) => takeBack(tx, context, review, 'changes-asked'),
  refuse: (tx, context, review) => takeBack(tx, context, review, 'refused'),

  async undo(tx, context, review, given) {
    if (given === null) return;
    const { standing, state } = given as Undo;
    const { workshopId, item, evidenceId } = partsOf(review);
    const present = await standingOf(tx, workshopId, item);
    if (present?.evidenceId !== standing.evidenceId || present.acceptedId !== null) throw new Refusal('undo-overtaken');
    await tx
      .update(itemStanding)
      .set(standing)
      .where(and(eq(itemStanding.workshopId, workshopId), eq(itemStanding.item, item)));
    await tx.update(evidence).set({ state }).where(eq(evidence.id, evidenceId));
    await recompute(tx, context, workshopId, { cause: 'undo', items: [item] });
  },

  show: (context, review) => evidenceEffects.show(context, review),
  ownPath: (review) => paths.readinessItem(partsOf(review).item),
};

/** The evidence looked at: `<evidence id>/<day of the draw>` is the version. */
export function partsOf({ subjectId, subjectVersion }: Pick<Review, 'subjectId' | 'subjectVersion'>) {
  const [workshopId = '', item = ''] = subjectId.split('/');
  const [evidenceId = ''] = subjectVersion.split('/');
  return { workshopId: Number(workshopId), item, evidenceId };
}

async function takeBack(
  tx: Tx,
  context: Acting,
  review: Review,
  state: 'changes-asked' | 'refused',
): Promise<Undo | null> {
  await refuseOwnVerdict(tx, context, review);
  const { workshopId, item, evidenceId } = partsOf(review);
  const standing = await standingOf(tx, workshopId, item);
  // A newer version was accepted since, or it has expired: what was drawn counts no more anyway.
  if (standing?.acceptedId !== evidenceId) return null;
  const [row] = await tx.select({ state: evidence.state }).from(evidence).where(eq(evidence.id, evidenceId));
  await tx.update(evidence).set({ state }).where(eq(evidence.id, evidenceId));
  const newest = standing.evidenceId === evidenceId;
  await tx
    .update(itemStanding)
    .set({
      acceptedId: null,
      acceptedOn: null,
      expiresOn: null,
      ...(newest ? { state, since: context.now } : {}),
    })
    .where(and(eq(itemStanding.workshopId, workshopId), eq(itemStanding.item, item)));
  await recompute(tx, context, workshopId, { cause: 'verdict', items: [item] });
  return { standing, state: row?.state ?? 'accepted' };
}

/** Somebody else than who accepted it looks again. Throws `second-officer-needed`. */
async function refuseOwnVerdict(tx: Tx, { user }: Acting, review: Review): Promise<void> {
  const [first] = await tx
    .select({ decidedBy: reviews.decidedBy, firstBy: reviews.firstBy })
    .from(reviews)
    .where(
      and(
        eq(reviews.subject, 'evidence'),
        eq(reviews.subjectId, review.subjectId),
        eq(reviews.subjectVersion, partsOf(review).evidenceId),
      ),
    );
  if (user && (first?.decidedBy === user.id || first?.firstBy === user.id)) throw new Refusal('second-officer-needed');
}

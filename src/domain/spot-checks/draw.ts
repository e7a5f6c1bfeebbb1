import { randomBytes } from 'node:crypto';
import { and, eq, gt, inArray, isNotNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { itemStanding, review, workshop, workshopReadiness } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { once } from '#src/domain/once.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { submitForReview } from '#src/domain/reviews/submit.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { paths } from '#src/paths.ts';
import { counts } from '#db/readiness/level.ts';
import type { DrawForm } from './form.ts';
import { orderByLot } from './lot.ts';

/** An item that was looked at again is left in peace this long: days. */
export const peace = 180;

/**
 * Draws workshops by lot and of each one accepted item, and puts those before the officers again. Every published
 * workshop with something accepted is as likely as any other; the seed is written to the audit log, so that the draw can
 * be checked. Throws `nothing-to-check` when nothing is accepted that was not looked at lately.
 */
export async function drawSpotChecks(context: Acting, { count, key }: DrawForm) {
  const officer = requireOfficer(context, 'readiness');
  const { db, now } = context;
  const seed = randomBytes(16).toString('hex');
  await db.write((tx) =>
    once(tx, { userId: officer.id, key, at: now }, async () => {
      const workshops = await workshopsWithAccepted(tx);
      const drawn: string[] = [];
      for (const { id } of orderByLot(seed, workshops, ({ id: of }) => of)) {
        if (drawn.length >= count) break;
        const reviewId = await drawFrom(tx, context, id, seed);
        if (reviewId) drawn.push(reviewId);
      }
      if (drawn.length === 0) throw new Refusal('nothing-to-check');
      const detail = { seed, count, workshops: workshops.length, reviews: drawn };
      await recordAudit(tx, {
        at: now,
        userId: officer.id,
        action: 'spot-check.draw',
        subject: `draw:${seed}`,
        detail,
      });
      return seed;
    }),
  );
  return { to: paths.spotChecks(), notice: 'spot-checks-drawn' as const };
}

function workshopsWithAccepted(tx: Tx): Promise<{ id: number }[]> {
  return tx
    .select({ id: workshop.id })
    .from(workshopReadiness)
    .innerJoin(workshop, and(eq(workshop.id, workshopReadiness.workshopId), eq(workshop.state, 'published')))
    .where(gt(workshopReadiness.accepted, 0));
}

/** Returns the review's id; null when every accepted item of this workshop was looked at lately or is waiting. */
async function drawFrom(tx: Tx, context: Acting, workshopId: number, seed: string): Promise<string | null> {
  const today = wibDay(context.now);
  const [standings, lately] = await Promise.all([
    tx
      .select()
      .from(itemStanding)
      .where(and(eq(itemStanding.workshopId, workshopId), isNotNull(itemStanding.acceptedId))),
    tx
      .select({ item: review.title })
      .from(review)
      .where(
        and(
          eq(review.workshopId, workshopId),
          eq(review.subject, 'spot-check'),
          gt(review.submittedAt, context.now - peace * 86_400_000),
          inArray(review.state, ['submitted', 'in-review', 'accepted', 'changes-asked', 'refused']),
        ),
      ),
  ]);
  const known = new Set(lately.map(({ item }) => item));
  const able = standings.filter((standing) => counts(standing, today) && !known.has(standing.item));
  const [chosen] = orderByLot(seed, able, ({ acceptedId }) => acceptedId ?? '');
  if (!chosen?.acceptedId) return null;
  return submitForReview(tx, context, {
    subject: 'spot-check',
    subjectId: `${workshopId}/${chosen.item}`,
    subjectVersion: `${chosen.acceptedId}/${today}`,
    workshopId,
    title: chosen.item,
  });
}

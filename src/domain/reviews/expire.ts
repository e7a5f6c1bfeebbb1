import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { review } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { changeState } from './change-state.ts';

/** Evidence ends with its item's standing, not here. */
const subjects = ['listing', 'verification'] as const;
/** Reviews expired in one go; the next run takes the rest. */
const batch = 50;

/**
 * Marks acceptances whose last day (WIB) is over. What they vouch for ends by its own date, so a late run shows nothing
 * wrong to anybody. Returns how many.
 */
export async function expireReviews(context: Pick<Acting, 'db' | 'now' | 'vault' | 'origin'>): Promise<number> {
  const over = and(
    sql`${review.state} = 'accepted' AND ${review.expiresOn} IS NOT NULL`,
    lt(review.expiresOn, wibDay(context.now)),
    inArray(review.subject, subjects),
  );
  const waiting = await context.db.read.select({ id: review.id }).from(review).where(over).limit(batch);
  for (const { id } of waiting)
    await context.db.write(async (tx) => {
      const [row] = await tx
        .select()
        .from(review)
        .where(and(eq(review.id, id), over));
      if (row) await changeState(tx, { ...context, user: null }, row, 'expired', { undo: null });
    });
  return waiting.length;
}

import { and, asc, eq, inArray, lt } from 'drizzle-orm';
import type { Acting } from '#src/domain/context.ts';
import { application, exhibition } from '#db/schema/index.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { changeApplication } from '../change-state.ts';

/**
 * Ends the places that were not confirmed by their last day (WIB); each goes to the next in line, in the same write.
 * Returns how many ended. Run again, it finds nothing left.
 */
export async function lapseUnanswered(context: Pick<Acting, 'db' | 'vault' | 'origin' | 'now'>): Promise<number> {
  const today = wibDay(context.now);
  const late = and(
    eq(application.state, 'chosen'),
    lt(application.confirmBy, today),
    inArray(exhibition.phase, ['appeal', 'confirmation', 'fair']),
  );
  const due = await context.db.read
    .select({ id: application.id })
    .from(application)
    .innerJoin(exhibition, eq(exhibition.slug, application.exhibitionSlug))
    .where(late)
    .orderBy(asc(application.exhibitionSlug), asc(application.rank));
  let ended = 0;
  for (const { id } of due)
    ended += await context.db.write(async (tx) => {
      const [row] = await tx
        .select({ before: application, of: exhibition })
        .from(application)
        .innerJoin(exhibition, eq(exhibition.slug, application.exhibitionSlug))
        .where(and(eq(application.id, id), late));
      if (!row) return 0;
      await changeApplication(tx, { ...context, user: null }, row, 'lapsed');
      return 1;
    });
  return ended;
}

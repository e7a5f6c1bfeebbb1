import { and, eq, inArray, isNotNull, ne, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application, exhibition, exhibitionEvent, scoreSheet, user, workshop } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { conflictsIn } from '../conflicts.ts';
import type { Exhibition } from '../load.ts';
import { rescore } from '../rescore.ts';

/** One workshop, all of a kelurahan, or whatever one officer scores. */
export type Whose = { workshopId: number } | { kelurahan: string } | { person: string };

/**
 * After a conflict came or went, in the transaction that made it so, wherever the workshop's score is still open: open
 * sheets of people who now have a conflict are dropped, so that the applications are offered to others; scores are
 * worked out anew without theirs; each dropped sheet leaves a line in the exhibition's history.
 */
export async function settleConflicts(tx: Tx, context: Pick<Acting, 'now'>, which: Whose): Promise<void> {
  const rows = await tx
    .select({ id: application.id, of: exhibition })
    .from(application)
    .innerJoin(exhibition, eq(exhibition.slug, application.exhibitionSlug))
    .where(
      and(
        touches(tx, which),
        inArray(exhibition.phase, ['screening', 'scoring', 'decision']),
        isNotNull(application.number),
      ),
    );
  const exhibitions = new Map(rows.map(({ of }) => [of.slug, of]));
  for (const of of exhibitions.values()) {
    const ids = rows.filter((row) => row.of.slug === of.slug).map(({ id }) => id);
    await dropConflicted(tx, context, of, ids);
    await rescore(tx, of, ids);
  }
}

function touches(tx: Tx, which: Whose): SQL {
  if ('workshopId' in which) return eq(application.workshopId, which.workshopId);
  if ('person' in which) {
    const { applicationId, userId, state } = scoreSheet;
    const theirs = and(eq(userId, which.person), ne(state, 'dropped'));
    return inArray(application.id, tx.select({ id: applicationId }).from(scoreSheet).where(theirs));
  }
  const there = eq(workshop.kelurahanSlug, which.kelurahan);
  return inArray(application.workshopId, tx.select({ id: workshop.id }).from(workshop).where(there));
}

async function dropConflicted(
  tx: Tx,
  { now: at }: Pick<Acting, 'now'>,
  { slug }: Exhibition,
  ids: readonly string[],
): Promise<void> {
  const open = await tx
    .select({ id: scoreSheet.applicationId, userId: scoreSheet.userId, name: user.name })
    .from(scoreSheet)
    .innerJoin(user, eq(user.id, scoreSheet.userId))
    .where(and(inArray(scoreSheet.applicationId, [...ids]), eq(scoreSheet.state, 'open')));
  const people = [...new Map(open.map(({ userId, name }) => [userId, { id: userId, name }])).values()];
  const conflicts = await conflictsIn(tx, people, { slug, ids });
  for (const { id, userId } of open.filter((sheet) => conflicts.get(sheet.userId)?.has(sheet.id))) {
    await tx
      .update(scoreSheet)
      .set({ state: 'dropped' })
      .where(and(eq(scoreSheet.applicationId, id), eq(scoreSheet.userId, userId)));
    const detail = { sheet: 'dropped' };
    await tx
      .insert(exhibitionEvent)
      .values({ exhibitionSlug: slug, at, userId, kind: 'conflict', public: false, detail });
  }
}

import { and, eq, exists, or, sql, type SQL } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { application, exhibitionEvent, scoreSheet } from '#db/schema/index.ts';
import type { Application } from '../load.ts';

/** Whether someone scored an application, decided about it, or published its exhibition's results. One query. */
export async function tookPart(db: Reader | Tx, userId: string, { id }: Pick<Application, 'id'>): Promise<boolean> {
  const [row] = await db
    .select({ part: hadPart(db, userId) })
    .from(application)
    .where(eq(application.id, id));
  return row?.part ?? false;
}

/** The same as a column, for lists of applications. */
export function hadPart(db: Pick<Reader, 'select'>, userId: string): SQL<boolean> {
  const one = { one: sql`1` };
  const scored = db
    .select(one)
    .from(scoreSheet)
    .where(
      and(eq(scoreSheet.applicationId, application.id), eq(scoreSheet.userId, userId), eq(scoreSheet.state, 'scored')),
    );
  const published = db
    .select(one)
    .from(exhibitionEvent)
    .where(
      and(
        eq(exhibitionEvent.exhibitionSlug, application.exhibitionSlug),
        eq(exhibitionEvent.kind, 'published'),
        eq(exhibitionEvent.userId, userId),
      ),
    );
  const decided = sql`coalesce(${application.pendingBy} = ${userId}, false)`;
  return sql<boolean>`(${or(exists(scored), exists(published), decided)})`.mapWith(Boolean);
}

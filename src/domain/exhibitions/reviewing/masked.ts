import { sql, type SQL } from 'drizzle-orm';
import { application } from '#db/schema/index.ts';
import { isConflicted, type Person } from '../conflicts.ts';
import type { Exhibition } from '../load.ts';

/** Why an officer doesn't see an application: a conflict of interest, or they are scoring it without names just now. */
export type Masked = 'conflict' | 'own-sheet';

/** Phases in which a blind sheet is still open. */
const blindIn = ['screening', 'scoring'];

export function isBlindNow({ body, phase }: Pick<Exhibition, 'body' | 'phase'>): boolean {
  return body.blind && blindIn.includes(phase);
}

/** `Masked` or NULL of each row of `application`, for lists, counts, averages and exports alike. */
export function maskOf(me: Person, of: Pick<Exhibition, 'body' | 'phase'>): SQL<Masked | null> {
  const scoring = isBlindNow(of)
    ? sql`WHEN EXISTS (SELECT 1 FROM score_sheet AS mine WHERE mine.application_id = ${application.id}
        AND mine.user_id = ${me.id} AND mine.state = 'open') THEN 'own-sheet'`
    : sql``;
  return sql<Masked | null>`CASE WHEN ${isConflicted(me, application.workshopId)} THEN 'conflict' ${scoring} END`;
}

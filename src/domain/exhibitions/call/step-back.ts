import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import type { ExhibitionPhase } from '#db/schema/index.ts';
import type { Exhibition } from '../load.ts';

/**
 * The one step back there may be from a phase, and whether something depends on the phase by now: an application that
 * was begun; a deadline that is over; a sheet that was filled in; a decision or letter that is being prepared. Once
 * results are published nothing goes back.
 */
const steps: Partial<
  Record<
    ExhibitionPhase,
    { to: ExhibitionPhase; depends: (db: Reader | Tx, of: Exhibition, now: number) => Promise<boolean> }
  >
> = {
  apply: {
    to: 'draft',
    depends: (db, { slug }) => exists(db, sql`SELECT 1 FROM application WHERE exhibition_slug = ${slug}`),
  },
  // The deadline can be moved to later while applications are screened.
  screening: { to: 'apply', depends: async (_, { deadlineAt }, now) => deadlineAt < now },
  scoring: {
    to: 'screening',
    depends: (db, { slug }) =>
      exists(
        db,
        sql`SELECT 1 FROM score_sheet JOIN application ON application.id = score_sheet.application_id
          WHERE exhibition_slug = ${slug} AND score_sheet.state <> 'dropped' AND score_sheet.scores <> '{}'`,
      ),
  },
  decision: {
    to: 'scoring',
    depends: async (db, { slug }) =>
      (await exists(db, sql`SELECT 1 FROM application WHERE exhibition_slug = ${slug} AND pending IS NOT NULL`)) ||
      (await exists(db, sql`SELECT 1 FROM letter WHERE exhibition_slug = ${slug}`)),
  },
};

export const phaseBefore = (phase: ExhibitionPhase): ExhibitionPhase | null => steps[phase]?.to ?? null;

/** Where this exhibition can go back to now; null: nowhere. */
export async function stepBackOf(db: Reader | Tx, of: Exhibition, now: number): Promise<ExhibitionPhase | null> {
  const step = steps[of.phase];
  return step && !(await step.depends(db, of, now)) ? step.to : null;
}

async function exists(db: Reader | Tx, query: ReturnType<typeof sql>): Promise<boolean> {
  return (await db.all(sql`${query} LIMIT 1`)).length > 0;
}

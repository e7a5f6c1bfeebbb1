import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { isConflicted, type Person } from '../conflicts.ts';

/** What waits in an exhibition, without workshops the person has a conflict with; `conflicts` says how many those are. */
export interface Counts {
  begun: number;
  submitted: number;
  returned: number;
  screened: number;
  ineligible: number;
  unscored: number;
  undecided: number;
  chosen: number;
  confirmed: number;
  waiting: number;
  appeals: number;
  unpaid: number;
  proofs: number;
  noStand: number;
  resultsMissing: number;
  conflicts: number;
}

const none: Counts = {
  ...{ begun: 0, submitted: 0, returned: 0, screened: 0, ineligible: 0, unscored: 0, undecided: 0, chosen: 0 },
  ...{ confirmed: 0, waiting: 0, appeals: 0, unpaid: 0, proofs: 0, noStand: 0, resultsMissing: 0, conflicts: 0 },
};

/** Of every exhibition, or of one. One query; ask the map with `countsIn`. */
export async function readCounts(db: Reader, person: Person, slug?: string): Promise<Map<string, Counts>> {
  const conflict = isConflicted(person, sql`one.workshop_id`);
  const rows = await db.all<Counts & { slug: string }>(sql`
    WITH seen AS (
      SELECT one.*, ${conflict} AS conflict FROM application AS one
      WHERE ${slug === undefined ? sql`1` : sql`one.exhibition_slug = ${slug}`}
    )
    SELECT exhibition_slug AS slug,
      count(*) FILTER (WHERE NOT conflict AND seen.state = 'draft') AS begun,
      count(*) FILTER (WHERE NOT conflict AND seen.state = 'submitted') AS submitted,
      count(*) FILTER (WHERE NOT conflict AND seen.state = 'returned') AS returned,
      count(*) FILTER (WHERE NOT conflict AND seen.state = 'screened') AS screened,
      count(*) FILTER (WHERE NOT conflict AND seen.state = 'ineligible') AS ineligible,
      count(*) FILTER (WHERE NOT conflict AND seen.state = 'screened' AND seen.score IS NULL) AS unscored,
      count(*) FILTER (WHERE NOT conflict AND seen.state = 'screened' AND seen.pending IS NULL) AS undecided,
      count(*) FILTER (WHERE NOT conflict AND seen.state = 'chosen') AS chosen,
      count(*) FILTER (WHERE NOT conflict AND seen.state = 'confirmed') AS confirmed,
      count(*) FILTER (WHERE NOT conflict AND seen.state = 'waiting') AS waiting,
      count(*) FILTER (WHERE NOT conflict AND appeal.state = 'open') AS appeals,
      count(*) FILTER (WHERE NOT conflict AND payment.state = 'due') AS unpaid,
      count(*) FILTER (WHERE NOT conflict AND payment.state = 'proof-sent') AS proofs,
      count(*) FILTER (WHERE NOT conflict AND seen.state = 'confirmed' AND seen.stand_number IS NULL) AS noStand,
      count(*) FILTER (WHERE NOT conflict AND seen.state = 'confirmed' AND exhibition_result.application_id IS NULL)
        AS resultsMissing,
      count(*) FILTER (WHERE conflict AND seen.state NOT IN ('draft', 'withdrawn', 'ineligible')) AS conflicts
    FROM seen
    LEFT JOIN appeal ON appeal.application_id = seen.id
    LEFT JOIN payment ON payment.subject = 'exhibition-fee' AND payment.subject_id = seen.id
    LEFT JOIN exhibition_result ON exhibition_result.application_id = seen.id
    GROUP BY exhibition_slug`);
  // How many are decided tells how all of them stand: not for who has a conflict with one.
  return new Map(
    rows.map(({ slug: key, ...counts }) => [key, counts.conflicts > 0 ? { ...counts, undecided: 0 } : counts]),
  );
}

export const countsIn = (all: ReadonlyMap<string, Counts>, slug: string): Counts => all.get(slug) ?? none;

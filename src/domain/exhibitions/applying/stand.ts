import { and, count, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { computeLevel, type Computed } from '#db/readiness/level.ts';
import { listing, workshop, workshopReadiness, type ReadinessLevel } from '#db/schema/index.ts';
import { readLists, type Lists } from '#src/domain/readiness/lists.ts';
import { standingsOf, type StandingRow } from '#src/domain/readiness/standing.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { pastOf, type PastFair } from './past.ts';

/** All that a call may ask of a workshop. */
export interface Stand {
  level: ReadinessLevel | null;
  techniques: string[];
  /** Published ones. */
  listings: number;
  standings: ReadonlyMap<string, StandingRow>;
  computed: Computed;
  lists: Lists;
  past: PastFair[];
}

/** Six queries, whatever it has. Throws `not-found`. */
export async function standsOf(db: Reader | Tx, workshopId: number, now: number): Promise<Stand> {
  const lists = await readLists(db);
  const [row] = await db
    .select({
      state: workshop.state,
      level: workshop.readinessLevel,
      techniques: workshop.techniques,
      answers: workshopReadiness.answers,
    })
    .from(workshop)
    .leftJoin(workshopReadiness, eq(workshopReadiness.workshopId, workshop.id))
    .where(eq(workshop.id, workshopId));
  if (!row) throw new Refusal('not-found');
  const standings = await standingsOf(db, workshopId);
  const [shown] = await db
    .select({ total: count() })
    .from(listing)
    .where(and(eq(listing.workshopId, workshopId), eq(listing.state, 'published')));
  const today = wibDay(now);
  const past = (await pastOf(db, [workshopId], today)).get(workshopId) ?? [];
  const published = row.state === 'published';
  const facts = { published, standings, answers: row.answers ?? {}, today };
  return {
    level: row.level,
    techniques: row.techniques,
    listings: shown?.total ?? 0,
    standings,
    computed: computeLevel(lists.core, lists.markets, facts),
    lists,
    past,
  };
}

import { desc, eq, sql } from 'drizzle-orm';
import { counts } from '#db/readiness/level.ts';
import type { Words } from '#db/readiness/types.ts';
import type { ReadinessLevel } from '#db/schema/workshops.ts';
import { office, visit, workshopReadiness, type StandingState } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { standingsOf } from '#src/domain/readiness/standing.ts';
import { wibDay } from '#src/domain/workshops/day.ts';

/** How far a workshop is on the way, beside the item under review. */
export interface ReadinessRecord {
  level: ReadinessLevel | null;
  levelUntil: string | null;
  accepted: number;
  applicable: number;
  /** Items begun, in the lists' order; `counts`: an acceptance holds today, whatever the newest version's state. */
  items: { item: string; words: Words; state: StandingState; counts: boolean; expiresOn: string | null }[];
  /** The last ones, newest first; what was found of this item on them. */
  visits: { id: string; visitedOn: string; office: string; summary: string; finding: string | null }[];
}

const mostVisits = 4;

/** Five queries. Who asks, the caller has checked. */
export async function readReadinessRecord(
  { db, now }: Pick<Acting, 'db' | 'now'>,
  workshopId: number,
  item: string,
): Promise<ReadinessRecord> {
  const { read } = db;
  const [[readiness], standings, lists, visits] = await Promise.all([
    read.select().from(workshopReadiness).where(eq(workshopReadiness.workshopId, workshopId)),
    standingsOf(read, workshopId),
    readLists(read),
    read
      .select({ row: visit, office: sql<string>`coalesce(${office.nameId}, ${visit.officeSlug})` })
      .from(visit)
      .leftJoin(office, eq(office.slug, visit.officeSlug))
      .where(eq(visit.workshopId, workshopId))
      .orderBy(desc(visit.visitedOn))
      .limit(mostVisits),
  ]);
  const today = wibDay(now);
  return {
    level: readiness?.level ?? null,
    levelUntil: readiness?.levelUntil ?? null,
    accepted: readiness?.accepted ?? 0,
    applicable: readiness?.applicable ?? 0,
    items: [...lists.items.values()].flatMap(({ item: { slug, body } }) => {
      const standing = standings.get(slug);
      if (!standing) return [];
      const { state, expiresOn } = standing;
      return [{ item: slug, words: body.title, state, counts: counts(standing, today), expiresOn }];
    }),
    visits: visits.map(({ row, office: name }) => ({
      id: row.id,
      visitedOn: row.visitedOn,
      office: name,
      summary: row.summary,
      finding: row.findings.find((one) => one.item === item)?.finding ?? null,
    })),
  };
}

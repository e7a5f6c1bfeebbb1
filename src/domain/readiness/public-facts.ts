import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { computeLevel, counts, type Computed } from '#db/readiness/level.ts';
import type { Words } from '#db/readiness/types.ts';
import { preparedOnce } from '#db/prepared.ts';
import { itemStanding, workshop, workshopReadiness, type ExportRoute } from '#db/schema/index.ts';
import type { ReadinessLevel } from '#db/schema/workshops.ts';
import type { Context } from '#src/domain/context.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { readLists, type ListedItem, type Lists } from './lists.ts';

/** What anyone may know of a workshop's readiness: never what waits, was refused or ran out, nor files, numbers, notes. */
export interface PublicReadiness {
  level: ReadinessLevel | null;
  /** Milliseconds; null: not known yet, as on the day of a change. */
  since: number | null;
  /** Last WIB day on which the level holds if nothing is renewed; null: no end. */
  until: string | null;
  /** Every level, lowest first, with those of its items that count; the last group is of no level. */
  groups: PublicGroup[];
  /** Whole ones only. */
  markets: { slug: string; title: Words; until: string | null; facts: PublicFact[] }[];
  /** Items that count, of levels and whole market lists together. */
  total: number;
  route: ExportRoute | null;
}

export interface PublicGroup {
  /** null: asked for, but no level waits for it. */
  level: ReadinessLevel | null;
  title: Words | null;
  summary: Words | null;
  reached: boolean;
  facts: PublicFact[];
}

/** WIB days; `until` null: without end. */
export interface PublicFact {
  item: string;
  title: Words;
  acceptedOn: string;
  until: string | null;
}

/** As of today's WIB day, whether or not the night's work is done. Three queries, whatever the number of items. */
export async function publicReadiness(
  { db, now }: Pick<Context, 'db' | 'now'>,
  workshopId: number,
): Promise<PublicReadiness> {
  const today = wibDay(now);
  const lists = await readLists(db.read);
  const [found] = await workshopQuery(db.read).all({ workshopId });
  const rows = await acceptedQuery(db.read).all({ workshopId });
  const standings = new Map(rows.map((row) => [row.item, row]));
  const published = found?.state === 'published';
  const computed = computeLevel(lists.core, lists.markets, {
    published,
    standings,
    answers: found?.answers ?? {},
    today,
  });
  const factOf = ({ slug, body }: ListedItem): PublicFact[] => {
    const standing = standings.get(slug);
    if (!standing?.acceptedOn || !counts(standing, today)) return [];
    return [{ item: slug, title: body.title, acceptedOn: standing.acceptedOn, until: standing.expiresOn }];
  };
  const groups = groupsOf(lists, computed, factOf);
  const markets = computed.markets.flatMap(({ slug, whole, until }) => {
    const list = lists.markets.find((one) => one.slug === slug);
    return whole && list ? [{ slug, title: list.title, until, facts: list.items.flatMap(factOf) }] : [];
  });
  return {
    level: computed.level,
    since: found?.level === computed.level ? (found.since ?? null) : null,
    until: computed.until,
    groups,
    markets,
    total: [...groups, ...markets].reduce((sum, { facts }) => sum + facts.length, 0),
    route: found?.route ?? null,
  };
}

function groupsOf({ core }: Lists, { steps }: Computed, factOf: (item: ListedItem) => PublicFact[]): PublicGroup[] {
  const groups: PublicGroup[] = steps.map(({ level, reached }) => {
    const rule = core.levels.find((one) => one.level === level);
    const facts = core.items.filter((item) => item.level === level).flatMap(factOf);
    return { level, title: rule?.title ?? null, summary: rule?.summary ?? null, reached, facts };
  });
  const besides = core.items.filter(({ level }) => level === null).flatMap(factOf);
  return [...groups, { level: null, title: null, summary: null, reached: besides.length > 0, facts: besides }];
}

const workshopQuery = preparedOnce((read) =>
  read
    .select({
      state: workshop.state,
      answers: workshopReadiness.answers,
      route: workshopReadiness.exportRoute,
      level: workshopReadiness.level,
      since: workshopReadiness.levelSince,
    })
    .from(workshop)
    .leftJoin(workshopReadiness, eq(workshopReadiness.workshopId, workshop.id))
    .where(eq(workshop.id, sql.placeholder('workshopId')))
    .prepare(),
);

const acceptedQuery = preparedOnce((read) =>
  read
    .select({
      item: itemStanding.item,
      state: itemStanding.state,
      acceptedOn: itemStanding.acceptedOn,
      expiresOn: itemStanding.expiresOn,
    })
    .from(itemStanding)
    .where(and(eq(itemStanding.workshopId, sql.placeholder('workshopId')), isNotNull(itemStanding.acceptedOn)))
    .prepare(),
);

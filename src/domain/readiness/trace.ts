import { eq } from 'drizzle-orm';
import { computeLevel, type Need } from '#db/readiness/level.ts';
import type { Words } from '#db/readiness/types.ts';
import { itemStanding, workshop, workshopReadiness } from '#db/schema/index.ts';
import type { ReadinessLevel } from '#db/schema/workshops.ts';
import { requireUser } from '#src/domain/access/require.ts';
import { officePowersOf } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { changesOf, type TracedChange } from './level-changes.ts';
import { readLists, type Lists } from './lists.ts';
import type { StandingRow } from './standing.ts';
import { versionsOf, type Version } from './versions.ts';

export type { TracedChange, Version };

/** From a level down to what was shown for each item, and back up to what moved it. */
export interface Trace {
  workshop: { id: number; slug: string; name: string; published: boolean; demo: boolean };
  level: ReadinessLevel | null;
  /** Milliseconds. */
  since: number | null;
  /** Last WIB day on which it holds as things stand; null: no end. */
  until: string | null;
  steps: TracedStep[];
  markets: TracedMarket[];
  /** Newest first, at most 20. */
  changes: TracedChange[];
  /** The WIB day it was worked out for. */
  day: string;
}

export interface TracedStep {
  level: ReadinessLevel;
  title: Words;
  summary: Words;
  reached: boolean;
  /** Its own needs and its market lists are met, whatever those below lack. */
  own: boolean;
  marketsNeeded: number;
  needs: TracedNeed[];
}

export interface TracedMarket {
  slug: string;
  title: Words;
  whole: boolean;
  until: string | null;
  needs: TracedNeed[];
}

export interface TracedNeed extends Need {
  title: Words;
  /** WIB day from which levels count it. */
  requiredFrom: string | null;
  /** The version that counts, with its WIB days. */
  accepted: (Version & { on: string; expiresOn: string | null }) | null;
  /** The newest version when it is another one, and where that stands. */
  newest: (Version & { state: StandingRow['state'] }) | null;
}

/**
 * How a workshop's level follows from its items, for its own people and for officers who check readiness. Five queries,
 * whatever the number of items. Throws `not-found` for everybody else, and where there is no such workshop.
 */
export async function readTrace(context: Acting, workshopId: number): Promise<Trace> {
  const user = requireUser(context);
  const member = user.workshops.some(({ id }) => id === workshopId);
  if (!member && !officePowersOf(user).includes('readiness')) throw new Refusal('not-found');
  return traceOf(context, workshopId);
}

/** The same for whoever has already been let in. */
export async function traceOf({ db, now }: Pick<Acting, 'db' | 'now'>, workshopId: number): Promise<Trace> {
  const [found] = await db.read
    .select({
      id: workshop.id,
      slug: workshop.slug,
      name: workshop.name,
      state: workshop.state,
      demo: workshop.demo,
      answers: workshopReadiness.answers,
      since: workshopReadiness.levelSince,
    })
    .from(workshop)
    .leftJoin(workshopReadiness, eq(workshopReadiness.workshopId, workshop.id))
    .where(eq(workshop.id, workshopId));
  if (!found) throw new Refusal('not-found');
  const lists = await readLists(db.read);
  const rows = await db.read.select().from(itemStanding).where(eq(itemStanding.workshopId, workshopId));
  const versions = await versionsOf(db.read, workshopId);
  const day = wibDay(now);
  const standings = new Map(rows.map((row) => [row.item, row]));
  const published = found.state === 'published';
  const facts = { published, standings, answers: found.answers ?? {}, today: day };
  const computed = computeLevel(lists.core, lists.markets, facts);
  const traced = (need: Need) => tracedNeed(need, lists, standings.get(need.item), versions);
  const whole = computed.markets.filter((market) => market.whole).length;
  return {
    workshop: { id: found.id, slug: found.slug, name: found.name, published, demo: found.demo },
    level: computed.level,
    since: found.since,
    until: computed.until,
    steps: computed.steps.map(({ level, reached, needs, marketsNeeded }) => {
      const rule = lists.core.levels.find((one) => one.level === level);
      const own = needs.every(({ met }) => met) && whole >= marketsNeeded;
      const words = { title: rule?.title ?? nameless, summary: rule?.summary ?? nameless };
      return { level, ...words, reached, own, marketsNeeded, needs: needs.map(traced) };
    }),
    markets: computed.markets.map(({ slug, whole: isWhole, until, needs }) => {
      const title = lists.markets.find((list) => list.slug === slug)?.title ?? nameless;
      return { slug, title, whole: isWhole, until, needs: needs.map(traced) };
    }),
    changes: await changesOf(db.read, workshopId, lists),
    day,
  };
}

const nameless: Words = { id: '', en: '' };

function tracedNeed(
  need: Need,
  { items }: Lists,
  standing: StandingRow | undefined,
  versions: ReadonlyMap<string, Version>,
): TracedNeed {
  const listed = items.get(need.item)?.item;
  const { acceptedId, acceptedOn, expiresOn, evidenceId, state } = standing ?? {};
  const accepted = versions.get(acceptedId ?? '');
  const newest = evidenceId === acceptedId ? undefined : versions.get(evidenceId ?? '');
  return {
    ...need,
    title: listed?.body.title ?? nameless,
    requiredFrom: listed?.requiredFrom ?? null,
    accepted: accepted && acceptedOn ? { ...accepted, on: acceptedOn, expiresOn: expiresOn ?? null } : null,
    newest: newest && state ? { ...newest, state } : null,
  };
}

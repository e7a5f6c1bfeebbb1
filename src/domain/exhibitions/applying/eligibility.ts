import { counts, type Need } from '#db/readiness/level.ts';
import type { Requirement } from '#db/exhibitions/types.ts';
import type { Words } from '#db/readiness/types.ts';
import type { Reader, Tx } from '#db/client.ts';
import type { ReadinessLevel } from '#db/schema/index.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { pointsOf } from '#src/domain/exhibitions/points.ts';
import { levelAtLeast } from '#src/domain/readiness/unlocks.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { paths } from '#src/paths.ts';
import { standsOf, type Stand } from './stand.ts';
import { usualDays } from './usual-days.ts';

export type { Requirement };

/** One item that is in the way, and where the workshop stands with it. */
export interface MissingItem {
  item: string;
  title: Words;
  why: Need['why'];
  /** Days it usually takes from the first draft to the acceptance, and of how many workshops; null: not known. */
  usual: { days: number; of: number } | null;
}

export interface EligibilityLine {
  requirement: Requirement;
  /** Of an item or a market list: what it is called; null: it is in no list any more. */
  name: Words | null;
  met: boolean;
  /** What the workshop has now: its level, points, published listings or techniques. */
  has: { level: ReadinessLevel | null } | { count: number } | { techniques: string[] } | null;
  missing: MissingItem[];
  /** Where it is mended, without language prefix; null: only time does. */
  path: string | null;
}

export interface Eligibility {
  lines: EligibilityLine[];
  met: boolean;
  /** How many lines are not met. */
  missing: number;
  points: number;
  newcomer: boolean;
}

/**
 * Whether a workshop may apply, line by line, and what is missing. At most eight queries, whatever the call asks.
 * Throws `not-found` for a workshop that does not exist.
 */
export async function eligibilityOf(
  db: Reader | Tx,
  workshop: { id: number },
  exhibition: Pick<Exhibition, 'body'>,
  now: number,
): Promise<Eligibility> {
  const stand = await standsOf(db, workshop.id, now);
  const found = judge(stand, exhibition, now);
  const items = found.lines.flatMap(({ missing }) => missing.map(({ item }) => item));
  const usual = await usualDays(db, items);
  for (const { missing } of found.lines) for (const one of missing) one.usual = usual.get(one.item) ?? null;
  return found;
}

/** The same from what is known of the workshop, without how long things take. Pure. */
export function judge(stand: Stand, { body }: Pick<Exhibition, 'body'>, now: number): Eligibility {
  const today = wibDay(now);
  const { points, newcomer } = pointsOf(stand.past, body.rotation, today);
  const lines = body.requirements.map((requirement) => judgeLine(stand, requirement, points, today));
  const missing = lines.filter(({ met }) => !met).length;
  return { lines, met: missing === 0, missing, points, newcomer };
}

function judgeLine(stand: Stand, requirement: Requirement, points: number, today: string): EligibilityLine {
  const line = { requirement, name: null, has: null, missing: [], path: null };
  switch (requirement.kind) {
    case 'level': {
      const met = levelAtLeast(stand.level, requirement.level);
      const missing = met ? [] : needsBelow(stand, requirement.level);
      return { ...line, met, has: { level: stand.level }, missing, path: paths.readiness() };
    }
    case 'item': {
      const met = counts(stand.standings.get(requirement.item), today);
      const name = stand.lists.items.get(requirement.item)?.item.body.title ?? null;
      const missing = met ? [] : missingItems(stand, [{ item: requirement.item, why: whyOf(stand, requirement.item) }]);
      return { ...line, met, name, missing, path: name && paths.readinessItem(requirement.item) };
    }
    case 'pack': {
      const market = stand.computed.markets.find(({ slug }) => slug === requirement.list);
      const name = stand.lists.markets.find(({ slug }) => slug === requirement.list)?.title ?? null;
      const needs = market?.needs.filter(({ met }) => !met) ?? [];
      const path = name && paths.readiness(requirement.list);
      return { ...line, met: market?.whole ?? false, name, missing: missingItems(stand, needs), path };
    }
    case 'points':
      return { ...line, met: points >= requirement.least, has: { count: points } };
    case 'technique': {
      const met = requirement.any.some((technique) => stand.techniques.includes(technique));
      return { ...line, met, has: { techniques: stand.techniques }, path: paths.workshopProfile() };
    }
    case 'listings': {
      const met = stand.listings >= requirement.least;
      return { ...line, met, has: { count: stand.listings }, path: paths.ownListings() };
    }
  }
}

/** Everything between a workshop and a level: its own items, those of the levels below, and no market list twice. */
function needsBelow({ computed, ...stand }: Stand, wanted: ReadinessLevel): MissingItem[] {
  const below = computed.steps.filter(({ level, reached }) => !reached && levelAtLeast(wanted, level));
  const needs = below.flatMap((step) => step.needs.filter(({ met }) => !met));
  return missingItems({ computed, ...stand }, needs);
}

function whyOf({ standings }: Stand, item: string): Need['why'] {
  const standing = standings.get(item);
  if (!standing) return 'missing';
  return standing.state === 'accepted' ? 'expired' : standing.state;
}

function missingItems({ lists }: Stand, needs: readonly Pick<Need, 'item' | 'why'>[]): MissingItem[] {
  return needs.map(({ item, why }) => {
    const title = lists.items.get(item)?.item.body.title ?? { id: item, en: item };
    return { item, title, why, usual: null };
  });
}

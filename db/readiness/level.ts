import { readinessLevels, type ReadinessLevel } from '../schema/workshops.ts';
import { appliesTo } from './applies.ts';
import type { ItemBody, LevelRule, Stage } from './types.ts';

export interface ListedItem {
  slug: string;
  stage: string;
  level: ReadinessLevel | null;
  requiredFrom: string | null;
  body: ItemBody;
}

/** A published edition of a list. */
export interface PublishedList {
  slug: string;
  kind: 'core' | 'market';
  versionId: number;
  number: number;
  title: { id: string; en: string };
  summary: { id: string; en: string };
  destinations: string[];
  stages: Stage[];
  levels: LevelRule[];
  items: ListedItem[];
}

export interface Standing {
  item: string;
  state: 'draft' | 'waiting' | 'changes-asked' | 'refused' | 'accepted' | 'expired';
  acceptedOn: string | null;
  expiresOn: string | null;
}

/** Why an item is or isn't in the way of a level. The first four are not. */
export type Why =
  | 'counts'
  | 'not-applicable'
  | 'not-yet-required'
  | 'waiting'
  | 'changes-asked'
  | 'refused'
  | 'expired'
  | 'draft'
  | 'missing';

export interface Need {
  item: string;
  met: boolean;
  why: Why;
  /** Last WIB day it counts; null: without end, or it does not count. */
  until: string | null;
}

export interface Market {
  slug: string;
  whole: boolean;
  needs: Need[];
  until: string | null;
}

export interface Step {
  level: ReadinessLevel;
  /** This level's own needs and those of all before it are met. */
  reached: boolean;
  needs: Need[];
  /** Market lists that must be whole; 0: none. */
  marketsNeeded: number;
}

export interface Computed {
  level: ReadinessLevel | null;
  /** Last WIB day on which the level holds if nothing else happens; null: no end. */
  until: string | null;
  steps: Step[];
  markets: Market[];
}

export interface Facts {
  /** Published in the catalogue, after an officer vouched for identity and address. */
  published: boolean;
  standings: ReadonlyMap<string, Standing>;
  answers: Record<string, string[]>;
  /** WIB day. */
  today: string;
}

/**
 * The level of a workshop, from its items alone: the highest one whose needs, and those of all levels before it, are
 * met. Pure: no order of verdicts matters, only where each item stands on this day.
 */
export function computeLevel(core: PublishedList, markets: readonly PublishedList[], facts: Facts): Computed {
  const packs = markets.map((list) => marketOf(list, facts));
  const whole = packs.filter((market) => market.whole);
  const steps: Step[] = [];
  let level: ReadinessLevel | null = null;
  const ends: (string | null)[] = [];
  let standing = facts.published;
  for (const name of readinessLevels) {
    const needs = core.items.filter((item) => item.level === name).map((item) => needOf(item, facts));
    const marketsNeeded = core.levels.find((rule) => rule.level === name)?.markets ?? 0;
    standing = standing && needs.every(({ met }) => met) && whole.length >= marketsNeeded;
    steps.push({ level: name, reached: standing, needs, marketsNeeded });
    if (!standing) continue;
    level = name;
    ends.push(...needs.map(({ until }) => until), lastingOf(whole, marketsNeeded));
  }
  return { level, until: level ? earliest(ends) : null, steps, markets: packs };
}

/** Whether an acceptance counts on this day: through its last day, until midnight WIB. */
export function counts(standing: Standing | undefined, today: string): boolean {
  if (!standing?.acceptedOn) return false;
  return standing.expiresOn === null || standing.expiresOn >= today;
}

/** An item's place between a workshop and a level. */
export function needOf(item: ListedItem, { standings, answers, today }: Facts): Need {
  const standing = standings.get(item.slug);
  const need = (why: Why, met: boolean, until: string | null = null) => ({ item: item.slug, met, why, until });
  const spared = item.requiredFrom !== null && item.requiredFrom > today ? dayBefore(item.requiredFrom) : null;
  if (appliesTo(item.body.appliesWhen, answers) === 'no') return need('not-applicable', true);
  if (counts(standing, today)) {
    const end = standing?.expiresOn ?? null;
    // What ends before it is asked for is in nobody's way until then.
    return need('counts', true, end !== null && spared !== null && spared > end ? spared : end);
  }
  if (spared !== null) return need('not-yet-required', true, spared);
  if (!standing) return need('missing', false);
  if (standing.state === 'accepted') return need('expired', false);
  return need(standing.state, false);
}

/** Whole when all that blocks it is met, and something of it is shown: a list that asks nothing of a workshop is not. */
function marketOf(list: PublishedList, facts: Facts): Market {
  const needs = list.items.filter(({ body }) => body.blocking).map((item) => needOf(item, facts));
  const shown = needs.filter(({ why }) => why === 'counts').map(({ item }) => facts.standings.get(item)?.expiresOn);
  const whole = shown.length > 0 && needs.every(({ met }) => met);
  const lastShown =
    shown
      .map((end) => end ?? never)
      .sort()
      .at(-1) ?? never;
  const end = earliest([...needs.map(({ until }) => until), lastShown]);
  return { slug: list.slug, whole, needs, until: whole && end !== never ? end : null };
}

/** Until when `needed` market lists are whole: as long as the one of them that ends last but `needed - 1`. */
function lastingOf(whole: readonly Market[], needed: number): string | null {
  if (needed === 0) return null;
  const ends = whole.map(({ until }) => until ?? never).sort((a, b) => (a < b ? 1 : -1));
  const end = ends[needed - 1] ?? never;
  return end === never ? null : end;
}

function earliest(days: readonly (string | null)[]): string | null {
  const known = days.filter((day) => day !== null).sort();
  return known[0] ?? null;
}

const never = '9999-12-31';

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

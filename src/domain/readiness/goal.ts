import type { Computed, Need } from '#db/readiness/level.ts';
import type { ReadinessLevel } from '#db/schema/workshops.ts';
import type { Lists, PublishedList } from './lists.ts';

/** The next level and what it still waits for. */
export interface Goal {
  level: ReadinessLevel;
  /** Items of the core list, and of the nearest market list where the level needs one. */
  missing: Need[];
  /** The market list counted among them. */
  market: PublishedList | null;
  /** Of the missing ones, how many an officer has. */
  waiting: number;
}

/** Every level not reached yet, the nearest first; empty at the top. `markets` are the countries a workshop sells to. */
export function goalsOf(computed: Computed, lists: Lists, markets: readonly string[]): Goal[] {
  const whole = computed.markets.filter((market) => market.whole).length;
  const nearest = nearestMarket(computed, lists, markets);
  return computed.steps
    .filter(({ reached }) => !reached)
    .map(({ level, needs, marketsNeeded }) => {
      const market = whole < marketsNeeded ? nearest : null;
      const missing = [...needs, ...(market?.needs ?? [])].filter(({ met }) => !met);
      const waiting = missing.filter(({ why }) => why === 'waiting').length;
      return { level, missing, market: market?.list ?? null, waiting };
    });
}

/** The market list that is soonest whole, of those for countries the workshop sells to when it named any. */
function nearestMarket({ markets: computed }: Computed, lists: Lists, sellsTo: readonly string[]) {
  const open = computed.flatMap(({ slug, whole, needs }) => {
    const list = lists.markets.find((one) => one.slug === slug);
    return list && !whole ? [{ list, needs, left: needs.filter(({ met }) => !met).length }] : [];
  });
  const chosen = open.filter(({ list }) => list.destinations.some((country) => sellsTo.includes(country)));
  return (chosen.length > 0 ? chosen : open).toSorted((a, b) => a.left - b.left)[0] ?? null;
}

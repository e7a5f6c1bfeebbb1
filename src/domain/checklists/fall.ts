import { computeLevel, type Computed, type PublishedList, type Standing } from '#db/readiness/level.ts';
import type { ReadinessLevel } from '#db/schema/workshops.ts';
import type { Lists } from '#src/domain/readiness/lists.ts';
import { rank } from '#src/domain/readiness/unlocks.ts';

/** The core list and the market lists that hold together. */
export type ListSet = Pick<Lists, 'core' | 'markets'>;

/** The set with one list put in the place of the edition in force. */
export function withList({ core, markets }: ListSet, list: PublishedList): ListSet {
  if (list.kind === 'core') return { core: list, markets };
  return { core, markets: markets.map((one) => (one.slug === list.slug ? list : one)) };
}

export interface Held {
  /** Items that count today. */
  items: ReadonlySet<string>;
  answers: Record<string, string[]>;
}

/** The level of a published workshop with these items under these lists, when each counts today. */
export function levelUnder({ core, markets }: ListSet, { items, answers }: Held, today: string): Computed {
  const standings = new Map<string, Standing>(
    [...items].map((item) => [item, { item, state: 'accepted', acceptedOn: today, expiresOn: null }]),
  );
  return computeLevel(core, markets, { published: true, standings, answers, today });
}

/** What keeps it from a level: items in the way, or `market` where only market lists are. */
export function lacksFor({ steps }: Computed, level: ReadinessLevel | null): string[] {
  const upTo = steps.slice(0, rank(level) + 1).filter(({ reached }) => !reached);
  const items = upTo.flatMap(({ needs }) => needs.filter(({ met }) => !met).map(({ item }) => item));
  return items.length > 0 ? items : upTo.some(({ marketsNeeded }) => marketsNeeded > 0) ? ['market'] : [];
}

import type { Ask } from '#db/readiness/types.ts';

/** What is known of an item when choosing what to do next. */
export interface Candidate {
  item: string;
  /** `open`: nothing was begun; `later`: it has time; `counts`: accepted and valid, nothing newer under way. */
  state: 'open' | 'draft' | 'waiting' | 'changes-asked' | 'refused' | 'expired' | 'counts' | 'later' | 'not-applicable';
  /** Place of the lowest level not reached that waits for it, 0 the nearest; null: none waits for it. */
  step: number | null;
  blocking: boolean;
  weight: number;
  asks: readonly Pick<Ask, 'type'>[];
  /** Last WIB day it counts. */
  expiresOn: string | null;
}

export type NextWhy = 'returned' | 'expired' | 'next-level' | 'expiring' | 'further';

export interface Next {
  item: string;
  why: NextWhy;
}

/** How much of a morning an ask takes, roughly. */
const effortOf: Record<Ask['type'], number> = { number: 1, declaration: 1, photo: 2, document: 3, training: 5 };
const many = 3;

/**
 * The three things most worth doing now: what came back; then what the next level waits for, blocking before weighty
 * before quick; then what runs out by `soon` (a WIB day); then the rest. Something that runs out always has a place, so
 * that going up a level never costs the one there is. What waits for an officer is not offered. Pure.
 */
export function nextBest(candidates: readonly Candidate[], soon: string): Next[] {
  const ranked = candidates
    .flatMap((one, position) => {
      const why = whyOf(one, soon);
      return why ? [{ one, why, key: [...keyOf(one, why), position] }] : [];
    })
    .sort((a, b) => compare(a.key, b.key));
  const chosen = ranked.slice(0, many);
  const ending = ranked.find(({ why }) => why === 'expiring');
  if (ending && !chosen.includes(ending)) chosen[many - 1] = ending;
  return chosen.map(({ one, why }) => ({ item: one.item, why }));
}

function whyOf({ state, step, expiresOn }: Candidate, soon: string): NextWhy | null {
  switch (state) {
    case 'changes-asked':
    case 'refused':
      return 'returned';
    case 'counts':
      return expiresOn !== null && expiresOn <= soon ? 'expiring' : null;
    case 'expired':
      return 'expired';
    case 'open':
    case 'draft':
      return step === null ? 'further' : 'next-level';
    case 'waiting':
    case 'later':
    case 'not-applicable':
      return null;
  }
}

const order: Record<NextWhy, number> = { returned: 0, expired: 1, 'next-level': 1, expiring: 2, further: 3 };

function keyOf({ state, step, blocking, weight, asks, expiresOn }: Candidate, why: NextWhy): (number | string)[] {
  const effort = state === 'draft' ? 0 : asks.reduce((sum, { type }) => sum + effortOf[type], 0);
  const last = why === 'expiring' ? (expiresOn ?? '') : '';
  return [order[why], step ?? 99, last, blocking ? 0 : 1, -weight, effort];
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}

import { createHash } from 'node:crypto';

/**
 * The rule by which places are given. It needs nothing but what the public result page lists, so that anyone can run it
 * again. Pure.
 *
 * 1. Order: the higher score first; of equal scores who has more rotation points; of equal points who has the lower lot,
 *    SHA-256 of `<seed>:<id>`, whose seed was published with the call.
 * 2. Down that order each takes a place, unless a limit is reached: the places there are; the places kept for newcomers,
 *    which others don't take; the most for a kelurahan or a main technique. A newcomer takes a kept place first.
 * 3. Who took none waits, in that order, down to the least score and the length of the waiting list.
 * 4. When a place comes free, the first who waits and fits the limits takes it; nobody else moves. When nobody who
 *    waits fits a place kept for newcomers, it is for everyone.
 */
export interface Contender {
  id: string;
  /** 0 to 100; null: not scored, so not ranked. */
  score: number | null;
  points: number;
  newcomer: boolean;
  kelurahan: string;
  technique: string;
}

export interface Limits {
  places: number;
  newcomers: number;
  caps: readonly { by: 'kelurahan' | 'technique'; value: string; most: number }[];
  leastScore: number | null;
  waiting: number | null;
}

export interface Placed {
  id: string;
  /** 1 first; null: not scored. */
  rank: number | null;
  outcome: 'chosen' | 'waiting' | 'refused';
  /** Why not chosen, or as what. */
  because:
    | 'score'
    | 'kept-place'
    | 'full'
    | 'kept-for-newcomers'
    | 'kelurahan'
    | 'technique'
    | 'least-score'
    | 'waiting-full'
    | 'not-scored';
}

/** Who is chosen, who waits, who is refused, in the order of the ranked list; not scored ones last. */
export function choose(all: readonly Contender[], limits: Limits, seed: string): Placed[] {
  const unscored = all.filter(({ score }) => score === null).sort((a, b) => (a.id < b.id ? -1 : 1));
  return chooseInOrder([...rankedOrder(all, seed), ...unscored], limits);
}

/** The same of those whose order is known: as `rankedOrder` has it, not scored ones last. */
export function chooseInOrder(ordered: readonly Contender[], limits: Limits): Placed[] {
  const taken = new Places(limits);
  let waiting = 0;
  return ordered.map((one, index): Placed => {
    if (one.score === null) return { id: one.id, rank: null, outcome: 'refused', because: 'not-scored' };
    const rank = index + 1;
    if (limits.leastScore !== null && one.score < limits.leastScore)
      return { id: one.id, rank, outcome: 'refused', because: 'least-score' };
    const obstacle = taken.obstacle(one);
    if (!obstacle) return { id: one.id, rank, outcome: 'chosen', because: taken.take(one) };
    if (limits.waiting !== null && waiting >= limits.waiting)
      return { id: one.id, rank, outcome: 'refused', because: 'waiting-full' };
    waiting += 1;
    return { id: one.id, rank, outcome: 'waiting', because: obstacle };
  });
}

/** The scored ones, best first. */
export function rankedOrder<T extends Contender>(all: readonly T[], seed: string): T[] {
  return all.filter(({ score }) => score !== null).sort(byRule(seed));
}

/** Who comes first: the higher score, then more points, then the lower lot. */
export function byRule(seed: string): (a: Contender, b: Contender) => number {
  const lots = new Map<string, string>();
  const lot = (id: string) => {
    const known = lots.get(id) ?? lotOf(seed, id);
    lots.set(id, known);
    return known;
  };
  return (a, b) =>
    (b.score ?? -1) - (a.score ?? -1) || b.points - a.points || (a.id === b.id ? 0 : lot(a.id) < lot(b.id) ? -1 : 1);
}

/** The lot a seed draws for an application: lower goes first. */
export function lotOf(seed: string, id: string): string {
  return createHash('sha256').update(`${seed}:${id}`).digest('hex');
}

/** Of those who wait, best first, the one a free place goes to; null: none is free, or nobody fits. */
export function nextInLine<T extends Contender>(
  holding: readonly Contender[],
  waiting: readonly T[],
  limits: Limits,
): T | null {
  const taken = new Places(limits);
  for (const one of holding) taken.take(one);
  const fits = waiting.find((one) => !taken.obstacle(one));
  if (fits) return fits;
  const opened = new Places({ ...limits, newcomers: 0 });
  for (const one of holding) opened.take(one);
  return waiting.find((one) => !opened.obstacle(one)) ?? null;
}

/** Places as they are being taken. */
class Places {
  readonly #limits: Limits;
  readonly #by = new Map<string, number>();
  #kept = 0;
  #open = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  obstacle(one: Contender): 'full' | 'kept-for-newcomers' | 'kelurahan' | 'technique' | null {
    const { places, newcomers, caps } = this.#limits;
    const kept = Math.min(newcomers, places);
    if (this.#kept + this.#open >= places) return 'full';
    if (this.#open >= places - kept && !(one.newcomer && this.#kept < kept)) return 'kept-for-newcomers';
    const reached = caps.find(
      ({ by, value, most }) =>
        (value === 'any' || value === one[by]) && (this.#by.get(`${by}:${one[by]}`) ?? 0) >= most,
    );
    return reached?.by ?? null;
  }

  take(one: Contender): 'score' | 'kept-place' {
    for (const by of ['kelurahan', 'technique'] as const) {
      const key = `${by}:${one[by]}`;
      this.#by.set(key, (this.#by.get(key) ?? 0) + 1);
    }
    const { newcomers, places } = this.#limits;
    if (one.newcomer && this.#kept < Math.min(newcomers, places)) {
      this.#kept += 1;
      return 'kept-place';
    }
    this.#open += 1;
    return 'score';
  }
}

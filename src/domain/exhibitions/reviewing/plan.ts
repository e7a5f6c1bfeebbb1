/** Someone who scores. `load`: sheets they have open already. */
export interface Scorer {
  id: string;
  load: number;
  /** Applications they may not get: conflicts, and those they have or had a sheet of. */
  barred: ReadonlySet<string>;
}

/** `have`: reviews it has or is promised, of people without a conflict. */
export interface Wanting {
  id: string;
  have: number;
}

export interface Pair {
  application: string;
  person: string;
}

/**
 * Who gets which application, so that each has `goal` reviews where there are people for it: the application with the
 * fewest first, to whoever has the fewest sheets open; then pairs are handed on from the busiest until nobody could
 * take one from someone who has two more. The same input gives the same plan, in whatever order it comes. Pure.
 */
export function planEvenly(scorers: readonly Scorer[], wanting: readonly Wanting[], goal: number): Pair[] {
  const people = [...scorers].sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => new Share(one));
  const have = new Map(wanting.map((one) => [one.id, one.have]));
  const order = [...have.keys()].sort();
  for (let round = Math.min(goal, ...have.values()); round < goal; round += 1)
    for (const id of order) {
      if ((have.get(id) ?? 0) > round) continue;
      const free = people.filter((one) => one.mayTake(id));
      const least = free.reduce<Share | null>((best, one) => (best && best.load <= one.load ? best : one), null);
      least?.took.add(id);
      have.set(id, round + 1);
    }
  level(people);
  return people.flatMap(({ id: person, took }) => [...took].sort().map((application) => ({ application, person })));
}

/** Hands pairs on, through others where it must, as long as that brings two people's loads nearer. */
function level(people: Share[]): void {
  for (;;) {
    const handed = people
      .toSorted((a, b) => b.load - a.load || (a.id < b.id ? -1 : 1))
      .some((giver) => handOn(giver, people));
    if (!handed) return;
  }
}

/** Looks for the shortest chain from this person to one with at least two sheets fewer, and moves one pair along it. */
function handOn(giver: Share, people: readonly Share[]): boolean {
  const from = new Map<Share, { giver: Share; application: string } | null>([[giver, null]]);
  for (const at of from.keys())
    for (const to of people) {
      if (from.has(to)) continue;
      const application = [...at.took].find((id) => to.mayTake(id));
      if (application === undefined) continue;
      from.set(to, { giver: at, application });
      if (to.load > giver.load - 2) continue;
      for (let last = to, step = from.get(last); step; last = step.giver, step = from.get(last)) {
        step.giver.took.delete(step.application);
        last.took.add(step.application);
      }
      return true;
    }
  return false;
}

/** What one person gets in the plan. */
class Share {
  readonly id: string;
  readonly took = new Set<string>();
  readonly #scorer: Scorer;

  constructor(scorer: Scorer) {
    this.id = scorer.id;
    this.#scorer = scorer;
  }

  get load(): number {
    return this.#scorer.load + this.took.size;
  }

  mayTake(application: string): boolean {
    return !this.#scorer.barred.has(application) && !this.took.has(application);
  }
}

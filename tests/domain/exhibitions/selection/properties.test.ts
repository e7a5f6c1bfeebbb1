import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choose,
  lotOf,
  nextInLine,
  rankedOrder,
  type Contender,
  type Limits,
} from '#src/domain/exhibitions/selection.ts';
import { broken, contenders, limits, seed } from './contenders.ts';

const chosenOf = (all: readonly Contender[], within: Limits, by: string): Contender[] => {
  const ids = new Set(choose(all, within, by).flatMap(({ id, outcome }) => (outcome === 'chosen' ? [id] : [])));
  return all.filter(({ id }) => ids.has(id));
};
const runs = { numRuns: 300 };

describe('whoever applies, whatever the limits', () => {
  test('no quota is ever exceeded', () => {
    fc.assert(
      fc.property(contenders(), limits, seed, (all, within, by) => {
        expect(broken(chosenOf(all, within, by), within)).toEqual([]);
      }),
      runs,
    );
  });

  test('everyone has exactly one outcome, and those never scored are refused', () => {
    fc.assert(
      fc.property(contenders(), limits, seed, (all, within, by) => {
        const placed = choose(all, within, by);
        expect(placed.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
        const unscored = new Set(all.flatMap(({ id, score }) => (score === null ? [id] : [])));
        for (const { id, outcome, rank } of placed)
          if (unscored.has(id)) expect([outcome, rank]).toEqual(['refused', null]);
      }),
      runs,
    );
  });

  test('the same applicants and seed give the same result, in whatever order they come', () => {
    const shuffled = contenders().chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, limits, seed, ([all, other], within, by) => {
        expect(choose(other, within, by)).toEqual(choose(all, within, by));
      }),
      runs,
    );
  });

  test('another applicant changes nobody who is ranked above', () => {
    fc.assert(
      fc.property(contenders(), limits, seed, (all, within, by) => {
        const [added, ...rest] = all;
        if (!added) return;
        const withAll = choose(all, within, by);
        const at = withAll.findIndex(({ id }) => id === added.id);
        const above = withAll.slice(0, at).filter(({ rank }) => rank !== null);
        expect(choose(rest, within, by).slice(0, above.length)).toEqual(above);
      }),
      runs,
    );
  });

  test('an applicant below everybody changes nobody', () => {
    fc.assert(
      fc.property(contenders(), limits, seed, fc.boolean(), (all, within, by, newcomer) => {
        const last = { id: 'zzzzzzz', score: 0, points: 0, newcomer, kelurahan: 'jenggot', technique: 'cap' };
        const before = choose(all, within, by).filter(({ rank }) => rank !== null);
        expect(choose([...all, last], within, by).slice(0, before.length)).toEqual(before);
      }),
      runs,
    );
  });

  test('of equal scores points decide, of equal points the lot', () => {
    fc.assert(
      fc.property(contenders(), seed, (all, by) => {
        const order = rankedOrder(all, by);
        for (const [index, below] of order.slice(1).entries()) {
          const above = order[index] ?? below;
          const tied = above.score === below.score;
          expect(Number(above.score)).toBeGreaterThanOrEqual(Number(below.score));
          if (tied) expect(above.points).toBeGreaterThanOrEqual(below.points);
          if (tied && above.points === below.points) expect(lotOf(by, above.id) < lotOf(by, below.id)).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe('when a chosen one withdraws', () => {
  test('exactly the first who waits and fits moves, nobody else', () => {
    fc.assert(
      fc.property(contenders(), limits, seed, fc.nat(), (all, within, by, which) => {
        const placed = choose(all, within, by);
        const of = (wanted: string) =>
          placed.flatMap(({ id, outcome }) => (outcome === wanted ? all.filter((one) => one.id === id) : []));
        const holding = of('chosen');
        const gone = holding[which % Math.max(1, holding.length)];
        if (!gone) return;
        const left = holding.filter((one) => one !== gone);
        const line = of('waiting');
        const next = nextInLine(left, line, within);
        const fitting = line.find((one) => broken([...left, one], within).length === 0);
        const opened = line.find((one) => broken([...left, one], within, true).length === 0);
        expect(next?.id).toBe((fitting ?? opened)?.id);
        if (next) expect(broken([...left, next], within, !fitting)).toEqual([]);
      }),
      runs,
    );
  });
});

/** The words of the rule, counted over the chosen so far at every step: slow, and nothing of the product in it. */
function oracle(all: readonly Contender[], within: Limits, by: string): Record<string, string> {
  const better = (a: Contender, b: Contender) =>
    Number(a.score) !== Number(b.score)
      ? Number(a.score) > Number(b.score)
      : a.points !== b.points
        ? a.points > b.points
        : lotOf(by, a.id) < lotOf(by, b.id);
  const scored = all.filter(({ score }) => score !== null);
  const ranked = scored.map((one) => ({ one, rank: 1 + scored.filter((other) => better(other, one)).length }));
  const outcome: Record<string, string> = {};
  for (const { id, score } of all) if (score === null) outcome[id] = 'refused';
  let chosen: Contender[] = [];
  let waiting = 0;
  for (let rank = 1; rank <= ranked.length; rank += 1) {
    const one = ranked.find((row) => row.rank === rank)?.one;
    if (!one) continue;
    const tooLow = within.leastScore !== null && Number(one.score) < within.leastScore;
    if (!tooLow && broken([...chosen, one], within).length === 0) {
      chosen = [...chosen, one];
      outcome[one.id] = 'chosen';
    } else if (tooLow || (within.waiting !== null && waiting >= within.waiting)) outcome[one.id] = 'refused';
    else {
      waiting += 1;
      outcome[one.id] = 'waiting';
    }
  }
  return outcome;
}

describe('against an oracle that counts anew at every step', () => {
  test('small selections come out the same', () => {
    fc.assert(
      fc.property(contenders(9), limits, seed, (all, within, by) => {
        const given = Object.fromEntries(choose(all, within, by).map(({ id, outcome }) => [id, outcome]));
        expect(given).toEqual(oracle(all, within, by));
      }),
      { numRuns: 600 },
    );
  });
});

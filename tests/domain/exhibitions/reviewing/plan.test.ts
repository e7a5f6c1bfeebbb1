import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planEvenly, type Pair, type Scorer, type Wanting } from '#src/domain/exhibitions/reviewing/plan.ts';

interface Case {
  scorers: Scorer[];
  wanting: Wanting[];
  goal: number;
}

const applications = fc.integer({ min: 0, max: 30 }).map((count) => Array.from({ length: count }, (_, at) => `a${at}`));

/** Any people, any conflicts, any loads. */
const anyCase: fc.Arbitrary<Case> = applications.chain((ids) =>
  fc.record({
    goal: fc.integer({ min: 1, max: 5 }),
    wanting: fc.tuple(...ids.map((id) => fc.nat(4).map((have) => ({ id, have })))),
    scorers: fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 4 }),
        load: fc.nat(6),
        barred: fc.subarray(ids).map((some) => new Set(some)),
      }),
      { selector: ({ id }) => id, maxLength: 7 },
    ),
  }),
);

describe('sheets handed out evenly', () => {
  test('never go to someone who may not have them, nor twice to the same person', () => {
    fc.assert(
      fc.property(anyCase, ({ scorers, wanting, goal }) => {
        const plan = planEvenly(scorers, wanting, goal);
        const barred = plan.filter(({ application, person }) => of(scorers, person).barred.has(application));
        expect(barred).toEqual([]);
        expect(new Set(plan.map(({ application, person }) => `${application} ${person}`)).size).toBe(plan.length);
      }),
    );
  });

  test('give every application its goal, or everyone there is for it', () => {
    fc.assert(
      fc.property(anyCase, ({ scorers, wanting, goal }) => {
        const plan = planEvenly(scorers, wanting, goal);
        for (const { id, have } of wanting) {
          const able = scorers.filter(({ barred }) => !barred.has(id)).length;
          const got = plan.filter(({ application }) => application === id).length;
          expect(got).toBe(Math.min(Math.max(0, goal - have), able));
        }
      }),
    );
  });

  test('are the same whatever order people and applications come in', () => {
    fc.assert(
      fc.property(anyCase, ({ scorers, wanting, goal }) => {
        const plan = planEvenly(scorers, wanting, goal);
        expect(planEvenly(scorers.toReversed(), wanting.toReversed(), goal)).toEqual(plan);
      }),
    );
  });

  test('leave no more than one sheet between any two people without conflicts who started level', () => {
    const free = anyCase.map(({ scorers, ...rest }) => ({
      ...rest,
      scorers: scorers.map(({ id }) => ({ id, load: 2, barred: new Set<string>() })),
    }));
    fc.assert(
      fc.property(free, ({ scorers, wanting, goal }) => {
        const loads = loadsOf(scorers, planEvenly(scorers, wanting, goal));
        expect(Math.max(0, ...loads) - Math.min(...loads, Math.max(0, ...loads))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('are as even as conflicts allow: nobody could take one from somebody with two more', () => {
    fc.assert(
      fc.property(anyCase, ({ scorers, wanting, goal }) => {
        const plan = planEvenly(scorers, wanting, goal);
        const load = new Map(scorers.map(({ id }, at) => [id, loadsOf(scorers, plan)[at] ?? 0]));
        const better = plan.filter(({ application, person }) =>
          scorers.some(
            ({ id, barred }) =>
              (load.get(id) ?? 0) <= (load.get(person) ?? 0) - 2 &&
              !barred.has(application) &&
              !plan.some((pair) => pair.application === application && pair.person === id),
          ),
        );
        expect(better).toEqual([]);
      }),
    );
  });

  test('of three thousand applications are planned within a second', () => {
    const wanting = Array.from({ length: 3_000 }, (_, at) => ({ id: `a${at}`, have: 0 }));
    const scorers = Array.from({ length: 20 }, (_, at) => ({
      ...{ id: `p${at}`, load: at % 3 },
      barred: new Set(wanting.filter((_one, index) => (index + at) % 50 === 0).map(({ id }) => id)),
    }));
    const start = performance.now();
    const plan = planEvenly(scorers, wanting, 3);
    expect(performance.now() - start).toBeLessThan(1_000);
    const loads = loadsOf(scorers, plan);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    expect(plan).toHaveLength(9_000);
  });
});

function of(scorers: readonly Scorer[], id: string): Scorer {
  const found = scorers.find((one) => one.id === id);
  if (!found) throw new Error(`nobody is called ${id}`);
  return found;
}

function loadsOf(scorers: readonly Scorer[], plan: readonly Pair[]): number[] {
  return scorers.map(({ id, load }) => load + plan.filter(({ person }) => person === id).length);
}

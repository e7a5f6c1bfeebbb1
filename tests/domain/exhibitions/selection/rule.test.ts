import { describe, expect, test } from 'vitest';
import { choose, lotOf, nextInLine, type Contender, type Limits } from '#src/domain/exhibitions/selection.ts';

const open: Limits = { places: 2, newcomers: 0, caps: [], leastScore: null, waiting: null };
const seed = '5eed';
const one = (id: string, score: number | null, rest: Partial<Contender> = {}): Contender => ({
  ...{ id, score, points: 10, newcomer: false, kelurahan: 'jenggot', technique: 'cap' },
  ...rest,
});
const [low = '', high = ''] = ['x', 'y'].sort((a, b) => (lotOf(seed, a) < lotOf(seed, b) ? -1 : 1));

interface Case {
  all: Contender[];
  limits?: Partial<Limits>;
  /** `id outcome because`, in the order of the list. */
  gives: string[];
}

const cases: Record<string, Case> = {
  'the higher score comes first': {
    all: [one('a', 60), one('b', 90), one('c', 75)],
    gives: ['b chosen score', 'c chosen score', 'a waiting full'],
  },
  'of equal scores who has more rotation points': {
    all: [one('a', 80, { points: 4 }), one('b', 80, { points: 9 })],
    limits: { places: 1 },
    gives: ['b chosen score', 'a waiting full'],
  },
  'of equal points the lower lot': {
    all: [one(high, 80), one(low, 80)],
    limits: { places: 1 },
    gives: [`${low} chosen score`, `${high} waiting full`],
  },
  'points never outweigh a score': {
    all: [one('a', 80.01, { points: 0 }), one('b', 80, { points: 10 })],
    limits: { places: 1 },
    gives: ['a chosen score', 'b waiting full'],
  },
  'a newcomer takes a kept place before an open one': {
    all: [one('n', 90, { newcomer: true }), one('a', 80), one('b', 70)],
    limits: { newcomers: 1 },
    gives: ['n chosen kept-place', 'a chosen score', 'b waiting full'],
  },
  'others don’t take what is kept, however good': {
    all: [one('a', 90), one('b', 80), one('n', 40, { newcomer: true })],
    limits: { newcomers: 1 },
    gives: ['a chosen score', 'b waiting kept-for-newcomers', 'n chosen kept-place'],
  },
  'newcomers beyond the kept places compete with everyone': {
    all: [one('n', 90, { newcomer: true }), one('m', 85, { newcomer: true }), one('a', 80)],
    limits: { newcomers: 1 },
    gives: ['n chosen kept-place', 'm chosen score', 'a waiting full'],
  },
  'the most for one kelurahan': {
    all: [one('a', 90), one('b', 80), one('c', 70, { kelurahan: 'kauman' })],
    limits: { caps: [{ by: 'kelurahan', value: 'jenggot', most: 1 }] },
    gives: ['a chosen score', 'b waiting kelurahan', 'c chosen score'],
  },
  'the most for any kelurahan, and for one technique': {
    all: [
      one('a', 90, { technique: 'tulis' }),
      one('b', 80, { kelurahan: 'kauman', technique: 'tulis' }),
      one('c', 70),
    ],
    limits: {
      caps: [
        { by: 'kelurahan', value: 'any', most: 1 },
        { by: 'technique', value: 'tulis', most: 1 },
      ],
    },
    gives: ['a chosen score', 'b waiting technique', 'c waiting kelurahan'],
  },
  'below the least score nobody is chosen, nor waits': {
    all: [one('a', 70), one('b', 69.99)],
    limits: { leastScore: 70 },
    gives: ['a chosen score', 'b refused least-score'],
  },
  'the waiting list ends where the call says': {
    all: [one('a', 90), one('b', 80), one('c', 70), one('d', 60)],
    limits: { waiting: 1 },
    gives: ['a chosen score', 'b chosen score', 'c waiting full', 'd refused waiting-full'],
  },
  'who was never scored is never chosen, though places are free': {
    all: [one('a', null), one('b', 10)],
    gives: ['b chosen score', 'a refused not-scored'],
  },
  'no place, no choice': {
    all: [one('n', 90, { newcomer: true })],
    limits: { places: 0, newcomers: 3 },
    gives: ['n waiting full'],
  },
};

describe('the rule, case by case', () => {
  test.each(Object.entries(cases))('%s', (_, { all, limits = {}, gives }) => {
    const placed = choose(all, { ...open, ...limits }, seed);
    expect(placed.map(({ id, outcome, because }) => `${id} ${outcome} ${because}`)).toEqual(gives);
  });
});

describe('a place that comes free', () => {
  test('goes to the first who fits, not to the first', () => {
    const caps = [{ by: 'kelurahan', value: 'any', most: 1 }] as const;
    const line = [one('a', 80), one('b', 70, { kelurahan: 'kauman' })];
    expect(nextInLine([one('h', 90)], line, { ...open, caps })?.id).toBe('b');
  });

  test('is kept for a newcomer further down, and is everyone’s when no newcomer waits', () => {
    const limits = { ...open, newcomers: 1 };
    const newcomer = one('n', 40, { newcomer: true });
    expect(nextInLine([one('h', 90)], [one('a', 80), newcomer], limits)?.id).toBe('n');
    expect(nextInLine([one('h', 90)], [one('a', 80)], limits)?.id).toBe('a');
  });

  test('stays free when nobody who waits fits', () => {
    const caps = [{ by: 'technique', value: 'cap', most: 1 }] as const;
    expect(nextInLine([one('h', 90)], [one('a', 80)], { ...open, caps })).toBeNull();
    expect(nextInLine([one('h', 90), one('i', 85)], [one('a', 80)], open)).toBeNull();
  });
});

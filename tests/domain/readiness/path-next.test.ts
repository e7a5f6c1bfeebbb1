import { describe, expect, it } from 'vitest';
import { nextBest, type Candidate } from '#src/domain/readiness/next-best.ts';

const soon = '2026-04-09';
const one = (item: string, change: Partial<Candidate> = {}): Candidate => ({
  ...{ item, state: 'open', step: 0, blocking: false, weight: 2, asks: [{ type: 'document' }], expiresOn: null },
  ...change,
});
const chosen = (...candidates: Candidate[]) => nextBest(candidates, soon).map(({ item, why }) => `${item}: ${why}`);

const table: [name: string, candidates: Candidate[], expected: string[]][] = [
  [
    'nothing to do',
    [one('a', { state: 'waiting' }), one('b', { state: 'not-applicable' }), one('c', { state: 'later' })],
    [],
  ],
  [
    'what came back first',
    [one('a'), one('b', { state: 'changes-asked', step: null }), one('c', { state: 'refused' })],
    ['c: returned', 'b: returned', 'a: next-level'],
  ],
  [
    'the nearest level before a further one',
    [one('a', { step: 1, weight: 3 }), one('b', { weight: 1 })],
    ['b: next-level', 'a: next-level'],
  ],
  [
    'blocking before weighty',
    [one('a', { weight: 3 }), one('b', { weight: 1, blocking: true })],
    ['b: next-level', 'a: next-level'],
  ],
  [
    'weighty before quick',
    [one('a', { weight: 1, asks: [{ type: 'number' }] }), one('b', { weight: 3 })],
    ['b: next-level', 'a: next-level'],
  ],
  [
    'quick before slow',
    [one('a', { asks: [{ type: 'training' }] }), one('b', { asks: [{ type: 'number' }] })],
    ['b: next-level', 'a: next-level'],
  ],
  [
    'what was begun before what was not',
    [one('a', { asks: [{ type: 'number' }] }), one('b', { state: 'draft' })],
    ['b: next-level', 'a: next-level'],
  ],
  [
    'the list’s order when nothing tells them apart',
    [one('a'), one('b'), one('c'), one('d')],
    ['a: next-level', 'b: next-level', 'c: next-level'],
  ],
  [
    'what counts and ends soon, after the level',
    [one('a', { state: 'counts', expiresOn: '2026-04-09' }), one('b')],
    ['b: next-level', 'a: expiring'],
  ],
  [
    'always a place for what ends soon',
    [
      one('a'),
      one('b'),
      one('c'),
      one('d', { state: 'counts', expiresOn: '2026-03-20' }),
      one('e', { state: 'counts', expiresOn: '2026-03-15' }),
    ],
    ['a: next-level', 'b: next-level', 'e: expiring'],
  ],
  ['not what ends later', [one('a', { state: 'counts', expiresOn: '2026-04-10' })], []],
  ['not what counts without end', [one('a', { state: 'counts' })], []],
  [
    'what ran out with what its level waits for',
    [one('a', { weight: 1 }), one('b', { state: 'expired', weight: 3 })],
    ['b: expired', 'a: next-level'],
  ],
  [
    'the rest when no level waits',
    [one('a', { step: null }), one('b', { step: null, weight: 3 })],
    ['b: further', 'a: further'],
  ],
];

describe('the three best next steps', () => {
  it.each(table)('%s', (_name, candidates, expected) => expect(chosen(...candidates)).toEqual(expected));
});

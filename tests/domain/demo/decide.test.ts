import { describe, expect, it } from 'vitest';
import { decide } from '#db/demo/decide.ts';
import type { Progress } from '#db/demo/progress.ts';
import { readWish } from '#db/demo/wish.ts';

const plan = { workshops: 120, listings: 2400, seed: 'canting', day: '2026-11-20', firstWorkshop: 1, firstListing: 1 };
const empty: Progress = { plan: null, complete: false, workshops: 0, demoWorkshops: 0, demoListings: 0 };
const unfinished: Progress = { plan, complete: false, workshops: 120, demoWorkshops: 120, demoListings: 500 };
const complete: Progress = { ...unfinished, complete: true, demoListings: 2400 };
const real: Progress = { ...empty, workshops: 7 };

describe('what the seed program does', () => {
  it.each([
    ['starts in an empty database', [], empty, 'start'],
    ['starts in an empty database with --if-empty', ['--if-empty'], empty, 'start'],
    ['goes on with an unfinished set', [], unfinished, 'continue'],
    [
      'goes on with an unfinished set of other numbers under --if-empty',
      ['--if-empty', '--listings', '9'],
      unfinished,
      'continue',
    ],
    ['refuses other numbers over an unfinished set', ['--listings', '9'], unfinished, 'refuse'],
    ['does nothing over a complete set on another day', [], complete, 'nothing'],
    ['does nothing over the same day named', ['--now', '2026-11-20'], complete, 'nothing'],
    ['refuses another day named', ['--now', '2026-11-21'], complete, 'refuse'],
    ['refuses another measure of readiness', ['--readiness', 'whole'], complete, 'refuse'],
    ['refuses other numbers over a complete set', ['--workshops', '9'], complete, 'refuse'],
    [
      'does nothing with --if-empty over a complete set of other numbers',
      ['--if-empty', '--workshops', '9'],
      complete,
      'nothing',
    ],
    ['refuses to add to real workshops unasked', [], real, 'refuse'],
    ['does nothing to real workshops with --if-empty', ['--if-empty'], real, 'nothing'],
    ['starts over with --reset-demo', ['--reset-demo'], complete, 'start'],
    ['starts beside real workshops with --reset-demo', ['--reset-demo'], real, 'start'],
  ] as const)('%s', (_, args, progress, expected) => {
    const decision = decide(readWish(args), progress);
    expect(decision.do).toBe(expected);
    if (decision.do === 'refuse') expect(decision.why).toContain('--reset-demo');
  });

  it.each([
    ['--listings=-1'],
    ['--workshops', '1.5'],
    ['--workshops', '0'],
    ['--listings', '2e3'],
    ['--now', '2026-02-30'],
    ['--now', 'today'],
    ['--readiness', 'all'],
  ])('refuses %s %s and says what is legal', (...args) => {
    expect(() => readWish(args)).toThrow(/is not legal: use a/);
  });

  it('refuses a word it does not know', () => {
    expect(() => readWish(['--listing', '9'])).toThrow(/Unknown option '--listing'/);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeLevel, type Facts, type ListedItem, type Standing } from '#db/readiness/level.ts';
import { standingStates } from '#db/schema/index.ts';
import { readinessLevels } from '#db/schema/workshops.ts';
import { dayFrom, item, list, plainLevel, today } from './level-facts.ts';

const slugs = ['a', 'b', 'c', 'd', 'e', 'f'];
const when = fc.constantFrom('always', 'always', 'dye:synthetic', 'market:my or claim:natural-dye');
const later = fc.option(fc.integer({ min: -2, max: 8 }).map(dayFrom), { freq: 4 });

const items = (names: string[], level: fc.Arbitrary<ListedItem['level']>) =>
  fc
    .tuple(...names.map(() => fc.record({ level, when, requiredFrom: later, blocking: fc.boolean() })))
    .map((wishes) => wishes.map((wish, index) => item(names[index] ?? '', wish)));

const lists = fc.record({
  core: fc
    .tuple(items(slugs, fc.constantFrom(...readinessLevels, null)), fc.integer({ min: 0, max: 2 }))
    .map(([held, wanted]) => list('core', held, { exporter: wanted, 'export-ready': Math.min(wanted, 1) })),
  markets: fc
    .tuple(items(['m1', 'm2'], fc.constant(null)), items(['n1', 'n2'], fc.constant(null)))
    .map(([one, two]) => [list('market-one', one), list('market-two', two)]),
});

const standing = fc.record({
  state: fc.constantFrom(...standingStates),
  acceptedOn: fc.constantFrom(null, dayFrom(-30)),
  end: fc.option(fc.integer({ min: -3, max: 12 })),
});
const facts: fc.Arbitrary<Facts> = fc
  .record({
    published: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0),
    held: fc.dictionary(fc.constantFrom(...slugs, 'm1', 'm2', 'n1', 'n2'), standing, { minKeys: 4 }),
    answers: fc.record(
      { dye: fc.subarray(['synthetic', 'natural']), market: fc.subarray(['my', 'jp']), claim: fc.constant([]) },
      { requiredKeys: [] },
    ),
  })
  .map(({ published, held, answers }) => {
    const standings = Object.entries(held).map(([slug, { state, acceptedOn, end }]): [string, Standing] => {
      const expiresOn = end === null || acceptedOn === null ? null : dayFrom(end);
      return [slug, { item: slug, state, acceptedOn, expiresOn }];
    });
    return { published, standings: new Map(standings), answers: answers as Facts['answers'], today };
  });

describe('levels, over all lists and standings', () => {
  test('are what the plain rule says', () => {
    fc.assert(
      fc.property(lists, facts, ({ core, markets }, given) => {
        expect(computeLevel(core, markets, given).level).toBe(plainLevel({ core, markets }, given));
      }),
      { numRuns: 500 },
    );
  });

  test('hold through their last day and not a day longer, day by day', () => {
    fc.assert(
      fc.property(lists, facts, ({ core, markets }, given) => {
        const { level, until } = computeLevel(core, markets, given);
        const days = Array.from({ length: 16 }, (_, ahead) => dayFrom(ahead));
        const first = days.find((day) => plainLevel({ core, markets }, { ...given, today: day }) !== level);
        if (level === null) expect(until).toBeNull();
        else expect(until).toBe(first === undefined ? null : dayFrom(days.indexOf(first) - 1));
      }),
      { numRuns: 500 },
    );
  });

  test('follow from standings alone: neither their order nor the state of the newest version moves them', () => {
    fc.assert(
      fc.property(lists, facts, fc.constantFrom(...standingStates), ({ core, markets }, given, state) => {
        const turned = [...given.standings].reverse().map(([slug, one]) => [slug, { ...one, state }] as const);
        const other = computeLevel(core, markets, { ...given, standings: new Map(turned) });
        const { level, until } = computeLevel(core, markets, given);
        expect([other.level, other.until]).toEqual([level, until]);
      }),
    );
  });

  test('never fall by one more acceptance', () => {
    fc.assert(
      fc.property(lists, facts, fc.constantFrom(...slugs, 'm1', 'n2'), ({ core, markets }, given, slug) => {
        const more = new Map(given.standings).set(slug, {
          ...{ item: slug, state: 'accepted', acceptedOn: today, expiresOn: null },
        });
        const rank = (one: Facts) => [null, ...readinessLevels].indexOf(computeLevel(core, markets, one).level);
        expect(rank({ ...given, standings: more })).toBeGreaterThanOrEqual(rank(given));
      }),
    );
  });
});

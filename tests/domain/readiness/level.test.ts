import { describe, expect, test } from 'vitest';
import { computeLevel, needOf, type Facts, type Standing, type Why } from '#db/readiness/level.ts';
import { readinessLevels, type ReadinessLevel } from '#db/schema/workshops.ts';
import { accepted, core, item, list, markets, shown, today, tomorrow, yesterday } from './level-facts.ts';

const levelOf = (facts: Facts) => computeLevel(core, markets, facts).level;
const without = (state: Standing['state']): Standing => ({ item: '', state, acceptedOn: null, expiresOn: null });
const renewed = (state: Standing['state'], expiresOn: string | null): Standing => ({
  ...{ item: '', state, acceptedOn: '2025-03-10', expiresOn },
});

/** Every state an item can be in, whether it is out of the way then, and why. */
const states: [name: string, standing: Standing | null, met: boolean, why: Why][] = [
  ['missing', null, false, 'missing'],
  ['a draft', without('draft'), false, 'draft'],
  ['waiting', without('waiting'), false, 'waiting'],
  ['sent back', without('changes-asked'), false, 'changes-asked'],
  ['refused', without('refused'), false, 'refused'],
  ['accepted without end', accepted(''), true, 'counts'],
  ['accepted until tomorrow', accepted('', tomorrow), true, 'counts'],
  ['accepted until today', accepted('', today), true, 'counts'],
  ['accepted until yesterday', accepted('', yesterday), false, 'expired'],
  ['expired by the night', without('expired'), false, 'expired'],
  ['a drafted renewal while the old one counts', renewed('draft', today), true, 'counts'],
  ['a waiting renewal while the old one counts', renewed('waiting', today), true, 'counts'],
  ['a waiting renewal after the old one ended', renewed('waiting', yesterday), false, 'waiting'],
  ['a renewal sent back while the old one counts', renewed('changes-asked', tomorrow), true, 'counts'],
  ['a refused renewal while the old one counts', renewed('refused', null), true, 'counts'],
  ['a refused renewal after the old one ended', renewed('refused', yesterday), false, 'refused'],
];
const asking = readinessLevels.slice(1);
const before = (level: ReadinessLevel) => readinessLevels[readinessLevels.indexOf(level) - 1];

describe('the level of a workshop', () => {
  test('is the highest when everything was shown', () => {
    expect(levelOf(shown())).toBe('exporter');
  });

  test.each(
    asking.flatMap((level) => states.map(([name, standing, met, why]) => [level, name, standing, met, why] as const)),
  )('with an item of %s %s', (level, _name, standing, met, why) => {
    const facts = shown({ [`${level}-a`]: standing && { ...standing, item: `${level}-a` } });
    expect(levelOf(facts)).toBe(met ? 'exporter' : before(level));
    const { steps } = computeLevel(core, markets, facts);
    const need = steps.find((step) => step.level === level)?.needs.find((one) => one.item === `${level}-a`);
    expect(need).toMatchObject({ met, why });
    expect(steps.filter(({ reached }) => reached).map((step) => step.level)).toEqual(
      met ? [...readinessLevels] : readinessLevels.slice(0, readinessLevels.indexOf(level)),
    );
  });

  test.each(readinessLevels)('is none, whatever was shown, unless the workshop is published: %s', () => {
    expect(levelOf(shown({}, { published: false }))).toBeNull();
  });

  test('is registered for a published workshop that showed nothing', () => {
    expect(levelOf({ ...shown(), standings: new Map() })).toBe('registered');
  });

  test('does not skip: a higher level waits for what a lower one lacks', () => {
    expect(levelOf(shown({ 'legal-b': null }))).toBe('registered');
  });
});

describe('a condition', () => {
  const conditional = list('core', [item('dyes', { level: 'legal', when: 'dye:synthetic' })]);
  const level = (answers: Facts['answers'], standings = new Map<string, Standing>()) =>
    computeLevel(conditional, [], { published: true, standings, answers, today }).steps[1];

  test('that does not hold keeps the item out of the way', () => {
    expect(level({ dye: ['natural'] })).toMatchObject({
      reached: true,
      needs: [{ why: 'not-applicable', until: null }],
    });
  });
  test('that holds asks for it', () => {
    expect(level({ dye: ['synthetic'] })).toMatchObject({ reached: false, needs: [{ why: 'missing' }] });
  });
  test('whose question was not answered asks for it', () => {
    expect(level({})).toMatchObject({ reached: false, needs: [{ why: 'missing' }] });
  });
  test('whose question was answered with nothing does not', () => {
    expect(level({ dye: [] })).toMatchObject({ reached: true });
  });
});

describe('what is asked for from a later day', () => {
  const later = (requiredFrom: string, standing?: Standing) =>
    needOf(item('new', { level: 'legal', requiredFrom }), {
      ...{ published: true, answers: {}, today },
      standings: new Map(standing ? [['new', standing]] : []),
    });

  test('is in nobody’s way before it', () => {
    expect(later(tomorrow)).toMatchObject({ met: true, why: 'not-yet-required', until: today });
  });
  test('counts from that day on', () => {
    expect(later(today)).toMatchObject({ met: false, why: 'missing' });
    expect(later(yesterday)).toMatchObject({ met: false, why: 'missing' });
  });
  test('is spared until then though it ends before', () => {
    expect(later('2026-04-01', accepted('new', tomorrow))).toMatchObject({ why: 'counts', until: '2026-03-31' });
    expect(later(tomorrow, accepted('new', '2026-05-01'))).toMatchObject({ why: 'counts', until: '2026-05-01' });
  });
});

describe('market packs', () => {
  const none = { 'one-a': null, 'two-a': null };

  test.each([
    ['none', none, 'exhibition-ready'],
    ['one', { 'two-a': null }, 'exporter'],
    ['two', {}, 'exporter'],
  ] as const)('with %s whole', (_name, change, level) => {
    expect(levelOf(shown(change))).toBe(level);
  });

  test('are whole without what does not block them, nor what does not apply', () => {
    expect(levelOf(shown({ ...none, 'two-b': null, 'one-a': accepted('one-a'), 'one-c': null }))).toBe('exporter');
    expect(levelOf(shown({ 'two-a': null, 'one-b': null }, { answers: { market: ['jp'] } }))).toBe('exporter');
    expect(levelOf(shown({ 'two-a': null, 'one-b': null }))).toBe('exhibition-ready');
  });

  test('that ask nothing of a workshop are not whole', () => {
    const pack = [list('market-my', [item('my', { when: 'market:my' })])];
    const facts = shown({}, { answers: { market: ['jp'] } });
    expect(computeLevel(core, pack, facts)).toMatchObject({ level: 'exhibition-ready', markets: [{ whole: false }] });
  });

  test('may be wanted in twos', () => {
    const two = { ...core, levels: list('core', [], { exporter: 2 }).levels };
    expect(computeLevel(two, markets, shown()).level).toBe('exporter');
    expect(computeLevel(two, markets, shown({ 'one-a': null })).level).toBe('export-ready');
  });

  test('carry a level as long as enough of them last', () => {
    const ends = { 'one-a': accepted('one-a', '2026-06-01'), 'two-a': accepted('two-a', '2026-05-01') };
    expect(computeLevel(core, markets, shown(ends)).until).toBe('2026-06-01');
    const two = { ...core, levels: list('core', [], { exporter: 2 }).levels };
    expect(computeLevel(two, markets, shown(ends)).until).toBe('2026-05-01');
  });
});

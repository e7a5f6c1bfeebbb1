import { describe, expect, test } from 'vitest';
import type { PublishedList } from '#db/readiness/level.ts';
import { readEditions } from '#db/reference/checklists.ts';
import { conditionOf, chosenIn, widens } from '#src/domain/checklists/condition.ts';
import { diffEditions, isEmpty, pairAsks } from '#src/domain/checklists/diff.ts';
import { newlyRequired, requiredFrom } from '#src/domain/checklists/newly-required.ts';

const [edition] = await readEditions();
if (!edition) throw new Error('no core list');
const core: PublishedList = {
  ...edition,
  versionId: 1,
  number: 1,
  items: edition.items.map((item) => ({ ...item, requiredFrom: null })),
};
type Item = PublishedList['items'][number];
const changed = (slug: string, change: (item: Item) => Item): PublishedList => ({
  ...core,
  items: core.items.map((item) => (item.slug === slug ? change(item) : item)),
});
const withBody = (slug: string, body: Partial<Item['body']>) =>
  changed(slug, (item) => ({ ...item, body: { ...item.body, ...body } }));
const only = (after: PublishedList) => {
  const { items } = diffEditions(core, after);
  return items.map(({ slug, kind, aspects }) => [slug, kind, ...aspects]);
};

describe('what changed from edition to edition', () => {
  test('nothing, for a copy', () => {
    expect(isEmpty(diffEditions(core, structuredClone(core)))).toBe(true);
  });

  test('each field says which kind of change it is, texts by language', () => {
    expect(only(withBody('nib', { title: { id: 'NIB aktif', en: 'Valid NIB' } }))).toEqual([
      ['nib', 'changed', 'reworded'],
    ]);
    const { items } = diffEditions(core, withBody('nib', { title: { id: 'NIB aktif', en: 'Valid NIB' } }));
    expect(items[0]?.fields).toEqual([
      { field: 'title', lang: 'en', before: 'Active business ID number (NIB)', after: 'Valid NIB' },
    ]);
    expect(only(withBody('nib', { validityMonths: 24 }))).toEqual([['nib', 'changed', 'validity']]);
    expect(only(withBody('nib', { secondOfficer: true, weight: 1 }))).toEqual([['nib', 'changed', 'weighing']]);
    expect(only(withBody('nib', { appliesWhen: 'market:de' }))).toEqual([['nib', 'changed', 'applies']]);
    expect(only(changed('nib', (item) => ({ ...item, level: 'exporter' })))).toEqual([['nib', 'changed', 'level']]);
  });

  test('what came, what went, and the one that moved: not those it passed', () => {
    const [first, second, third, ...rest] = core.items;
    if (!first || !second || !third) throw new Error('a short list');
    expect(only({ ...core, items: [second, third, first, ...rest] })).toEqual([[first.slug, 'changed', 'place']]);
    expect(only({ ...core, items: [second, third, ...rest] })).toEqual([[first.slug, 'retired']]);
    const added = { ...first, slug: 'brand-new' };
    expect(only({ ...core, items: [added, ...core.items] })).toEqual([['brand-new', 'added']]);
  });

  test('how many market lists a level asks for', () => {
    const levels = core.levels.map((rule) => ({ ...rule, markets: rule.level === 'exporter' ? 2 : rule.markets }));
    expect(diffEditions(core, { ...core, levels }).levels).toEqual([{ level: 'exporter', before: 1, after: 2 }]);
  });

  test('asks are paired by key', () => {
    const asks = core.items.find(({ slug }) => slug === 'nib')?.body.asks ?? [];
    const label = { id: 'Baru', en: 'New' };
    const [one, two] = asks;
    if (!one || !two) throw new Error('nib asks for two things');
    expect(pairAsks(asks, [two, { ...one, label }])).toEqual([{ before: one, after: { ...one, label } }]);
    expect(pairAsks(asks, [one])).toEqual([{ before: two, after: null }]);
  });
});

describe('what is newly required', () => {
  const newly = (after: PublishedList) => [...newlyRequired(core, after)];
  test('new, at a lower level, or for more workshops: nothing else', () => {
    expect(newly(changed('customs-access', (item) => ({ ...item, level: 'legal' })))).toEqual(['customs-access']);
    expect(newly(changed('customs-access', (item) => ({ ...item, level: 'exporter' })))).toEqual([]);
    expect(newly(changed('customs-access', (item) => ({ ...item, level: null })))).toEqual([]);
    expect(newly(withBody('nib', { title: { id: 'x', en: 'y' }, validityMonths: 3, blocking: false }))).toEqual([]);
    const narrow = withBody('nib', { appliesWhen: 'market:de' });
    expect(newly(narrow)).toEqual([]);
    expect([...newlyRequired(narrow, core)]).toEqual(['nib']);
    const first = core.items.find(({ level }) => level === 'legal');
    const optional = core.items.find(({ level }) => level === null);
    if (!first || !optional) throw new Error('the levels are empty');
    expect(newly({ ...core, items: [...core.items, { ...first, slug: 'x' }, { ...optional, slug: 'y' }] })).toEqual([
      'x',
    ]);
  });

  test('keeps a later day that was promised already', () => {
    const promised = changed('nib', (item) => ({ ...item, requiredFrom: '2027-06-01' }));
    const day = (from: string | null) =>
      requiredFrom(promised, new Set(['nib']), from).items.find(({ slug }) => slug === 'nib')?.requiredFrom;
    expect([day('2027-01-01'), day('2027-09-01'), day(null)]).toEqual(['2027-06-01', '2027-09-01', null]);
  });
});

describe('conditions', () => {
  test('every one of the reference data can be taken apart and put together again', async () => {
    for (const { items } of await readEditions())
      for (const { body } of items)
        expect(conditionOf(chosenIn(body.appliesWhen), body.appliesWhen)).toBe(body.appliesWhen);
  });

  test('widen when they let in anyone new', () => {
    expect(widens('market:de', 'market:de|nl')).toBe(true);
    expect(widens('market:de|nl', 'market:nl')).toBe(false);
    expect(widens('market:de', 'market:de or dye:rapid')).toBe(true);
    expect(widens('market:de', 'always')).toBe(true);
    expect(widens('always', 'market:de')).toBe(false);
    expect(widens('any export', 'always')).toBe(false);
  });
});

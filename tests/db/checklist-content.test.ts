import { describe, expect, test } from 'vitest';
import {
  conditionFaults,
  destinations,
  evidenceFaults,
  guideFaults,
  guides,
  items,
  olderWords,
  packItemFaults,
  packItems,
  packs,
  repeated,
  sourceFaults,
  stages,
  textFaults,
  type PackItem,
} from '#tests/support/checklist-content.ts';

describe('guides of the readiness list', () => {
  test('every item has exactly one guide, and there is no other', () => {
    expect(items).toHaveLength(60);
    expect(guides.map(({ slug }) => slug).toSorted()).toEqual(items.map(({ slug }) => slug).toSorted());
  });

  test.each(guides.map((guide) => [guide.slug, guide] as const))('%s is whole', (_, guide) => {
    expect(guideFaults(guide)).toEqual([]);
  });

  test('the patterns and modules of the readiness list itself are sound', () => {
    expect(items.flatMap(({ evidence }) => evidence.flatMap(evidenceFaults))).toEqual([]);
  });

  test('the conditions of the readiness list follow the grammar, but for the older words', () => {
    const parts = items.flatMap(({ applies_when }) => applies_when.split(' or '));
    expect(parts.filter((part) => !olderWords.has(part)).flatMap(conditionFaults)).toEqual([]);
  });
});

describe('market packs', () => {
  test('slugs are unique over the readiness list and the packs', () => {
    expect(repeated([...items, ...packItems].map(({ slug }) => slug))).toEqual([]);
    expect(repeated([...stages, ...packs].map(({ slug }) => slug))).toEqual([]);
  });

  test.each(packs.map((pack) => [pack.slug, pack] as const))('%s has its frame', (_, pack) => {
    const texts = [
      pack.title,
      pack.summary,
      pack.note,
      ...pack.groups.flatMap(({ title, summary }) => [title, summary]),
    ];
    expect(texts.flatMap((text) => textFaults('text', text))).toEqual([]);
    expect(sourceFaults(pack)).toEqual([]);
    expect(pack.destinations.filter((slug) => !destinations.has(slug))).toEqual([]);
    expect(pack.groups.map(({ slug }) => slug)).toEqual(['limits', 'tests', 'labels', 'papers']);
    const prefix = `${pack.slug.replace('market-', '')}-`;
    expect(pack.items.filter(({ slug }) => !slug.startsWith(prefix))).toEqual([]);
    expect(repeated(pack.items.map(({ stage, order }) => `${stage} ${String(order)}`))).toEqual([]);
  });

  test.each(packs.flatMap((pack) => pack.items.map((item) => [item.slug, item, pack] as const)))(
    '%s is whole',
    (_, item, pack) => {
      expect(
        packItemFaults(
          item,
          pack.groups.map(({ slug }) => slug),
        ),
      ).toEqual([]);
    },
  );

  test('no destination is in two packs', () => {
    expect(repeated(packs.flatMap((pack) => pack.destinations))).toEqual([]);
  });
});

describe('the check notices a broken item', () => {
  const whole = packItems[0]!;
  const groups = ['limits', 'tests', 'labels', 'papers'];

  test('a whole item has no fault', () => {
    expect(packItemFaults(whole, groups)).toEqual([]);
  });

  test.each<[string, Partial<PackItem>]>([
    ['plain is empty', { plain: { id: ' ', en: 'Test it.' } }],
    ['rule is the same in both languages', { rule: { id: 'Sama', en: 'Sama' } }],
    ['certification', { certification: 'no-such-certificate' }],
    ['from_profile', { from_profile: 'paper:passport' }],
    ['no source', { sources: [], confidence: 'low' }],
    ['high without an outside source', { sources: ['general knowledge'], confidence: 'high' }],
    ['as_of', { as_of: 'last year' }],
    ['condition market:xx', { applies_when: 'dye:synthetic or market:de|xx' }],
    ['condition "any export"', { applies_when: 'any export' }],
    [
      'module no-such-module',
      { evidence: [{ type: 'training', label: { id: 'a', en: 'b' }, module: 'no-such-module' }] },
    ],
    ['pattern [', { evidence: [{ type: 'number', label: { id: 'a', en: 'b' }, pattern: '[' }] }],
    ['no evidence', { evidence: [] }],
    ['group elsewhere', { stage: 'elsewhere' }],
    ['limit', { limit: { what: { id: 'a', en: 'b' }, max: 0, unit: 'mg/kg', method: null } }],
  ])('%s', (fault, change) => {
    expect(packItemFaults({ ...whole, ...change }, groups)).toEqual([fault]);
  });
});

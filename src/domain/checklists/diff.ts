import { isDeepStrictEqual } from 'node:util';
import type { Ask, ItemBody, Words } from '#db/readiness/types.ts';
import type { ListedItem, PublishedList } from '#db/readiness/level.ts';
import type { ReadinessLevel } from '#db/schema/workshops.ts';
import { movedAmong } from './moved.ts';

/** What kind of change it is, for counting: each names fields. */
export const aspects = [
  'reworded',
  'asks',
  'level',
  'stage',
  'applies',
  'validity',
  'weighing',
  'basis',
  'place',
] as const;
export type Aspect = (typeof aspects)[number];

const aspectOf = {
  title: 'reworded',
  why: 'reworded',
  plain: 'reworded',
  good: 'reworded',
  bad: 'reworded',
  officerCheck: 'reworded',
  asks: 'asks',
  fromProfile: 'asks',
  dateIssuer: 'asks',
  level: 'level',
  blocking: 'level',
  stage: 'stage',
  appliesWhen: 'applies',
  validityMonths: 'validity',
  weight: 'weighing',
  secondOfficer: 'weighing',
  certification: 'weighing',
  focus: 'weighing',
  rule: 'basis',
  limit: 'basis',
  asOf: 'basis',
  sources: 'basis',
  confidence: 'basis',
} as const satisfies Record<keyof ItemBody | 'level' | 'stage', Aspect>;
export type ChangedField = keyof typeof aspectOf;

/** One field that differs; of texts each language that does. Values as stored: their words are the page's. */
export interface FieldChange {
  field: ChangedField;
  lang?: 'id' | 'en';
  before: unknown;
  after: unknown;
}

export interface ItemChange {
  slug: string;
  title: Words;
  kind: 'added' | 'retired' | 'changed';
  aspects: Aspect[];
  fields: FieldChange[];
}

export interface LevelRuleChange {
  level: ReadinessLevel;
  before: number;
  after: number;
}

export interface EditionChanges {
  /** Added first, then changed, then retired, each in the order of the list. */
  items: ItemChange[];
  levels: LevelRuleChange[];
}

/** What one edition says that another did not. Pure. */
export function diffEditions(before: PublishedList, after: PublishedList): EditionChanges {
  const old = new Map(before.items.map((item) => [item.slug, item]));
  const now = new Map(after.items.map((item) => [item.slug, item]));
  const moved = movedAmong(before.items, after.items);
  const bare = ({ slug, body }: ListedItem, kind: 'added' | 'retired'): ItemChange => ({
    slug,
    title: body.title,
    kind,
    aspects: [],
    fields: [],
  });
  const changed = after.items.flatMap((item) => {
    const former = old.get(item.slug);
    return former ? (changeOf(former, item, moved.has(item.slug)) ?? []) : [];
  });
  return {
    items: [
      ...after.items.filter(({ slug }) => !old.has(slug)).map((item) => bare(item, 'added')),
      ...changed,
      ...before.items.filter(({ slug }) => !now.has(slug)).map((item) => bare(item, 'retired')),
    ],
    levels: after.levels.flatMap(({ level, markets }) => {
      const was = before.levels.find((rule) => rule.level === level)?.markets ?? 0;
      return was === markets ? [] : [{ level, before: was, after: markets }];
    }),
  };
}

export function isEmpty({ items, levels }: EditionChanges): boolean {
  return items.length === 0 && levels.length === 0;
}

function changeOf(before: ListedItem, after: ListedItem, moved: boolean): ItemChange | null {
  const fields = fieldsOf(before, after);
  const found = new Set<Aspect>(fields.map(({ field }) => aspectOf[field]));
  if (moved) found.add('place');
  if (found.size === 0) return null;
  return {
    slug: after.slug,
    title: after.body.title,
    kind: 'changed',
    aspects: aspects.filter((aspect) => found.has(aspect)),
    fields,
  };
}

function fieldsOf(before: ListedItem, after: ListedItem): FieldChange[] {
  const [old, now] = [flat(before), flat(after)];
  return (Object.keys(aspectOf) as ChangedField[]).flatMap((field): FieldChange[] => {
    const [was, is] = [old[field], now[field]];
    if (isDeepStrictEqual(was, is)) return [];
    if (!isWords(was) && !isWords(is)) return [{ field, before: was, after: is }];
    const [first, second] = [was, is] as [Words | null, Words | null];
    return (['id', 'en'] as const).flatMap((lang) =>
      first?.[lang] === second?.[lang]
        ? []
        : [{ field, lang, before: first?.[lang] ?? null, after: second?.[lang] ?? null }],
    );
  });
}

/** Of the programme's focuses it matters which there are, not in which order they were ticked. */
function flat({ stage, level, body }: ListedItem): Record<ChangedField, unknown> {
  return { ...body, focus: body.focus.toSorted(), stage, level };
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'id' in value && 'en' in value;
}

/** Asks of two editions side by side, by key. */
export function pairAsks(before: readonly Ask[], after: readonly Ask[]): { before: Ask | null; after: Ask | null }[] {
  const old = new Map(before.map((ask) => [ask.key, ask]));
  const now = new Set(after.map(({ key }) => key));
  return [
    ...after.map((ask) => ({ before: old.get(ask.key) ?? null, after: ask })),
    ...before.filter(({ key }) => !now.has(key)).map((ask) => ({ before: ask, after: null })),
  ].filter((pair) => !isDeepStrictEqual(pair.before, pair.after));
}

import { isDeepStrictEqual } from 'node:util';
import type { ItemBody, Words } from '#db/readiness/types.ts';
import type { ListedItem, Lists, PublishedList } from '#src/domain/readiness/lists.ts';

/** What became of an item since the edition a version was sent under. */
export interface EditionNews {
  /** The edition it was sent under, and the one that holds now. */
  sent: number;
  now: number;
  /** No list asks for it any more. */
  isRetired: boolean;
  /** Parts that read differently now; empty when the item stayed the same. */
  changed: { part: NewsPart; before: Words; after: Words }[];
}

const parts = ['title', 'plain', 'why', 'officerCheck', 'asks', 'validity', 'rule', 'secondOfficer'] as const;
export type NewsPart = (typeof parts)[number];

/** null while the edition it was sent under still holds. Pure. */
export function editionNews(lists: Lists, sent: PublishedList, item: ListedItem): EditionNews | null {
  const list = [lists.core, ...lists.markets].find(({ slug }) => slug === sent.slug);
  if (!list || list.versionId === sent.versionId) return null;
  const present = lists.items.get(item.slug)?.item;
  const [before, after] = [partsOf(item.body), present && partsOf(present.body)];
  const changed = parts.flatMap((part) =>
    after && !isDeepStrictEqual(before[part], after[part]) ? [{ part, before: before[part], after: after[part] }] : [],
  );
  return { sent: sent.number, now: list.number, isRetired: !present, changed };
}

function partsOf(body: ItemBody): Record<NewsPart, Words> {
  const { title, plain, why, officerCheck, asks, validityMonths, rule, secondOfficer } = body;
  const months = String(validityMonths ?? '–');
  const labels = (locale: 'id' | 'en') => asks.map(({ label }) => label[locale]).join('\n');
  return {
    title,
    plain,
    why,
    officerCheck,
    asks: { id: labels('id'), en: labels('en') },
    validity: { id: months, en: months },
    rule: rule ?? { id: '–', en: '–' },
    secondOfficer: secondOfficer ? { id: '2', en: '2' } : { id: '1', en: '1' },
  };
}

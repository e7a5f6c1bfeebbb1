import { eq } from 'drizzle-orm';
import type { ItemBody } from '#db/readiness/types.ts';
import { itemTally, type StandingState } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { readEdition, type ListedItem, type PublishedList } from '#src/domain/readiness/lists.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { conditionChoices, type ConditionKey } from './condition.ts';
import { lastSaveOf, listOf, seenOf, type ListRow } from './draft.ts';
import { conditionsInUse } from './ever.ts';
import { versionsOf } from './versions.ts';

export interface ItemPage {
  row: ListRow;
  list: PublishedList;
  /** Of the draft that is edited; null: there is none, or it leaves the item out: it is shown as it is in force. */
  draft: { id: number; version: number; number: number } | null;
  /** null: a new one. */
  item: ListedItem | null;
  /** What the form saw. */
  seen: string;
  /** What the form starts from: the item, or an empty one. */
  start: Pick<ListedItem, 'stage' | 'level' | 'body'>;
  saved: { who: string; at: number } | null;
  choices: Record<ConditionKey, string[]>;
  /** Workshops by where they stand with it. */
  tally: Partial<Record<StandingState, number>>;
}

/** An item of the draft or of the edition in force, or `new`. Throws `not-found`. */
export async function readItemPage(
  context: Pick<Acting, 'db' | 'user' | 'reference'>,
  slug: string,
  itemSlug: string,
): Promise<ItemPage> {
  requireOfficer(context, 'readiness');
  const { read } = context.db;
  const row = await listOf(read, slug);
  const versions = await versionsOf(read, slug);
  const published = versions.find(({ state }) => state === 'published');
  const version = versions.find(({ state }) => state === 'draft') ?? published;
  if (!version || !published) throw new Refusal('not-found');
  const list = await readEdition(read, version.id);
  const former = (await readEdition(read, published.id)).items.find((one) => one.slug === itemSlug) ?? null;
  const listed = list.items.find((one) => one.slug === itemSlug) ?? null;
  const item = listed ?? former;
  if (!item && itemSlug !== 'new') throw new Refusal('not-found');
  // What the draft leaves out can only be read.
  const draft = version.state === 'draft' && (listed !== null || !item) ? version : null;
  const tally = await read.select().from(itemTally).where(eq(itemTally.item, itemSlug));
  return {
    row,
    list,
    draft: draft && { id: draft.id, version: draft.version, number: draft.number },
    item,
    seen: item ? seenOf(item) : '',
    start: item ?? { stage: list.stages[0]?.slug ?? '', level: null, body: emptyBody },
    saved: draft && item ? await lastSaveOf(read, draft, itemSlug) : null,
    choices: conditionChoices(context.reference, await conditionsInUse(read)),
    tally: Object.fromEntries(tally.map(({ state, workshops }) => [state, workshops])),
  };
}

const none = { id: '', en: '' };
const emptyBody: ItemBody = {
  title: none,
  why: none,
  plain: none,
  good: none,
  bad: none,
  officerCheck: none,
  asks: [],
  weight: 2,
  blocking: false,
  validityMonths: null,
  appliesWhen: 'always',
  secondOfficer: false,
  certification: null,
  fromProfile: null,
  dateIssuer: false,
  focus: [],
  rule: null,
  limit: null,
  asOf: null,
  sources: [],
  confidence: 'medium',
};

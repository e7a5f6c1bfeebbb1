import { asc, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import type { ListedItem, PublishedList } from '#db/readiness/level.ts';
import { checklist, checklistItem, checklistVersion } from '#db/schema/index.ts';
import { Refusal } from '#src/domain/refusal.ts';

export type { ListedItem, PublishedList };

export interface Lists {
  core: PublishedList;
  markets: PublishedList[];
  /** Every item of every published list, with its list, by slug. */
  items: ReadonlyMap<string, { list: PublishedList; item: ListedItem }>;
}

/** Editions never change once published, so what was read once is kept; which ones are published is asked each time. */
const editions = new Map<string, PublishedList>();
const whole = new Map<string, Lists>();
const kept = 50;

/** For whoever opens another database in the same process: its editions may have the ids and times of this one's. */
export function forgetLists(): void {
  editions.clear();
  whole.clear();
}

/** The lists that hold now. One query when nothing was published since, whatever the number of items. */
export async function readLists(db: Reader | Tx): Promise<Lists> {
  // Said in full: it is asked several times in most requests, and putting it together would take longer than the answer.
  const rows = await db.all<{ id: number; at: number; hash: string | null }>(sql`
    SELECT held.id AS id, held.created_at AS at, held.source_hash AS hash
    FROM checklist_version AS held JOIN checklist ON checklist.slug = held.checklist_slug
    WHERE held.state = 'published' ORDER BY checklist.position`);
  const key = rows.map(({ id, at, hash }) => `${id}.${at}.${hash ?? ''}`).join(' ');
  const known = whole.get(key);
  if (known) return known;
  const lists = await Promise.all(rows.map(({ id }) => readEdition(db, id)));
  const core = lists.find(({ kind }) => kind === 'core');
  if (!core) throw new Error('the checklist is not loaded: run `npm run seed` first');
  const made: Lists = {
    core,
    markets: lists.filter(({ kind }) => kind === 'market'),
    items: new Map(lists.flatMap((list) => list.items.map((item) => [item.slug, { list, item }] as const))),
  };
  if (whole.size >= kept) whole.clear();
  whole.set(key, made);
  return made;
}

/** One edition, published, retired or draft. Throws `not-found`. */
export async function readEdition(db: Reader | Tx, versionId: number): Promise<PublishedList> {
  const [held] = await db.all<{ state: string; key: string }>(sql`
    SELECT state, id || '.' || created_at || '.' || coalesce(published_at, '') || '.' || coalesce(source_hash, '') AS key
    FROM checklist_version WHERE id = ${versionId}`);
  if (!held) throw new Refusal('not-found');
  const known = held.state === 'draft' ? undefined : editions.get(held.key);
  if (known) return known;
  const [row] = await db
    .select()
    .from(checklistVersion)
    .innerJoin(checklist, eq(checklist.slug, checklistVersion.checklistSlug))
    .where(eq(checklistVersion.id, versionId));
  if (!row) throw new Refusal('not-found');
  const { checklist: list, checklist_version: version } = row;
  const items = await db
    .select()
    .from(checklistItem)
    .where(eq(checklistItem.versionId, versionId))
    .orderBy(asc(checklistItem.position));
  const made: PublishedList = {
    slug: list.slug,
    kind: list.kind,
    versionId,
    number: version.number,
    title: { id: list.titleId, en: list.titleEn },
    summary: { id: list.summaryId, en: list.summaryEn },
    destinations: list.destinations,
    stages: version.stages,
    levels: version.levels,
    items: items.map(({ slug, stage, level, requiredFrom, body }) => ({ slug, stage, level, requiredFrom, body })),
  };
  if (held.state !== 'draft') {
    if (editions.size >= kept) editions.clear();
    editions.set(held.key, made);
  }
  return made;
}

/** An item of the lists that hold now. Throws `not-found`. */
export async function readItem(db: Reader | Tx, slug: string): Promise<{ list: PublishedList; item: ListedItem }> {
  const found = (await readLists(db)).items.get(slug);
  if (!found) throw new Refusal('not-found');
  return found;
}

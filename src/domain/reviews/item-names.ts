import { desc, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import type { Words } from '#db/readiness/types.ts';
import { checklistItem, checklistVersion, exhibition } from '#db/schema/index.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import type { Review } from './effects.ts';

export type ItemNames = ReadonlyMap<string, Words>;

/** Whether a review is about a checklist item; then its title is the item's slug. */
export function isItem({ subject }: Pick<Review, 'subject'>): boolean {
  return subject === 'evidence' || subject === 'spot-check';
}

/**
 * What the exhibitions and checklist items of these reviews are called, where the title is a slug. Of items: as the lists that hold now say it, else as the last edition
 * that had them did. One query, two when one of them was retired, none when no review is about an item, and one for exhibitions.
 */
export async function itemNames(
  db: Reader | Tx,
  rows: readonly Pick<Review, 'subject' | 'title'>[],
): Promise<ItemNames> {
  const slugs = [...new Set(rows.filter(isItem).map(({ title }) => title))];
  const names = await exhibitionNames(db, rows);
  if (slugs.length === 0) return names;
  const { items } = await readLists(db);
  for (const slug of slugs) {
    const found = items.get(slug);
    if (found) names.set(slug, found.item.body.title);
  }
  const gone = slugs.filter((slug) => !names.has(slug));
  if (gone.length === 0) return names;
  const old = await db
    .select({ slug: checklistItem.slug, body: checklistItem.body })
    .from(checklistItem)
    .innerJoin(checklistVersion, eq(checklistVersion.id, checklistItem.versionId))
    .where(inArray(checklistItem.slug, gone))
    .orderBy(desc(checklistVersion.number));
  for (const { slug, body } of old) if (!names.has(slug)) names.set(slug, body.title);
  return names;
}

async function exhibitionNames(
  db: Reader | Tx,
  rows: readonly Pick<Review, 'subject' | 'title'>[],
): Promise<Map<string, Words>> {
  const slugs = [...new Set(rows.filter(({ subject }) => subject === 'application').map(({ title }) => title))];
  if (slugs.length === 0) return new Map();
  const found = await db
    .select({ slug: exhibition.slug, name: exhibition.name })
    .from(exhibition)
    .where(inArray(exhibition.slug, slugs));
  return new Map(found.map(({ slug, name }) => [slug, { id: name, en: name }]));
}

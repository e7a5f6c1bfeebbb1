import { eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { checklistItem } from '#db/schema/index.ts';

/** Every condition of any edition: what a list named once may be named again. */
export async function conditionsInUse(db: Reader | Tx): Promise<string[]> {
  const rows = await db
    .selectDistinct({ text: sql<string>`json_extract(${checklistItem.body}, '$.appliesWhen')` })
    .from(checklistItem);
  return rows.map(({ text }) => text);
}

/** Keys that an ask of this item had in any edition: a new ask never gets the key of one that went. */
export async function keysEver(db: Reader | Tx, slug: string | null): Promise<Set<string>> {
  if (slug === null) return new Set();
  const rows = await db.select({ body: checklistItem.body }).from(checklistItem).where(eq(checklistItem.slug, slug));
  return new Set(rows.flatMap(({ body }) => body.asks.map(({ key }) => key)));
}

import { desc, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { checklistVersion, user } from '#db/schema/index.ts';
import type { DraftRow } from './draft.ts';

/** Every edition of a list and its draft, newest first. */
export async function versionsOf(db: Reader | Tx, list: string): Promise<DraftRow[]> {
  return db
    .select()
    .from(checklistVersion)
    .where(eq(checklistVersion.checklistSlug, list))
    .orderBy(desc(checklistVersion.number));
}

/** Names of officers by id. */
export async function namesOf(db: Reader | Tx, ids: Iterable<string | null>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await db.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

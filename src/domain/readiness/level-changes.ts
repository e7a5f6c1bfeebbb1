import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { Words } from '#db/readiness/types.ts';
import { levelChange } from '#db/schema/index.ts';
import type { ReadinessLevel } from '#db/schema/workshops.ts';
import type { Lists } from './lists.ts';
import type { LevelCause } from './recompute.ts';

export interface TracedChange {
  at: number;
  from: ReadinessLevel | null;
  to: ReadinessLevel | null;
  cause: LevelCause;
  items: Named[];
  /** After a fall. `title` null: market lists. */
  missing: Named[];
}

export interface Named {
  slug: string;
  title: Words | null;
}

/** The last rises and falls, newest first, at most 20. One query. */
export async function changesOf(read: Reader, workshopId: number, { items }: Lists): Promise<TracedChange[]> {
  const rows = await read
    .select()
    .from(levelChange)
    .where(eq(levelChange.workshopId, workshopId))
    .orderBy(desc(levelChange.at), desc(levelChange.id))
    .limit(20);
  const named = (slug: string): Named => ({ slug, title: items.get(slug)?.item.body.title ?? null });
  return rows.map((row) => {
    const { at, from, to, cause } = row;
    return { at, from, to, cause, items: row.items.map(named), missing: row.missing.map(named) };
  });
}

import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { SearchKind } from '#src/domain/catalogue/query.ts';

/**
 * The ids of those that the database calls published, in the same order. Throws when more than half of them are not:
 * then the server holds something else than this catalogue.
 */
export async function keepPublished(
  db: Database,
  kind: SearchKind,
  ids: (number | string)[],
): Promise<(number | string)[]> {
  if (ids.length === 0) return ids;
  const list = JSON.stringify(ids);
  const rows = await db.read.all<{ id: number | string }>(
    kind === 'motifs'
      ? sql`SELECT slug AS id FROM motif WHERE slug IN (SELECT value FROM json_each(${list}))`
      : kind === 'workshops'
        ? sql`SELECT id FROM workshop WHERE state = 'published' AND id IN (SELECT value FROM json_each(${list}))`
        : sql`SELECT listing.id FROM listing JOIN workshop ON workshop.id = workshop_id
            WHERE listing.state = 'published' AND workshop.state = 'published' AND listing.id IN (SELECT value FROM json_each(${list}))`,
  );
  const published = new Set(rows.map(({ id }) => id));
  const kept = ids.filter((id) => published.has(id));
  if (kept.length * 2 < ids.length)
    throw new Error(`${ids.length - kept.length} of ${ids.length} ${kind} found are not published`);
  return kept;
}

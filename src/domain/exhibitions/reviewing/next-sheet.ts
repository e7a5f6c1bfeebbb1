import { sql } from 'drizzle-orm';
import type { Acting } from '#src/domain/context.ts';
import { isConflicted } from '../conflicts.ts';
import { actor } from '../load.ts';

type Asking = Pick<Acting, 'db' | 'user'>;

export interface Progress {
  done: number;
  total: number;
  /** The open sheet whose application has the fewest reviews; null: all are done. */
  next: string | null;
}

/** How far one is with an exhibition's sheets, and which comes next, without those one has a conflict with. One query. */
export async function readProgress(context: Asking, slug: string): Promise<Progress> {
  const me = actor(context);
  // The smallest of `reviews id` with the reviews as long as each other: one row comes back, not one for each sheet.
  const [row] = await context.db.read.all<{ done: number; total: number; next: string | null }>(
    sql`SELECT count(*) AS total, count(*) FILTER (WHERE score_sheet.state <> 'open') AS done,
        min(CASE WHEN score_sheet.state = 'open' THEN printf('%06d%s', application.reviews, application.id) END) AS next
      FROM score_sheet CROSS JOIN application ON application.id = score_sheet.application_id
      WHERE score_sheet.user_id = ${me.id} AND score_sheet.state <> 'dropped' AND application.exhibition_slug = ${slug}
        AND application.state = 'screened' AND NOT ${isConflicted(me, sql`application.workshop_id`)}`,
  );
  return { done: row?.done ?? 0, total: row?.total ?? 0, next: row?.next?.slice(6) ?? null };
}

export async function nextSheet(context: Asking, slug: string): Promise<string | null> {
  return (await readProgress(context, slug)).next;
}

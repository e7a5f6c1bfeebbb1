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
  const rows = await context.db.read.all<{ id: string; open: number }>(
    sql`SELECT application.id, score_sheet.state = 'open' AS open FROM score_sheet
      JOIN application ON application.id = score_sheet.application_id
      WHERE score_sheet.user_id = ${me.id} AND score_sheet.state <> 'dropped' AND application.exhibition_slug = ${slug}
        AND application.state = 'screened' AND NOT ${isConflicted(me, sql`application.workshop_id`)}
      ORDER BY open DESC, application.reviews, application.id`,
  );
  const first = rows[0];
  return {
    total: rows.length,
    done: rows.filter(({ open }) => !open).length,
    next: first?.open ? first.id : null,
  };
}

export async function nextSheet(context: Asking, slug: string): Promise<string | null> {
  return (await readProgress(context, slug)).next;
}

import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { application, scoreSheet } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { isConflicted } from '../conflicts.ts';
import { actor, loadExhibition, requireAct, type Exhibition } from '../load.ts';
import { may } from '../phases.ts';
import { sheetCode } from './sheet-page.ts';

export interface ReviewerDesk {
  of: Pick<Exhibition, 'slug' | 'name' | 'phase'> & { blind: boolean; until: string | null };
  done: number;
  total: number;
  /** The open sheet whose application has the fewest reviews. */
  next: string | null;
  rows: { id: string; code: string; state: 'open' | 'scored' | 'abstained'; total: number | null }[];
  /** Sheets one had and lost to a conflict of interest. */
  conflicts: number;
  maySave: boolean;
}

/** One's own sheets of an exhibition, those to do first. Three queries. Throws what `requireAct` does. */
export async function readReviewerDesk(context: Pick<Acting, 'db' | 'user'>, slug: string): Promise<ReviewerDesk> {
  const { read } = context.db;
  const of = await loadExhibition(read, slug);
  await requireAct(read, context, of, 'see.sheets-to-do');
  const me = actor(context);
  const conflict = isConflicted(me, application.workshopId);
  const found = await read
    .select({
      conflict: sql<number>`${conflict}`,
      id: sql<string>`CASE WHEN NOT ${conflict} THEN ${application.id} END`,
      state: scoreSheet.state,
      total: sql<number | null>`CASE WHEN NOT ${conflict} THEN ${scoreSheet.total} END`,
    })
    .from(scoreSheet)
    .innerJoin(application, eq(application.id, scoreSheet.applicationId))
    .where(
      and(
        eq(scoreSheet.userId, me.id),
        eq(application.exhibitionSlug, slug),
        sql`(${conflict} OR (${and(ne(scoreSheet.state, 'dropped'), eq(application.state, 'screened'))}))`,
      ),
    )
    .orderBy(sql`${scoreSheet.state} <> 'open'`, asc(application.reviews), asc(application.id));
  const rows = found
    .filter((row) => !row.conflict)
    .map(({ id, state, total }) => ({
      id,
      code: sheetCode(id),
      state: state as 'open' | 'scored' | 'abstained',
      total,
    }));
  const open = rows.filter(({ state }) => state === 'open');
  return {
    of: { slug, name: of.name, phase: of.phase, blind: of.body.blind, until: of.body.timetable.scoringUntil },
    done: rows.length - open.length,
    total: rows.length,
    next: open[0]?.id ?? null,
    rows,
    conflicts: found.length - rows.length,
    maySave: may('scoring.save', of.phase, ['reviewer']),
  };
}

import { asc, desc, eq, sql } from 'drizzle-orm';
import { appeal, application, user, workshop } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { isConflicted } from '../conflicts.ts';
import { loadExhibition, requireAct, type Application, type Exhibition } from '../load.ts';
import { may } from '../phases.ts';
import { readOwnScores, type OwnScores } from './own-scores.ts';
import { hadPart } from './took-part.ts';

export type AppealRow =
  | { conflict: true; number: number; sentAt: number; state: 'open' | 'upheld' | 'rejected' }
  | {
      conflict: false;
      id: string;
      number: number;
      name: string;
      state: 'open' | 'upheld' | 'rejected';
      standing: Application['state'];
      text: string;
      sentAt: number;
      answer: string;
      answeredAt: number | null;
      answeredBy: string | null;
      /** By the reviews, as published, and as it is now. */
      score: { published: number | null; now: number | null };
      rank: number | null;
      own: OwnScores | null;
      /** Why one can't answer; null: one can. */
      closed: 'answered' | 'took-part' | 'has-place' | 'phase' | null;
    };

/** Appeals, unanswered ones first; of workshops one has a conflict with only that there is one. Five queries at most. */
export async function readAppeals(context: Acting, slug: string): Promise<{ of: Exhibition; rows: AppealRow[] }> {
  const { db } = context;
  const me = requireOfficer(context, 'exhibitions');
  const of = await loadExhibition(db.read, slug);
  await requireAct(db.read, context, of, 'see.ranking');
  const conflict = isConflicted(me, application.workshopId);
  const unless = <T>(value: T) => sql<T | null>`CASE WHEN NOT ${conflict} THEN ${value} END`;
  const found = await db.read
    .select({
      conflict,
      id: application.id,
      number: sql<number>`coalesce(${application.number}, 0)`,
      name: unless(workshop.name),
      standing: application.state,
      text: unless(appeal.text),
      answer: unless(appeal.answer),
      answeredBy: user.name,
      score: application.score,
      publishedScore: application.publishedScore,
      rank: application.rank,
      state: appeal.state,
      sentAt: appeal.sentAt,
      answeredAt: appeal.answeredAt,
      part: hadPart(db.read, me.id),
    })
    .from(appeal)
    .innerJoin(application, eq(application.id, appeal.applicationId))
    .innerJoin(workshop, eq(workshop.id, application.workshopId))
    .leftJoin(user, eq(user.id, appeal.answeredBy))
    .where(eq(application.exhibitionSlug, slug))
    .orderBy(desc(sql`${appeal.state} = 'open'`), asc(appeal.sentAt));
  const open = found.filter((row) => !row.conflict).map(({ id }) => id);
  const scores = open.length > 0 ? await readOwnScores(db.read, of, open) : new Map<string, OwnScores>();
  const inTime = may('decision.answer-appeal', of.phase, ['officer']);
  const rows = found.map((row): AppealRow => {
    const { number, sentAt, state } = row;
    if (row.conflict) return { conflict: true, number, sentAt, state };
    const { id, standing, rank, answeredAt, answeredBy } = row;
    const hasPlace = standing !== 'refused' && standing !== 'waiting';
    const closed =
      state !== 'open' ? 'answered' : !inTime ? 'phase' : row.part ? 'took-part' : hasPlace ? 'has-place' : null;
    return {
      ...{ conflict: false, id, number, sentAt, state, standing, rank, answeredAt, answeredBy, closed },
      ...{ name: String(row.name ?? ''), text: String(row.text ?? ''), answer: String(row.answer ?? '') },
      ...{ score: { published: row.publishedScore, now: row.score }, own: scores.get(id) ?? null },
    };
  });
  return { of, rows };
}

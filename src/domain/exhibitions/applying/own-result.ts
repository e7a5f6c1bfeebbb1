import { and, asc, count, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { Criterion } from '#db/exhibitions/types.ts';
import { appeal, application, letter, scoreSheet, user, type LetterKind } from '#db/schema/index.ts';
import { conflictsOf } from '#src/domain/exhibitions/conflicts.ts';
import type { Application, Exhibition } from '#src/domain/exhibitions/load.ts';

export interface OwnScore {
  criterion: Pick<Criterion, 'key' | 'name' | 'counted' | 'weight'>;
  /** Of the reviews that count; null: none gave it a value. */
  mean: number | null;
  least: number;
  most: number;
}

/** How a workshop's application came out, as it may know it. */
export interface OwnResult {
  /** 0 to 100. */
  score: number | null;
  rank: number | null;
  /** How many were ranked. */
  ranked: number;
  reviews: number;
  scores: OwnScore[];
  /** What reviewers wrote for the workshop, in an order that tells nothing. */
  reasons: string[];
  letters: { id: string; kind: LetterKind; number: string; sentAt: number | null }[];
  appeal: Pick<typeof appeal.$inferSelect, 'text' | 'sentAt' | 'state' | 'answer' | 'answeredAt'> | null;
}

/**
 * Outcome, letters and the means of the reviews that count: whoever has a conflict with the workshop is left out, as
 * in the score. Only once the results are out: null before. Whether the workshop may see it, the caller has asked.
 */
export async function readOwnResult(db: Reader, of: Exhibition, one: Application): Promise<OwnResult | null> {
  if (of.decidedAt === null || one.publishedAt === null) return null;
  const sheets = await db
    .select({ scores: scoreSheet.scores, reason: scoreSheet.reason, id: user.id, name: user.name })
    .from(scoreSheet)
    .innerJoin(user, eq(user.id, scoreSheet.userId))
    .where(and(eq(scoreSheet.applicationId, one.id), eq(scoreSheet.state, 'scored'), isNotNull(scoreSheet.total)));
  const conflicts = await Promise.all(sheets.map((person) => conflictsOf(db, person, one.workshopId)));
  const counted = sheets.filter((_, at) => conflicts[at]?.length === 0);
  const [ranked] = await db
    .select({ total: count() })
    .from(application)
    .where(and(eq(application.exhibitionSlug, of.slug), isNotNull(application.rank)));
  const letters = await db
    .select({ id: letter.id, kind: letter.kind, number: letter.number, sentAt: letter.sentAt })
    .from(letter)
    .where(and(eq(letter.applicationId, one.id), eq(letter.state, 'sent')))
    .orderBy(asc(letter.sentAt));
  const [objection] = await db.select().from(appeal).where(eq(appeal.applicationId, one.id));
  return {
    score: one.publishedScore,
    rank: one.rank,
    ranked: ranked?.total ?? 0,
    reviews: counted.length,
    scores: of.body.criteria.map((criterion) => meanOf(criterion, counted)),
    reasons: counted.flatMap(({ reason }) => reason || []).toSorted(),
    letters,
    appeal: objection ?? null,
  };
}

function meanOf(criterion: Criterion, sheets: readonly { scores: Record<string, number> }[]): OwnScore {
  const { key, name, counted, weight, scale } = criterion;
  const values = sheets.flatMap(({ scores }) => scores[key] ?? []);
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    criterion: { key, name, counted, weight },
    mean: values.length > 0 ? Math.round((100 * sum) / values.length) / 100 : null,
    least: scale[0]?.value ?? 0,
    most: scale.at(-1)?.value ?? 0,
  };
}

import { and, asc, count, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { CallBody, Criterion } from '#db/exhibitions/types.ts';
import { appeal, application, letter, type LetterKind } from '#db/schema/index.ts';
import { readOwnScores } from '#src/domain/exhibitions/deciding/own-scores.ts';
import type { Application, Exhibition } from '#src/domain/exhibitions/load.ts';

export interface OwnScore {
  criterion: Pick<Criterion, 'key' | 'name' | 'counted' | 'weight'>;
  /** Mean or median of the reviews that count, as the call says; null: none gave it a value. */
  joined: number | null;
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
  /** What the scores are of the reviews'. */
  scoreBy: CallBody['scoreBy'];
  scores: OwnScore[];
  /** What reviewers wrote for the workshop, in an order that tells nothing. */
  reasons: string[];
  letters: { id: string; kind: LetterKind; number: string; sentAt: number | null }[];
  appeal: Pick<typeof appeal.$inferSelect, 'text' | 'sentAt' | 'state' | 'answer' | 'answeredAt'> | null;
}

/**
 * Outcome, letters and the scores of the reviews that count: whoever has a conflict with the workshop is left out, as
 * in the score. Only once the results are out: null before. Whether the workshop may see it, the caller has asked.
 */
export async function readOwnResult(db: Reader, of: Exhibition, one: Application): Promise<OwnResult | null> {
  if (of.decidedAt === null || one.publishedAt === null) return null;
  const own = (await readOwnScores(db, of, [one.id])).get(one.id);
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
    reviews: own?.reviews ?? 0,
    scoreBy: of.body.scoreBy,
    scores: of.body.criteria.map((criterion) => scoreOf(criterion, own?.values.get(criterion.key) ?? null)),
    reasons: own?.reasons.toSorted() ?? [],
    letters,
    appeal: objection ?? null,
  };
}

function scoreOf({ key, name, counted, weight, scale }: Criterion, joined: number | null): OwnScore {
  return {
    criterion: { key, name, counted, weight },
    joined,
    least: scale[0]?.value ?? 0,
    most: scale.at(-1)?.value ?? 0,
  };
}

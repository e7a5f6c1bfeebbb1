import { and, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { application, scoreSheet, user } from '#db/schema/index.ts';
import { conflictedWorkshops } from '../conflicts.ts';
import type { Exhibition } from '../load.ts';
import { joined } from '../score.ts';

/** What the reviewers said of one application, without who said it. */
export interface OwnScores {
  /** Criterion key → mean or median of the reviews that count, in the values of its scale; null: none has one. */
  values: Map<string, number | null>;
  reasons: string[];
  reviews: number;
}

/** Reviewer → workshops they have a conflict with: their sheets on those don't count. */
export type Excluded = Map<string, Set<number>>;

/** The scores of these applications, criterion by criterion, as `rescore` counts them. */
export async function readOwnScores(
  db: Reader | Tx,
  of: Exhibition,
  ids: readonly string[],
  excluded?: Excluded,
): Promise<Map<string, OwnScores>> {
  const out = excluded ?? (await readExcluded(db, of.slug));
  const sheets = await db
    .select({
      id: scoreSheet.applicationId,
      workshopId: application.workshopId,
      userId: scoreSheet.userId,
      scores: scoreSheet.scores,
      total: scoreSheet.total,
      reason: scoreSheet.reason,
    })
    .from(scoreSheet)
    .innerJoin(application, eq(application.id, scoreSheet.applicationId))
    .where(and(inArray(scoreSheet.applicationId, [...ids]), eq(scoreSheet.state, 'scored')));
  return new Map(
    ids.map((id) => {
      const counting = sheets.filter(
        (one) => one.id === id && one.total !== null && !out.get(one.userId)?.has(one.workshopId),
      );
      const values = of.body.criteria.map(({ key }): [string, number | null] => [
        key,
        joined(
          counting.flatMap(({ scores }) => scores[key] ?? []),
          of.body.scoreBy,
        ),
      ]);
      const reasons = counting.map(({ reason }) => reason.trim()).filter((reason) => reason !== '');
      return [id, { values: new Map(values), reasons, reviews: counting.length }];
    }),
  );
}

/** One query for each reviewer who scored. */
export async function readExcluded(db: Reader | Tx, slug: string): Promise<Excluded> {
  const people = await db
    .selectDistinct({ id: user.id, name: user.name })
    .from(scoreSheet)
    .innerJoin(application, eq(application.id, scoreSheet.applicationId))
    .innerJoin(user, eq(user.id, scoreSheet.userId))
    .where(and(eq(application.exhibitionSlug, slug), eq(scoreSheet.state, 'scored')));
  const excluded: Excluded = new Map();
  for (const person of people) excluded.set(person.id, await conflictedWorkshops(db, person));
  return excluded;
}

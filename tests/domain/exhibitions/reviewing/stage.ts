import { and, eq } from 'drizzle-orm';
import { application, scoreSheet } from '#db/schema/index.ts';
import { addReviewer } from '#src/domain/exhibitions/reviewing/add-reviewer.ts';
import { assign } from '#src/domain/exhibitions/reviewing/assign.ts';
import { saveSheet } from '#src/domain/exhibitions/reviewing/save-sheet.ts';
import { isRefusal } from '#src/domain/refusal.ts';
import type { CastName } from '#tests/support/cast.ts';
import { layExhibition } from '#tests/support/exhibitions.ts';
import type { World } from '#tests/support/world.ts';

export const slug = 'inacraft-2027';

/** An exhibition in its scoring phase, and who scores it. */
export async function layScoring(
  world: World,
  reviewers: readonly CastName[] = ['rahmat', 'dewi', 'ratna'],
  wish: NonNullable<Parameters<typeof layExhibition>[1]> = {},
): Promise<void> {
  await layExhibition(world, { phase: 'scoring', ...wish });
  const ratna = await world.as('ratna');
  for (const name of reviewers) await addReviewer(ratna, { exhibition: wish.slug ?? slug, person: world.id(name) });
}

export async function give(world: World, id: string, to: CastName, by: CastName = 'ratna'): Promise<void> {
  await assign(await world.as(by), { application: id, person: world.id(to) });
}

export interface Given {
  value?: number;
  version?: number;
  go?: 'next' | 'later';
  reason?: string;
}

/** The same value for every criterion, and whatever else is wanted. */
export async function score(world: World, id: string, by: CastName, given: Given = {}) {
  const { value = 3, version, go = 'next', reason = 'Rapi dan warnanya rata.' } = given;
  const scores = Object.fromEntries(['c-1', 'c-2', 'c-3', 'c-4', 'c-5', 'c-6'].map((key) => [key, value]));
  const known = await sheetOf(world, id, by);
  return saveSheet(await world.as(by), {
    ...{ application: id, version: version ?? known?.version ?? 0, scores, confidence: 2, reason, go },
  });
}

export async function sheetOf({ services, id: idOf }: World, id: string, by: CastName) {
  const [row] = await services.db.read
    .select()
    .from(scoreSheet)
    .where(and(eq(scoreSheet.applicationId, id), eq(scoreSheet.userId, idOf(by))));
  return row;
}

/** What counts of an application: its score and by how many reviews. */
export async function counted({ services }: World, id: string) {
  const [row] = await services.db.read
    .select({ score: application.score, reviews: application.reviews })
    .from(application)
    .where(eq(application.id, id));
  return row;
}

/** The code of what was refused; undefined when it was not. */
export async function refused(doing: Promise<unknown>): Promise<string | undefined> {
  return doing.then(
    () => undefined,
    (error: unknown) => {
      if (isRefusal(error)) return error.code;
      throw error;
    },
  );
}

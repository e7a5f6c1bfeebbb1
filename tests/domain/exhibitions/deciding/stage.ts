import type { Quota } from '#db/exhibitions/types.ts';
import type { Application, Exhibition } from '#src/domain/exhibitions/load.ts';
import { loadExhibition } from '#src/domain/exhibitions/load.ts';
import { prepareLetters } from '#src/domain/exhibitions/deciding/prepare.ts';
import { takeRule } from '#src/domain/exhibitions/deciding/take-rule.ts';
import { tellOf } from '#src/domain/exhibitions/deciding/tell.ts';
import { publishDecisions } from '#src/domain/exhibitions/publish.ts';
import { layApplication, layExhibition, layWorkshops } from '#tests/support/exhibitions.ts';
import type { Acting } from '#src/domain/context.ts';
import type { World } from '#tests/support/world.ts';

export const slug = 'inacraft-2027';

/** An exhibition in the phase of decision, with screened applications of these scores, best first as they are given. */
export async function layDecision(
  world: World,
  { scores, places, quota = {} }: { scores: (number | null)[]; places: number; quota?: Partial<Quota> },
): Promise<Application[]> {
  const whole = { newcomers: 0, caps: [], leastScore: null, waiting: null, ...quota, places };
  await layExhibition(world, { slug, phase: 'decision', places, body: { quota: whole } });
  const workshops = await layWorkshops(world, scores.length);
  // Written together, in this order.
  return Promise.all(
    workshops.map(({ workshopId }, index) => {
      const score = scores[index] ?? null;
      return layApplication(world, slug, workshopId, { state: 'screened', change: { score, reviews: 1 } });
    }),
  );
}

/** From the rule to the letters of everybody, by Ratna. */
export async function publishByRule(world: World, change: Partial<Acting> = {}): Promise<Exhibition> {
  const ratna = await world.as('ratna', change);
  await takeRule(ratna, { exhibition: slug });
  await prepareLetters(ratna, { exhibition: slug, openingId: '', openingEn: '' });
  const { rankVersion } = await loadExhibition(world.services.db.read, slug);
  await publishDecisions(ratna, { exhibition: slug, version: rankVersion, agree: 'on' });
  await tellOf(ratna, slug);
  return loadExhibition(world.services.db.read, slug);
}

export async function statesOf({ services: { db } }: World): Promise<Record<number, string>> {
  const rows = await db.read.query.application.findMany({ orderBy: (table, { asc }) => asc(table.number) });
  return Object.fromEntries(rows.map(({ number, state }) => [number, state]));
}

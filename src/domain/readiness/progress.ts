import { appliesTo } from '#db/readiness/applies.ts';
import { counts, type Standing } from '#db/readiness/level.ts';
import type { Lists } from './lists.ts';

/** How far a workshop is, as `workshop_readiness` keeps it. */
export interface Progress {
  stages: Record<string, [count: number, applicable: number]>;
  accepted: number;
  applicable: number;
  stage: string | null;
  trainedOn: string | null;
}

/** How far the core list is done: what applies, what counts, and the first stage with something left. Pure. */
export function progressOf(
  { core, items }: Lists,
  standings: ReadonlyMap<string, Standing>,
  answers: Record<string, string[]>,
  today: string,
): Progress {
  const stages: Progress['stages'] = {};
  for (const stage of core.stages) stages[stage.slug] = [0, 0];
  for (const { slug, stage, body } of core.items) {
    const tally = (stages[stage] ??= [0, 0]);
    if (appliesTo(body.appliesWhen, answers) === 'no') continue;
    tally[1] += 1;
    if (counts(standings.get(slug), today)) tally[0] += 1;
  }
  const sums = Object.values(stages);
  const trained = [...standings.values()]
    .filter(
      ({ item, acceptedOn }) => acceptedOn && items.get(item)?.item.body.asks.some((ask) => ask.type === 'training'),
    )
    .map(({ acceptedOn }) => acceptedOn)
    .sort()
    .at(-1);
  return {
    stages,
    accepted: sums.reduce((sum, [done]) => sum + done, 0),
    applicable: sums.reduce((sum, [, all]) => sum + all, 0),
    stage: core.stages.find(({ slug }) => (stages[slug]?.[0] ?? 0) < (stages[slug]?.[1] ?? 0))?.slug ?? null,
    trainedOn: trained ?? null,
  };
}

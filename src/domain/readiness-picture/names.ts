import type { Words } from '#db/readiness/types.ts';
import type { Lists } from '#src/domain/readiness/lists.ts';

/** What the stages and items of the lists that hold now are called, by slug. */
export interface Names {
  stages: ReadonlyMap<string, Words>;
  items: ReadonlyMap<string, Words>;
}

export function namesOf({ core, items }: Lists): Names {
  return {
    stages: new Map(core.stages.map(({ slug, title }) => [slug, title])),
    items: new Map([...items].map(([slug, { item }]) => [slug, item.body.title])),
  };
}

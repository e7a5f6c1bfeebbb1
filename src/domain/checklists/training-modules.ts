import modules from '#db/reference/training.json' with { type: 'json' };
import type { Words } from '#db/readiness/types.ts';

/** The city's training modules, by slug. */
export const trainingModules: ReadonlyMap<string, Words> = new Map(modules.map(({ slug, title }) => [slug, title]));

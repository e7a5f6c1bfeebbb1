import type { Acting } from '#src/domain/context.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { setImmediate as turn } from 'node:timers/promises';
import { inFilter, isFiltered, type LevelKey, type PictureFilter } from './filter.ts';
import { countLevelsAt, countMoved } from './history.ts';
import { ninetyDaysAgo } from './level-at.ts';
import { countLevels, countStages, type ByLevel, type Levels } from './levels.ts';
import { readLoad, type OfficerLoad } from './load.ts';
import type { Looking } from './looking.ts';
import { namesOf, type Names } from './names.ts';
import { quarterAfter, quarterOf } from './quarters.ts';
import { countItems, type Funnels } from './stuck.ts';
import { countExpiring, countStalled, countWaiting, type DayCount, type Waiting } from './waiting.ts';

/** Quarters that are over and shown. */
const quarters = 8;

export interface Picture {
  /** When it was computed, ms. */
  asOf: number;
  levels: Levels;
  /** Against 90 days ago. */
  change: Record<'then' | 'arrived' | 'left', ByLevel>;
  stages: { stage: string; workshops: number }[];
  funnels: Funnels;
  waiting: Waiting;
  /** Of the whole city, whatever the filter. */
  load: OfficerLoad[];
  expiring: DayCount[];
  trained: number;
  stalled: DayCount[];
  /** At the end of each quarter, and now (`at` null): workshops at each level. */
  history: { at: string | null; byLevel: ByLevel }[];
  names: Names;
}

export type Asking = Pick<Acting, 'db' | 'now' | 'reference'>;

/** The picture of a filter, computed from the database as it is. About 15 queries, other requests between them. */
export async function computePicture(context: Asking, filter: PictureFilter): Promise<Picture> {
  const looking = await lookFor(context, filter);
  const { now, today } = looking;
  const past = Array.from({ length: quarters }, (_, index) => quarterAfter(quarterOf(today), index - quarters));
  const ninety = ninetyDaysAgo(today);
  const levels = await countLevels(looking);
  await turn();
  const then = await countLevelsAt(looking, [...past.map(({ end }) => end - 1), ninety]);
  await turn();
  const moved = await countMoved(looking, ninety);
  const stages = await countStages(looking);
  await turn();
  const funnels = await countItems(looking, isFiltered(filter) ? levels.workshops : null);
  await turn();
  const waiting = await countWaiting(looking, !isFiltered(filter));
  await turn();
  const expiring = await countExpiring(looking, !isFiltered(filter));
  const { trained, stalled } = await countStalled(looking);
  const load = await readLoad(looking);
  return {
    asOf: now,
    levels,
    change: { then: then[quarters] ?? levels.byLevel, ...moved },
    stages,
    funnels,
    waiting,
    load,
    expiring,
    trained,
    stalled,
    history: [
      ...past.map(({ name }, index) => ({ at: name, byLevel: then[index] ?? levels.byLevel })),
      { at: null, byLevel: levels.byLevel },
    ],
    names: namesOf(looking.lists),
  };
}

/** What the counts of a filter need. */
export async function lookFor({ db, now, reference }: Asking, filter: PictureFilter): Promise<Looking> {
  const lists = await readLists(db.read);
  return {
    read: db.read,
    now,
    today: wibDay(now),
    where: inFilter(filter, reference),
    lists,
    appliesWhen: (item) => lists.items.get(item)?.item.body.appliesWhen,
  };
}

/** That level and those above it, of a moment's counts. */
export function atLeast(byLevel: ByLevel, level: LevelKey): number {
  const entries = Object.entries(byLevel);
  return entries.slice(entries.findIndex(([name]) => name === level)).reduce((sum, [, count]) => sum + count, 0);
}

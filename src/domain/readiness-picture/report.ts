import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { LevelRule } from '#db/readiness/types.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { endOf, endsBetween, isRise } from './conditions.ts';
import type { causes } from './figures.ts';
import { noFilter } from './filter.ts';
import { countLevelsAt } from './history.ts';
import { levelAt } from './level-at.ts';
import { countLevels, type ByLevel, type Levels } from './levels.ts';
import type { Looking } from './looking.ts';
import { namesOf, type Names } from './names.ts';
import { lookFor, type Asking } from './picture.ts';
import { parseQuarter, quarterAfter, quarterOf, type Quarter } from './quarters.ts';
import { tablesOf } from './tables.ts';
import { medianOf, sumVerdicts } from './verdicts.ts';

export type Cause = (typeof causes)[number];

/** A quarter in figures: at its end, or until now while it runs. */
export interface Report {
  quarter: Quarter;
  /** Whether the quarter is over. */
  isOver: boolean;
  /** ms. */
  asOf: number;
  levels: Levels;
  /** At the end of the quarter before. */
  before: ByLevel;
  rises: Record<Cause, number>;
  falls: Record<Cause, number>;
  /** Items returned most, the first twelve. */
  returns: { item: string; count: number }[];
  returned: number;
  verdicts: { inTime: number; late: number; median: number | null };
  next: Quarter;
  expiringNext: number;
  names: Names;
  /** What each level asks, as the list that holds now says it. */
  definitions: LevelRule[];
}

const mostReturned = 12;
/** Quarters one may choose, the running one counted. */
const offered = 12;

export function offeredQuarters(today: string): Quarter[] {
  return Array.from({ length: offered }, (_, index) => quarterAfter(quarterOf(today), -index));
}

/**
 * The report of a quarter (`2026-Q3`); the last one that is over when none is named. `future`: it has not begun, or
 * there is no such quarter. Throws `forbidden`.
 */
export async function readReport(
  context: Pick<Acting, 'user'> & Asking,
  named: string | null,
): Promise<Report | { future: true; quarter: Quarter | null }> {
  requireOfficer(context, 'readiness', 'reports');
  const looking = await lookFor(context, noFilter);
  const { today, now } = looking;
  const quarter = named === null ? quarterAfter(quarterOf(today), -1) : parseQuarter(named);
  if (!quarter || quarter.start > now) return { future: true, quarter };
  const end = endOf(quarter, now);
  const isOver = quarter.end <= now;
  const levels = await countLevels(looking, levelAt(end));
  await turn();
  const [before] = await countLevelsAt(looking, [quarter.start - 1]);
  const moves = await countMoves(looking, quarter);
  await turn();
  const verdicts = await sumVerdicts(looking.read, quarter.firstDay, quarter.lastDay, today);
  const waits = [...verdicts.byOfficer.values()];
  const longest = Math.max(0, ...waits.map(({ length }) => length));
  const all = Array.from({ length: longest }, (_, days) => waits.reduce((sum, one) => sum + (one[days] ?? 0), 0));
  const returns = [...verdicts.returns].map(([item, count]) => ({ item, count }));
  const next = quarterAfter(quarter, 1);
  return {
    quarter,
    isOver,
    asOf: now,
    levels,
    before: before ?? levels.byLevel,
    ...moves,
    returns: returns.sort((one, other) => other.count - one.count).slice(0, mostReturned),
    returned: returns.reduce((sum, { count }) => sum + count, 0),
    verdicts: { inTime: verdicts.inTime, late: verdicts.late, median: medianOf(all) },
    next,
    expiringNext: await countEnding(looking, next),
    names: namesOf(looking.lists),
    definitions: looking.lists.core.levels,
  };
}

async function countMoves(looking: Looking, quarter: Quarter) {
  const { read } = looking;
  const inQuarter = sql`level_change.at >= ${quarter.start} AND level_change.at < ${quarter.end}`;
  const rows = await read.all<{ cause: Cause; rise: number; moves: number }>(sql`
    SELECT level_change.cause AS cause, ${isRise} AS rise, count(*) AS moves
    FROM ${tablesOf.moves} WHERE ${inQuarter} GROUP BY 1, 2`);
  const counts = (isUp: boolean) => {
    const none: Record<Cause, number> = { verdict: 0, undo: 0, expiry: 0, checklist: 0, answers: 0, published: 0 };
    for (const { cause, rise, moves } of rows) if (Boolean(rise) === isUp) none[cause] += moves;
    return none;
  };
  return { rises: counts(true), falls: counts(false) };
}

async function countEnding({ read }: Looking, { firstDay, lastDay }: Quarter): Promise<number> {
  const [row] = await read.all<{ items: number }>(
    sql`SELECT count(*) AS items FROM item_standing WHERE ${endsBetween(firstDay, lastDay)}`,
  );
  return row?.items ?? 0;
}

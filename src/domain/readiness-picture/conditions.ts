import { sql, type SQL } from 'drizzle-orm';
import { parseCondition } from '#db/readiness/applies.ts';
import { readinessLevels, type ReadinessLevel } from '#db/schema/workshops.ts';
import { daysLater } from '#src/domain/workshops/day.ts';
import { sentBetween, type Age } from './ages.ts';
import type { Figure, FigureName } from './figures.ts';
import { allOf, levelNow, levelsFrom } from './filter.ts';
import { levelAt, ninetyDaysAgo } from './level-at.ts';
import { midnight, parseQuarter } from './quarters.ts';

export interface Facts {
  /** ms, and its WIB day. */
  now: number;
  today: string;
  /** When an item applies, by its slug; undefined for one that is in no list now. */
  appliesWhen: (item: string) => string | undefined;
}

/** Of evidence. The plus keeps SQLite from reading every review there ever was, where a day bounds them. */
export const ofReadiness = sql`+review.subject IN ('evidence', 'spot-check')`;
/** What of evidence waits for an officer. */
export const isOpen = sql`review.state IN ('submitted', 'in-review') AND review.subject IN ('evidence', 'spot-check')`;
export const isReturned = sql`review.state IN ('changes-asked', 'refused')`;
/** Decided on its due day or before, by WIB days. */
export const isInTime = sql`date(review.decided_at / 1000 + 25200, 'unixepoch') <= review.due_on`;
export const isReady = sql`workshop.readiness_level IN ${levelsFrom('exhibition-ready')}`;
/** How far a workshop is in the core list: a stage, `done`, or `unknown` while nothing was computed. */
export const stageOf = sql<string>`CASE WHEN workshop_readiness.workshop_id IS NULL THEN 'unknown'
  ELSE coalesce(workshop_readiness.stage, 'done') END`;
export const isTrained = sql`workshop_readiness.trained_on IS NOT NULL AND ${levelNow} NOT IN ${levelsFrom('export-ready')}`;
export const isRise = sql`${rankOf('to')} > ${rankOf('from')}`;

/** Whether a workshop has not saved or sent anything for so many days. */
export function isQuiet(days: number, now: number): SQL {
  return sql`coalesce(workshop_readiness.active_at, 0) < ${now - days * 86_400_000}`;
}

/** Accepted items whose time ends between two WIB days, both counted. */
export function endsBetween(from: string, to: string): SQL {
  return sql`item_standing.expires_on BETWEEN ${from} AND ${to}`;
}

/** The start of the 30 days whose verdicts an officer's load is of; ms. */
export function loadSince(today: string): number {
  return midnight(daysLater(today, -29));
}

/** Whether an item's condition (db/readiness/applies.ts) lets it apply to workshops whose answers this column holds. */
export function applies(condition: string | undefined, column: SQL): SQL {
  if (condition === undefined) return sql`0`;
  const alternatives = parseCondition(condition);
  if (!alternatives) return sql`1`;
  const answers = sql`coalesce(${column}, '{}')`;
  const one = ({ key, values }: (typeof alternatives)[number]) => {
    const path = `$.${key}`;
    return sql`json_type(${answers}, ${path}) IS NULL OR EXISTS
      (SELECT 1 FROM json_each(${answers}, ${path}) WHERE json_each.value IN ${values})`;
  };
  return sql`(${sql.join(alternatives.map(one), sql` OR `)})`;
}

/** The rows behind a figure, as a condition on its tables; the filter comes besides. */
export function conditionOf({ name, of, at }: Figure, facts: Facts): SQL {
  const quarter = parseQuarter(at) ?? { start: 0, end: 0, firstDay: '', lastDay: '' };
  const text = of ?? '';
  const item = sql`item_standing.item = ${text}`;
  const decidedIn = sql`review.decided_at >= ${quarter.start} AND review.decided_at < ${quarter.end} AND ${ofReadiness}`;
  const movedIn = allOf([
    sql`level_change.at >= ${quarter.start} AND level_change.at < ${quarter.end}`,
    of && sql`level_change.cause = ${of}`,
  ]);
  const then = levelAt(ninetyDaysAgo(facts.today));
  const conditions: Record<FigureName, () => SQL> = {
    all: () => sql`1`,
    ready: () => isReady,
    level: () => sql`${levelNow} = ${text}`,
    'level-then': () => sql`${then} = ${text}`,
    arrived: () => sql`${levelNow} = ${text} AND ${then} <> ${text}`,
    left: () => sql`${levelNow} <> ${text} AND ${then} = ${text}`,
    'level-at': () => sql`${levelAt(endOf(quarter, facts.now))} = ${text}`,
    'at-least-at': () => sql`${levelAt(endOf(quarter, facts.now))} IN ${levelsFrom(text as ReadinessLevel)}`,
    'at-least': () => sql`${levelNow} IN ${levelsFrom(text as ReadinessLevel)}`,
    'all-at': () => sql`${levelAt(endOf(quarter, facts.now))} <> 'absent'`,
    stage: () => sql`${stageOf} = ${text}`,
    stalled: () => sql`${isTrained} AND ${isQuiet(Number(text), facts.now)}`,
    applicable: () => applies(facts.appliesWhen(text), sql`workshop_readiness.answers`),
    begun: () => item,
    waiting: () => sql`${item} AND item_standing.state = 'waiting'`,
    returned: () => sql`${item} AND item_standing.state IN ('changes-asked', 'refused')`,
    accepted: () => sql`${item} AND item_standing.state = 'accepted'`,
    expired: () => sql`${item} AND item_standing.state = 'expired'`,
    expiring: () => endsBetween(facts.today, daysLater(facts.today, Number(text))),
    'expiring-in': () => endsBetween(quarter.firstDay, quarter.lastDay),
    open: () => isOpen,
    age: () => sql`${isOpen} AND ${isOfAge(text as Age, facts.today)}`,
    overdue: () => sql`${isOpen} AND review.due_on < ${facts.today}`,
    decided: () =>
      sql`review.decided_at >= ${loadSince(facts.today)} AND review.decided_by = ${text} AND ${ofReadiness}`,
    claimed: () => sql`${isOpen} AND review.claimed_by = ${text}`,
    returns: () => sql`${decidedIn} AND review.title = ${text} AND ${isReturned}`,
    'in-time': () => sql`${decidedIn} AND ${isInTime}`,
    late: () => sql`${decidedIn} AND NOT (${isInTime})`,
    rises: () => sql`${movedIn} AND ${isRise}`,
    falls: () => sql`${movedIn} AND NOT (${isRise})`,
  };
  return conditions[name]();
}

export function isOfAge(age: Age, today: string): SQL {
  const { from, before } = sentBetween(age, today);
  return sql`review.submitted_at >= ${from} AND review.submitted_at < ${before}`;
}

/** The last moment of a quarter, or now while it runs; ms. */
export function endOf({ end }: { end: number }, now: number): number {
  return Math.min(end - 1, now);
}

function rankOf(column: 'from' | 'to'): SQL {
  const cases = readinessLevels.map((level, rank) => sql`WHEN ${level} THEN ${rank}`);
  return sql`CASE level_change.${sql.identifier(column)} ${sql.join(cases, sql` `)} ELSE -1 END`;
}

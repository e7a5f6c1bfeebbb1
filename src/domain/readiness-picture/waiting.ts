import { sql, type SQL } from 'drizzle-orm';
import { daysLater } from '#src/domain/workshops/day.ts';
import { ages, type Age } from './ages.ts';
import { endsBetween, isOfAge, isOpen, isQuiet, isTrained } from './conditions.ts';
import { soonDays, stalledDays } from './figures.ts';
import type { Looking } from './looking.ts';
import { tablesOf } from './tables.ts';

export interface Waiting {
  total: number;
  overdue: number;
  ages: Record<Age, number>;
}

/** What waits for an officer, by the working days it has waited. One query over what is open. */
export async function countWaiting({ read, where, today }: Looking, isWhole: boolean): Promise<Waiting> {
  const [row] = await read.all<Record<string, number>>(sql`
    SELECT count(*) AS total, count(*) FILTER (WHERE review.due_on < ${today}) AS overdue,
      ${countEach(ages, (age) => isOfAge(age, today))}
    FROM ${isWhole ? sql`review` : tablesOf.reviews} WHERE ${isOpen} AND ${where}`);
  return {
    total: row?.['total'] ?? 0,
    overdue: row?.['overdue'] ?? 0,
    ages: Object.fromEntries(ages.map((age) => [age, row?.[`n${age}`] ?? 0])) as Record<Age, number>,
  };
}

export interface DayCount {
  days: number;
  count: number;
}

/** Accepted items whose time ends within so many days, today counted. One query over what ends soon. */
export async function countExpiring({ read, where, today }: Looking, isWhole: boolean): Promise<DayCount[]> {
  const end = (days: number) => daysLater(today, days);
  const [row] = await read.all<Record<string, number>>(sql`
    SELECT ${countEach(soonDays, (days) => sql`item_standing.expires_on <= ${end(days)}`)}
    FROM ${isWhole ? sql`item_standing` : tablesOf.items}
    WHERE ${endsBetween(today, end(soonDays.at(-1) ?? 0))} AND ${where}`);
  return soonDays.map((days) => ({ days, count: row?.[`n${days}`] ?? 0 }));
}

/** Trained workshops below export-ready that have been quiet for so many days, and all of those. One query. */
export async function countStalled({ read, where, now }: Looking): Promise<{ trained: number; stalled: DayCount[] }> {
  const [row] = await read.all<Record<string, number>>(sql`
    SELECT count(*) AS trained, ${countEach(stalledDays, (days) => isQuiet(days, now))}
    FROM ${tablesOf.workshops} WHERE ${isTrained} AND ${where}`);
  return {
    trained: row?.['trained'] ?? 0,
    stalled: stalledDays.map((days) => ({ days, count: row?.[`n${days}`] ?? 0 })),
  };
}

/** A column for each key, named `n` and the key (a plain number would be taken for a place in the row): how many rows fit its condition. */
function countEach<K extends string | number>(keys: readonly K[], condition: (key: K) => SQL): SQL {
  const columns = keys.map((key) => sql`count(*) FILTER (WHERE ${condition(key)}) AS ${sql.identifier(`n${key}`)}`);
  return sql.join(columns, sql`, `);
}

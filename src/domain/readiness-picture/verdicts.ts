import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { workingDaysBetween } from '#src/domain/reviews/working-days.ts';
import { daysLater } from '#src/domain/workshops/day.ts';
import { isInTime, isReturned, ofReadiness } from './conditions.ts';
import { midnight } from './quarters.ts';

/** The verdicts of one WIB day. */
interface DayOfVerdicts {
  /** Officer → how many of them after 0, 1, 2 … working days. */
  byOfficer: Map<string, number[]>;
  /** Item → returned. */
  returns: Map<string, number>;
  inTime: number;
  late: number;
}

export type Verdicts = DayOfVerdicts;

interface Row {
  officer: string | null;
  item: string;
  sentOn: string;
  returned: number;
  inTime: number;
  verdicts: number;
}

/** A day that is over changes no more (verdicts are taken back until midnight), so it is counted once in a WIB day. */
const kept = new WeakMap<Reader, { today: string; days: Map<string, DayOfVerdicts> }>();

/**
 * The verdicts on readiness from one WIB day to another, both counted, but none after today. Read day by day, letting
 * other requests pass between them: a busy month has tens of thousands.
 */
export async function sumVerdicts(read: Reader, from: string, to: string, today: string): Promise<Verdicts> {
  const sum: Verdicts = { byOfficer: new Map(), returns: new Map(), inTime: 0, late: 0 };
  for (let day = from; day <= to && day <= today; day = daysLater(day, 1)) {
    const one = await verdictsOf(read, day, today);
    for (const [officer, counts] of one.byOfficer) {
      const all = sum.byOfficer.get(officer) ?? [];
      counts.forEach((count, days) => (all[days] = (all[days] ?? 0) + count));
      sum.byOfficer.set(officer, all);
    }
    for (const [item, count] of one.returns) sum.returns.set(item, (sum.returns.get(item) ?? 0) + count);
    sum.inTime += one.inTime;
    sum.late += one.late;
  }
  return sum;
}

/** The middle one of counted values; for an even number the lower of the two. null when there is none. */
export function medianOf(counts: readonly number[]): number | null {
  const half = counts.reduce((sum, count) => sum + (count ?? 0), 0) / 2;
  let seen = 0;
  for (const [value, count] of counts.entries()) {
    seen += count ?? 0;
    if (half > 0 && seen >= half) return value;
  }
  return null;
}

async function verdictsOf(read: Reader, day: string, today: string): Promise<DayOfVerdicts> {
  let known = kept.get(read);
  if (known?.today !== today) kept.set(read, (known = { today, days: new Map() }));
  const found = known.days.get(day);
  if (found) return found;
  await turn();
  const rows = await read.all<Row>(sql`
    SELECT review.decided_by AS officer, review.title AS item,
      date(review.submitted_at / 1000 + 25200, 'unixepoch') AS "sentOn",
      ${isReturned} AS returned, ${isInTime} AS "inTime", count(*) AS verdicts
    FROM review WHERE review.decided_at >= ${midnight(day)} AND review.decided_at < ${midnight(daysLater(day, 1))}
      AND ${ofReadiness} GROUP BY 1, 2, 3, 4, 5`);
  const made = tally(rows, day);
  if (day < today) known.days.set(day, made);
  return made;
}

function tally(rows: Row[], day: string): DayOfVerdicts {
  const made: DayOfVerdicts = { byOfficer: new Map(), returns: new Map(), inTime: 0, late: 0 };
  const waits = new Map<string, number>();
  for (const { officer, item, sentOn, returned, inTime, verdicts } of rows) {
    const wait = waits.get(sentOn) ?? Math.max(0, workingDaysBetween(sentOn, day));
    waits.set(sentOn, wait);
    if (officer !== null) {
      const counts = made.byOfficer.get(officer) ?? [];
      counts[wait] = (counts[wait] ?? 0) + verdicts;
      made.byOfficer.set(officer, counts);
    }
    if (returned) made.returns.set(item, (made.returns.get(item) ?? 0) + verdicts);
    if (inTime) made.inTime += verdicts;
    else made.late += verdicts;
  }
  return made;
}

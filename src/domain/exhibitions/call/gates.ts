import { sql, type SQL } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import type { ExhibitionPhase } from '#db/schema/index.ts';
import type { RefusalCode } from '#src/domain/refusal.ts';
import { daysLater, wibDay } from '#src/domain/workshops/day.ts';
import { isConflicted, type Person } from '../conflicts.ts';
import type { Exhibition } from '../load.ts';
import { beginningOf } from './shapes.ts';
import { missingFrom } from './missing.ts';

/** Why an exhibition can't go on to its next phase. */
export interface Obstacle {
  code: RefusalCode;
  facts: Record<string, string | number>;
  /** A written reason lets it pass; it is published. */
  unlessReason?: true;
}

interface Asking {
  db: Reader | Tx;
  now: number;
  of: Exhibition;
  person: Person;
}

type Gate = (asking: Asking) => Promise<Obstacle | null> | Obstacle | null;

/**
 * What must be true before a phase is left for the next. An officer is told how many applications stand in the way
 * without those of workshops they have a conflict with; those stand in the way all the same.
 */
export const gates: Record<ExhibitionPhase, Gate> = {
  draft({ of, now }) {
    const missing = missingFrom(of, { now, today: wibDay(now) });
    return missing.length > 0 ? { code: 'call-incomplete', facts: { missing: missing.length } } : null;
  },
  apply: ({ of, now }) => notBefore(of.deadlineAt + 1, now),
  async screening(asking) {
    const waiting = await countIn(asking, sql`state = 'submitted'`);
    if (waiting) return { code: 'not-all-screened', facts: { left: waiting.left } };
    const { screeningUntil } = asking.of.body.timetable;
    const returned = await countIn(asking, sql`state = 'returned'`);
    if (returned && screeningUntil !== null && wibDay(asking.now) <= screeningUntil)
      return { code: 'returned-may-answer', facts: { left: returned.left, until: screeningUntil }, unlessReason: true };
    if (!asking.of.body.blind) return null;
    const bare = await countIn(
      asking,
      sql`state = 'screened' AND NOT EXISTS (SELECT 1 FROM application_version AS sent
        WHERE sent.application_id = application.id AND sent.number = application.sent_version
        AND sent.redaction IS NOT NULL)`,
    );
    return bare && { code: 'not-redacted', facts: { left: bare.left } };
  },
  async scoring(asking) {
    const unscored = await countIn(asking, sql`state = 'screened' AND score IS NULL`);
    return unscored && { code: 'not-all-scored', facts: { left: unscored.left }, unlessReason: true };
  },
  decision: () => ({ code: 'publish-first', facts: {} }),
  async appeal(asking) {
    const open = await countIn(asking, sql`id IN (SELECT application_id FROM appeal WHERE state = 'open')`);
    if (open) return { code: 'appeals-open', facts: { left: open.left } };
    const { appealDays } = asking.of.body.timetable;
    if (asking.of.decidedAt === null || appealDays === 0) return null;
    const over = beginningOf(daysLater(wibDay(asking.of.decidedAt), appealDays + 1));
    return notBefore(over ?? 0, asking.now);
  },
  async confirmation(asking) {
    const silent = await countIn(asking, sql`state = 'chosen'`);
    return silent && { code: 'answers-waiting', facts: { left: silent.left } };
  },
  fair: ({ of, now }) => notBefore(beginningOf(daysLater(of.endsOn, 1)) ?? 0, now),
  async results({ db, of }) {
    const [sent] = await db.all(
      sql`SELECT 1 FROM exhibition_report WHERE exhibition_slug = ${of.slug} AND state = 'sent'`,
    );
    return sent ? null : { code: 'report-first', facts: {} };
  },
  closed: () => ({ code: 'not-this-phase', facts: { phase: 'closed' } }),
  withdrawn: () => ({ code: 'not-this-phase', facts: { phase: 'withdrawn' } }),
};

function notBefore(at: number, now: number): Obstacle | null {
  return now < at ? { code: 'not-before', facts: { at } } : null;
}

/** null: none. `left` are those the person may know of. */
async function countIn({ db, of, person }: Asking, where: SQL): Promise<{ left: number } | null> {
  const [row] = await db.all<{ whole: number; mine: number | null }>(sql`SELECT count(*) AS whole,
    sum(NOT ${isConflicted(person, sql`application.workshop_id`)}) AS mine
    FROM application WHERE exhibition_slug = ${of.slug} AND ${where}`);
  return row && row.whole > 0 ? { left: row.mine ?? 0 } : null;
}

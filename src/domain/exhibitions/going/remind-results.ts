import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application, audit, exhibition, exhibitionResult, workshopMember } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import { notify } from '#src/domain/outbox.ts';
import type { Night } from '#src/domain/readiness/expire.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { paths } from '#src/paths.ts';
import type { Exhibition } from '../load.ts';

/** Days before the last day to hand in results, tightest first. */
export const resultReminders = [0, 1, 7] as const;

/**
 * Reminds exhibitors whose results are not in: a week before they are due, the day before and on the day, each once.
 * After nights that were missed only the tightest is sent; after the day none. Returns how many exhibitions.
 */
export async function remindResults(context: Night): Promise<number> {
  const { db, now } = context;
  const waiting = await db.read
    .select()
    .from(exhibition)
    .where(inArray(exhibition.phase, ['fair', 'results']));
  let reminded = 0;
  for (const of of waiting) {
    const days = tightest(of.body.timetable.resultsUntil, wibDay(now));
    if (days === null || (await wasGiven(db.read, of, days))) continue;
    if (await db.write((tx) => remind(tx, context, of, days))) reminded += 1;
  }
  return reminded;
}

/** null: none is due. */
function tightest(until: string | null, today: string): number | null {
  if (until === null) return null;
  const left = (Date.parse(until) - Date.parse(today)) / 86_400_000;
  return left < 0 ? null : (resultReminders.find((days) => left <= days) ?? null);
}

const markOf = ({ slug, body }: Exhibition, days: number) => ({
  subject: `exhibition:${slug}`,
  action: 'results.remind',
  detail: { days, until: body.timetable.resultsUntil },
});

/** The audit log keeps what was sent: a day that was moved is another reminder. */
async function wasGiven(db: Pick<Tx, 'select'>, of: Exhibition, days: number): Promise<boolean> {
  const { subject, action, detail } = markOf(of, days);
  const [given] = await db
    .select({ seq: audit.seq })
    .from(audit)
    .where(
      and(
        eq(audit.subject, subject),
        eq(audit.action, action),
        sql`json_extract(${audit.detail}, '$.until') = ${detail.until}`,
        sql`json_extract(${audit.detail}, '$.days') <= ${days}`,
      ),
    )
    .limit(1);
  return given !== undefined;
}

async function remind(tx: Tx, context: Night, of: Exhibition, days: number): Promise<boolean> {
  if (await wasGiven(tx, of, days)) return false;
  const missing = await tx
    .selectDistinct({ userId: workshopMember.userId })
    .from(application)
    .innerJoin(workshopMember, eq(workshopMember.workshopId, application.workshopId))
    .leftJoin(exhibitionResult, eq(exhibitionResult.applicationId, application.id))
    .where(
      and(
        eq(application.exhibitionSlug, of.slug),
        eq(application.state, 'confirmed'),
        isNull(exhibitionResult.applicationId),
      ),
    );
  await recordAudit(tx, { at: context.now, userId: null, ...markOf(of, days) });
  await notify(tx, context, {
    userIds: missing.map(({ userId }) => userId),
    kind: 'results-due',
    facts: { exhibition: of.name, by: of.body.timetable.resultsUntil ?? '' },
    path: paths.ownExhibitionResults(of.slug),
  });
  return missing.length > 0;
}

import { remindFollowUps } from '#src/domain/leads/remind.ts';
import type { Bites } from '#src/domain/readiness/bites.ts';
import type { Night } from '#src/domain/readiness/expire.ts';
import { lapseUnpaid } from './lapse-unpaid.ts';
import { remindResults } from './remind-results.ts';

/** What a new day (WIB) brings to exhibitions: unpaid places go on, and reminders go out. */
export async function runExhibitionNight(
  context: Night,
  bites?: Partial<Bites>,
): Promise<{ lapsed: number; resultsReminded: number; followUps: number }> {
  const lapsed = await lapseUnpaid(context, bites);
  const resultsReminded = await remindResults(context);
  const followUps = await remindFollowUps(context, bites);
  return { lapsed, resultsReminded, followUps };
}

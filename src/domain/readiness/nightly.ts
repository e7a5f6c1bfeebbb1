import { resumeCarryingOut } from '#src/domain/checklists/carry-out.ts';
import type { Bites } from './bites.ts';
import { expireEvidence, type Expired, type Night } from './expire.ts';
import { remindExpiring } from './remind.ts';

/**
 * What a new day (WIB) brings: acceptances end, levels follow, reminders go out; and an edition of a checklist that a
 * stop kept from some workshops reaches them. Run again, it finds nothing left.
 */
export async function runNight(context: Night, bites?: Partial<Bites>): Promise<Expired & { reminded: number }> {
  const expired = await expireEvidence(context, bites);
  const reminded = await remindExpiring(context, bites);
  await resumeCarryingOut(context);
  return { ...expired, ...reminded };
}

const day = 86_400_000;
const seventhHour = 7 * 3_600_000;

/** Milliseconds from now until the next midnight in Western Indonesian Time. */
export function untilMidnight(now: number): number {
  return day - ((now + seventhHour) % day);
}

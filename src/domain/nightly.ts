import { resumeCarryingOut } from '#src/domain/checklists/carry-out.ts';
import { resumeEnding } from '#src/domain/exhibitions/call/end-applications.ts';
import { resumeTellingApplicants } from '#src/domain/exhibitions/call/tell-applicants.ts';
import { lapseUnanswered } from '#src/domain/exhibitions/deciding/lapse-unanswered.ts';
import { resumeTelling } from '#src/domain/exhibitions/deciding/tell.ts';
import { runExhibitionNight } from '#src/domain/exhibitions/going/nightly.ts';
import type { Bites } from '#src/domain/readiness/bites.ts';
import { expireEvidence, type Expired, type Night } from '#src/domain/readiness/expire.ts';
import { remindExpiring } from '#src/domain/readiness/remind.ts';

/**
 * What a new day (WIB) brings: acceptances end, levels follow, reminders go out; an edition of a checklist that a
 * stop kept from some workshops reaches them; and exhibitions take their steps. Run again, it finds nothing left.
 */
export async function runNight(
  context: Night,
  bites?: Partial<Bites>,
): Promise<Expired & { reminded: number } & Awaited<ReturnType<typeof runExhibitionNight>>> {
  const expired = await expireEvidence(context, bites);
  const reminded = await remindExpiring(context, bites);
  await resumeCarryingOut(context);
  await resumeTelling(context);
  await resumeTellingApplicants(context);
  await resumeEnding(context);
  await lapseUnanswered(context);
  const exhibitions = await runExhibitionNight(context, bites);
  return { ...expired, ...reminded, ...exhibitions };
}

const day = 86_400_000;
const seventhHour = 7 * 3_600_000;

/** Milliseconds from now until the next midnight in Western Indonesian Time. */
export function untilMidnight(now: number): number {
  return day - ((now + seventhHour) % day);
}

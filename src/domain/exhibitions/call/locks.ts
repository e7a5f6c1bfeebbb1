import type { ExhibitionPhase } from '#db/schema/index.ts';
import { exhibitionPhases } from '#db/schema/index.ts';

/**
 * What of a call no longer changes once a phase has begun, since people have acted on it: the rotation rule was
 * published with the call, questions and requirements were answered, names were (or were not) kept from reviewers, and
 * letters have told the fee and the days to answer.
 */
const lockedFrom = {
  rotation: 'apply',
  requirements: 'screening',
  questions: 'screening',
  listings: 'screening',
  deadline: 'scoring',
  blind: 'scoring',
  reviewGoal: 'decision',
  fee: 'appeal',
  answerDays: 'appeal',
  standBy: 'fair',
} as const satisfies Record<string, ExhibitionPhase>;

export type Lockable = keyof typeof lockedFrom;
export const lockables = Object.keys(lockedFrom) as Lockable[];

/** Pure. */
export function isLocked(what: Lockable, phase: ExhibitionPhase): boolean {
  return exhibitionPhases.indexOf(phase) >= exhibitionPhases.indexOf(lockedFrom[what]);
}

/** The phase that locks it. */
export const lockingPhase = (what: Lockable): ExhibitionPhase => lockedFrom[what];

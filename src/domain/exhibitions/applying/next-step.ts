import type { ApplicationState } from '#db/schema/index.ts';
import type { Application, Exhibition } from '#src/domain/exhibitions/load.ts';
import { groundsOf } from './hand-in.ts';

export const nextSteps = [
  'apply',
  'send',
  'too-late',
  'screening',
  'mend',
  'scores',
  'decision',
  'once-eligible',
  'ineligible',
  'again',
  'confirm',
  'in-line',
  'appeal',
  'refused',
  'fair',
  'results',
  'went',
  'gone',
  'closed',
  'called-off',
] as const;
export type NextStep = (typeof nextSteps)[number];

/** What comes next, and when: a moment, or a WIB day; null: no day was said. */
export interface Next {
  step: NextStep;
  at: number | string | null;
}

type Of = Pick<Exhibition, 'phase' | 'deadlineAt' | 'body' | 'startsOn'>;

/** What a workshop waits for, or has to do, with its application to an exhibition. Pure. */
export function nextOf(
  of: Of,
  one: Pick<Application, 'state' | 'confirmBy' | 'pending'> | null,
  {
    now,
    appealUntil,
    today,
    sentResults = false,
    lateUntil = null,
  }: {
    now: number;
    appealUntil: string | null;
    today: string;
    sentResults?: boolean;
    /** Until when a late code in hand is taken. */
    lateUntil?: number | null;
  },
): Next {
  if (of.phase === 'withdrawn') return { step: 'called-off', at: null };
  const { timetable } = of.body;
  const inTime = groundsOf(of, null, now) !== null;
  const mayObject = of.phase === 'appeal' && appealUntil !== null && today <= appealUntil;
  const steps: Record<ApplicationState, () => Next> = {
    draft: () => (inTime ? { step: 'send', at: of.deadlineAt } : { step: 'too-late', at: of.deadlineAt }),
    submitted: () => ({ step: 'screening', at: timetable.screeningUntil }),
    returned: () => ({ step: 'mend', at: inTime ? of.deadlineAt : timetable.screeningUntil }),
    screened: () =>
      of.phase === 'decision'
        ? { step: 'decision', at: timetable.decisionOn }
        : { step: 'scores', at: timetable.decisionOn ?? timetable.scoringUntil },
    ineligible: () => {
      const until = inTime ? of.deadlineAt : lateUntil;
      return until === null ? { step: 'ineligible', at: of.deadlineAt } : { step: 'once-eligible', at: until };
    },
    withdrawn: () => (inTime ? { step: 'again', at: of.deadlineAt } : { step: 'gone', at: null }),
    chosen: () => ({ step: 'confirm', at: one?.confirmBy ?? null }),
    waiting: () => ({ step: 'in-line', at: mayObject ? appealUntil : null }),
    refused: () => (mayObject ? { step: 'appeal', at: appealUntil } : { step: 'refused', at: null }),
    confirmed: () => {
      if (sentResults) return { step: 'went', at: null };
      if (of.phase === 'results' || of.phase === 'closed') return { step: 'results', at: timetable.resultsUntil };
      return { step: 'fair', at: of.startsOn };
    },
    declined: () => ({ step: 'gone', at: null }),
    lapsed: () => ({ step: 'gone', at: null }),
  };
  if (one) return steps[one.state]();
  if (inTime) return { step: 'apply', at: of.deadlineAt };
  const isLate = of.phase === 'apply' || of.phase === 'screening';
  return isLate ? { step: 'too-late', at: of.deadlineAt } : { step: 'closed', at: of.deadlineAt };
}

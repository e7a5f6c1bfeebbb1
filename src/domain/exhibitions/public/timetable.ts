import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { daysLater, wibDay } from '#src/domain/workshops/day.ts';

const steps = [
  'opens',
  'deadline',
  'screening',
  'scoring',
  'decision',
  'appeal',
  'confirmation',
  'payment',
  'fair',
  'results',
  'report',
] as const;
export type Step = (typeof steps)[number];

/** One line of the timetable. A day is a WIB day; `days` counts from the letters, where no day is known yet. */
export interface TimetableLine {
  step: Step;
  from: string | null;
  until: string | null;
  /** Milliseconds, where the hour matters. */
  at: number | null;
  days: number | null;
  /** `now`: the phase it belongs to is the active one. */
  state: 'done' | 'now' | 'next';
}

const phaseOf: Record<Step, Exhibition['phase']> = {
  ...{ opens: 'apply', deadline: 'apply', screening: 'screening', scoring: 'scoring', decision: 'decision' },
  ...{ appeal: 'appeal', confirmation: 'confirmation', payment: 'confirmation', fair: 'fair' },
  ...{ results: 'results', report: 'results' },
};
const order: Exhibition['phase'][] = [
  ...(['draft', 'apply', 'screening', 'scoring', 'decision', 'appeal', 'confirmation', 'fair', 'results'] as const),
  'closed',
];

/** Last WIB days to appeal and, of those chosen first, to confirm; null until the results are published. Pure. */
export function answerDays(of: Pick<Exhibition, 'decidedAt' | 'body'>): { appeal: string; confirm: string } | null {
  if (of.decidedAt === null) return null;
  const from = wibDay(of.decidedAt);
  const { appealDays, confirmDays } = of.body.timetable;
  return { appeal: daysLater(from, appealDays), confirm: daysLater(from, confirmDays) };
}

/** The timetable as it is told to everyone, with where it stands. Pure. */
export function timetableOf(
  of: Pick<Exhibition, 'phase' | 'opensAt' | 'deadlineAt' | 'startsOn' | 'endsOn' | 'decidedAt' | 'body'>,
): TimetableLine[] {
  const { timetable, payment } = of.body;
  const answers = answerDays(of);
  const until: Partial<Record<Step, string | null>> = {
    ...{
      screening: timetable.screeningUntil,
      scoring: timetable.scoringUntil,
      decision: of.decidedAt === null ? timetable.decisionOn : wibDay(of.decidedAt),
    },
    ...{ appeal: answers?.appeal ?? null, confirmation: answers?.confirm ?? null },
    ...{ fair: of.endsOn, results: timetable.resultsUntil, report: timetable.reportUntil },
  };
  const days: Partial<Record<Step, number>> = {
    ...(answers ? {} : { appeal: timetable.appealDays, confirmation: timetable.confirmDays }),
    payment: timetable.payDays,
  };
  const wanted = steps.filter((step) => step !== 'payment' || payment.method === 'transfer');
  return wanted
    .map((step): TimetableLine => {
      const at = step === 'opens' ? of.opensAt : step === 'deadline' ? of.deadlineAt : null;
      const from = step === 'fair' ? of.startsOn : null;
      return { step, from, at, until: until[step] ?? null, days: days[step] ?? null, state: stateOf(step, of) };
    })
    .filter(
      ({ step, until: day, at, days: count }) => step === 'opens' || day !== null || at !== null || count !== null,
    );
}

function stateOf(step: Step, of: Pick<Exhibition, 'phase' | 'opensAt'>): TimetableLine['state'] {
  if (of.phase === 'withdrawn') return 'next';
  const [here, there] = [order.indexOf(of.phase), order.indexOf(phaseOf[step])];
  if (step === 'opens') return of.opensAt === null ? 'next' : 'done';
  return here === there ? 'now' : here > there ? 'done' : 'next';
}

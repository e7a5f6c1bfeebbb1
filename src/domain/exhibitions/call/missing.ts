import type { Exhibition } from '../load.ts';

/** What a call must say before it is published, with the page where it is written. */
export const missingOf = {
  organiser: 'call',
  venue: 'call',
  city: 'call',
  summary: 'call',
  'who-pays': 'call',
  deadline: 'call',
  'deadline-after-start': 'call',
  timetable: 'call',
  'timetable-order': 'call',
  account: 'call',
  requirements: 'call',
  criteria: 'criteria',
  places: 'criteria',
  newcomers: 'criteria',
} as const;
export type Missing = keyof typeof missingOf;

/** What is still missing from a call; empty: it can be published. Pure. */
export function missingFrom(of: Exhibition, { now, today }: { now: number; today: string }): Missing[] {
  const { body } = of;
  const { screeningUntil, scoringUntil, decisionOn, resultsUntil, reportUntil } = body.timetable;
  const deadlineOn = new Date(of.deadlineAt + 7 * 3_600_000).toISOString().slice(0, 10);
  const days = [today, deadlineOn, screeningUntil, scoringUntil, decisionOn].flatMap((day) => day ?? []);
  const counted = body.criteria.filter((one) => one.counted && one.scale.length >= 2);
  const found: Record<Missing, boolean> = {
    organiser: of.organiser === '',
    venue: of.venue === '',
    city: of.city === '',
    summary: !body.summary.id || !body.summary.en,
    'who-pays': !body.whoPays.id || !body.whoPays.en,
    deadline: of.deadlineAt <= now,
    'deadline-after-start': deadlineOn > of.startsOn,
    timetable: [screeningUntil, scoringUntil, decisionOn, resultsUntil, reportUntil].includes(null),
    'timetable-order':
      !isRising([...days, of.startsOn]) || !isRising([of.endsOn, resultsUntil ?? of.endsOn, reportUntil ?? '9999']),
    account: of.fee > 0 && body.payment.account === '',
    requirements: body.requirements.length === 0,
    criteria: counted.length === 0,
    places: of.places < 1,
    newcomers: body.quota.newcomers > of.places,
  };
  return (Object.keys(missingOf) as Missing[]).filter((one) => found[one]);
}

function isRising(days: readonly string[]): boolean {
  return days.every((day, at) => at === 0 || (days[at - 1] ?? '') <= day);
}

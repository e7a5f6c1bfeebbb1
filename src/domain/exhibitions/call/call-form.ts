import { z } from 'zod';
import { listingTechniques, readinessLevels } from '#db/schema/index.ts';
import { countryCodes } from '#src/domain/accounts/countries.ts';
import { dayOrNone, whole } from '#src/domain/workshops/entries.ts';
import { documentRows, questionRows, tripRows } from './rows.ts';
import { day, most, onExhibition, pair, tick, timeOfDay, wholeOrNone } from './shapes.ts';

/** What names an edition and says when it is: asked of a new one, and changed later. */
export const editionFields = {
  name: z.string().min(3).max(most.name),
  organiser: z.string().max(most.line).default(''),
  venue: z.string().max(most.line).default(''),
  city: z.string().max(most.line).default(''),
  country: z.enum(countryCodes as [string, ...string[]]),
  startsOn: day,
  endsOn: day,
  deadlineOn: day,
  deadlineTime: timeOfDay,
};

/** Refuses an end before its beginning, and a deadline after the fair has begun. */
export function datesInOrder(
  { startsOn, endsOn, deadlineOn }: { startsOn: string; endsOn: string; deadlineOn?: string | undefined },
  ctx: z.core.$RefinementCtx,
): void {
  const wrong = (path: string) => ctx.addIssue({ code: 'custom', path: [path], params: { code: 'dates-reversed' } });
  if (endsOn < startsOn) wrong('endsOn');
  if (deadlineOn && deadlineOn > startsOn) wrong('deadlineOn');
}

const slugs = (max: number) => z.array(z.string().regex(/^[a-z0-9 -]{1,64}$/)).max(max).default([]); // prettier-ignore
const days = (min: number, max: number) => whole(min, max).optional();

/** The call but for quota, criteria, stands and plan. What is locked in a phase isn't in the form, and stays as it is. */
export const callFields = {
  ...editionFields,
  deadlineOn: day.optional(),
  deadlineTime: timeOfDay.optional(),
  summary: pair(most.text),
  sectors: slugs(12),
  whoPays: pair(most.text),
  fee: wholeOrNone(0, most.rupiah),
  account: z.string().max(most.hint).default(''),
  documents: documentRows,
  level: z.enum(['', ...readinessLevels]).default(''),
  items: slugs(80),
  packs: slugs(20),
  points: wholeOrNone(1, 10),
  techniques: z.array(z.enum(listingTechniques)).max(listingTechniques.length).default([]),
  ownListings: wholeOrNone(1, 100),
  listingsLeast: whole(0, 12).optional(),
  listingsMost: whole(1, 12).optional(),
  questions: questionRows,
  blind: tick,
  reviewGoal: whole(1, 20).optional(),
  months: whole(1, 120).optional(),
  perFair: whole(0, 10).optional(),
  noResults: whole(0, 10).optional(),
  givenBack: whole(0, 10).optional(),
  newcomerMonths: whole(1, 240).optional(),
  screeningUntil: dayOrNone,
  scoringUntil: dayOrNone,
  decisionOn: dayOrNone,
  appealDays: days(0, 60),
  confirmDays: days(1, 60),
  payDays: days(1, 120),
  resultsUntil: dayOrNone,
  reportUntil: dayOrNone,
  standBy: z.enum(['choice', 'draw']).optional(),
  trip: tripRows,
};

export const callForm = z
  .strictObject({ ...onExhibition, ...callFields })
  .superRefine(datesInOrder)
  .superRefine(({ listingsLeast, listingsMost }, ctx) => {
    if (listingsLeast !== undefined && listingsMost !== undefined && listingsLeast > listingsMost)
      ctx.addIssue({ code: 'custom', path: ['listingsMost'], params: { code: 'too-small', min: listingsLeast } });
  });

export type CallForm = z.output<typeof callForm>;

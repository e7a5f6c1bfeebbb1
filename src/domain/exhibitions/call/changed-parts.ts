import { isDeepStrictEqual } from 'node:util';
import type { Exhibition } from '../load.ts';
import type { ColumnsOfCall } from './call-body.ts';

/** What of a call matters to who applied; a change of it is published and told. */
export const toldParts = [
  'name',
  'place',
  'dates',
  'deadline',
  'requirements',
  'questions',
  'documents',
  'fee',
  'listings',
  'blind',
  'timetable',
  'stand-by',
  'trip',
] as const;
export type ToldPart = (typeof toldParts)[number];

type Call = Pick<Exhibition, ColumnsOfCall>;

const partOf: Record<ToldPart, (of: Call) => unknown> = {
  name: ({ name }) => name,
  place: ({ venue, city, country }) => [venue, city, country],
  dates: ({ startsOn, endsOn }) => [startsOn, endsOn],
  deadline: ({ deadlineAt }) => deadlineAt,
  requirements: ({ body }) => body.requirements,
  questions: ({ body }) => body.questions,
  documents: ({ body }) => body.documents,
  fee: ({ fee, body }) => [fee, body.payment, body.whoPays],
  listings: ({ body }) => body.listings,
  blind: ({ body }) => body.blind,
  timetable: ({ body }) => body.timetable,
  'stand-by': ({ body }) => body.standBy,
  trip: ({ body }) => body.trip,
};

/** Which of them differ. Pure. */
export function changedParts(before: Call, after: Call): ToldPart[] {
  return toldParts.filter((part) => !isDeepStrictEqual(partOf[part](before), partOf[part](after)));
}

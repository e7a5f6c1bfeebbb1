import type { CallBody, Question, Requirement } from '#db/exhibitions/types.ts';
import type { Exhibition } from '../load.ts';
import type { CallForm } from './call-form.ts';
import { isLocked, type Lockable } from './locks.ts';
import { beginningOf, keyed, momentOf, wibTime } from './shapes.ts';
import { wibDay } from '#src/domain/workshops/day.ts';

/** The call as it will be: what was typed, and as it was where the phase locks it. Pure. */
export function callFrom(form: CallForm, of: Exhibition): Pick<Exhibition, ColumnsOfCall> {
  const { body } = of;
  const open = (what: Lockable): boolean => !isLocked(what, of.phase);
  const { name, organiser, venue, city, country, startsOn, endsOn } = form;
  const { deadlineOn = wibDay(of.deadlineAt), deadlineTime = wibTime(of.deadlineAt) } = form;
  const fee = open('fee') ? (form.fee ?? 0) : of.fee;
  return {
    ...{ name, organiser, venue, city, country, startsOn, endsOn, fee },
    deadlineAt: open('deadline') ? momentOf(deadlineOn, deadlineTime) : of.deadlineAt,
    body: {
      ...body,
      ...{ summary: form.summary, sectors: form.sectors, whoPays: form.whoPays, documents: form.documents },
      requirements: open('requirements') ? requirementsOf(form) : body.requirements,
      questions: open('questions') ? questionsOf(form, body.questions) : body.questions,
      listings: open('listings')
        ? { least: form.listingsLeast ?? body.listings.least, most: form.listingsMost ?? body.listings.most }
        : body.listings,
      blind: open('blind') ? form.blind : body.blind,
      reviewGoal: open('reviewGoal') ? (form.reviewGoal ?? body.reviewGoal) : body.reviewGoal,
      rotation: open('rotation') ? rotationOf(form, body) : body.rotation,
      timetable: {
        ...{ screeningUntil: form.screeningUntil, scoringUntil: form.scoringUntil, decisionOn: form.decisionOn },
        ...{ resultsUntil: form.resultsUntil, reportUntil: form.reportUntil },
        ...(open('answerDays') ? answerDaysOf(form, body) : daysKept(body)),
      },
      payment: open('fee')
        ? { method: fee > 0 ? 'transfer' : 'free', account: form.account }
        : { ...body.payment, account: form.account },
      standBy: open('standBy') ? (form.standBy ?? body.standBy) : body.standBy,
      trip: keyed(
        't',
        form.trip,
        body.trip.map(({ key }) => key),
      ),
    },
  };
}

export type ColumnsOfCall =
  ('name' | 'organiser' | 'venue' | 'city' | 'country' | 'startsOn' | 'endsOn') | ('fee' | 'deadlineAt' | 'body');

function requirementsOf(form: CallForm): Requirement[] {
  return [
    ...(form.level ? [{ kind: 'level' as const, level: form.level }] : []),
    ...form.items.map((item) => ({ kind: 'item' as const, item })),
    ...form.packs.map((list) => ({ kind: 'pack' as const, list })),
    ...(form.techniques.length > 0 ? [{ kind: 'technique' as const, any: form.techniques }] : []),
    ...(form.points === null ? [] : [{ kind: 'points' as const, least: form.points }]),
    ...(form.ownListings === null ? [] : [{ kind: 'listings' as const, least: form.ownListings }]),
  ];
}

function questionsOf({ questions }: CallForm, known: readonly Question[]): Question[] {
  const keys = known.map(({ key }) => key);
  return keyed('q', questions, keys).map((one) => ({
    ...one,
    requiredFrom: beginningOf(one.requiredFrom),
    frozenFrom: beginningOf(one.frozenFrom),
  }));
}

function rotationOf(form: CallForm, { rotation }: CallBody): CallBody['rotation'] {
  return {
    months: form.months ?? rotation.months,
    perFair: form.perFair ?? rotation.perFair,
    noResults: form.noResults ?? rotation.noResults,
    givenBack: form.givenBack ?? rotation.givenBack,
    newcomerMonths: form.newcomerMonths ?? rotation.newcomerMonths,
  };
}

type AnswerDays = Pick<CallBody['timetable'], 'appealDays' | 'confirmDays' | 'payDays'>;

function answerDaysOf(form: CallForm, { timetable }: CallBody): AnswerDays {
  return {
    appealDays: form.appealDays ?? timetable.appealDays,
    confirmDays: form.confirmDays ?? timetable.confirmDays,
    payDays: form.payDays ?? timetable.payDays,
  };
}

function daysKept({ timetable: { appealDays, confirmDays, payDays } }: CallBody): AnswerDays {
  return { appealDays, confirmDays, payDays };
}

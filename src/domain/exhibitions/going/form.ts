import { z } from 'zod';
import { dayOrNone, rowId, whole } from '#src/domain/workshops/entries.ts';

/** Most rupiah a form takes; a stall's turnover has two digits fewer. */
const mostRupiah = 100_000_000_000;
const most = { count: 100_000, note: 2_000, lessons: 4_000, words: 6_000 };

const place = { exhibition: z.string().min(1).max(80), workshop: rowId };
const id = z.string().min(1).max(64);

export const placeForm = z.strictObject(place);
export type PlaceForm = z.output<typeof placeForm>;

export const declineForm = z.strictObject({ ...place, note: z.string().max(most.note).default('') });
export type DeclineForm = z.output<typeof declineForm>;

export const proofForm = z.strictObject({ ...place, file: id });
export type ProofForm = z.output<typeof proofForm>;

export const chooseStandForm = z.strictObject({ ...place, stand: z.string().max(20).default('') });
export type ChooseStandForm = z.output<typeof chooseStandForm>;

export const tickForm = z.strictObject({ ...place, key: z.string().min(1).max(40), done: z.enum(['yes', 'no']) });
export type TickForm = z.output<typeof tickForm>;

export const resultsForm = z.strictObject({
  ...place,
  version: z.coerce.number().int().min(0),
  contacts: whole(0, most.count),
  orders: whole(0, most.count),
  ordersAbroad: whole(0, most.count),
  sold: whole(0, mostRupiah),
  ordered: whole(0, mostRupiah),
  lessons: z.string().max(most.lessons).default(''),
});
export type ResultsForm = z.output<typeof resultsForm>;

export const feeForm = z.strictObject({
  payment: id,
  version: z.coerce.number().int().min(1),
  note: z.string().max(most.note).default(''),
});
export type FeeForm = z.output<typeof feeForm>;

/** Refusing a slip, and letting somebody off, need words. */
export const feeWithNoteForm = feeForm.extend({ note: z.string().min(1).max(most.note) });

export const assignStandForm = z.strictObject({
  application: id,
  version: z.coerce.number().int().min(1),
  stand: z.string().max(20).default(''),
});
export type AssignStandForm = z.output<typeof assignStandForm>;

export const drawStandsForm = z.strictObject({ exhibition: place.exhibition });
export type DrawStandsForm = z.output<typeof drawStandsForm>;

const words = z.string().max(most.words).default('');

export const reportForm = z.strictObject({
  exhibition: place.exhibition,
  version: z.coerce.number().int().min(0),
  number: z.string().max(80).default(''),
  on: dayOrNone,
  organiser: words,
  activities: words,
  visitors: words,
  documents: words,
  lessons: words,
  followUp: words,
  /** What each planned cost came to, in the plan's order; empty: not known. */
  costs: z
    .array(z.union([z.literal('').transform(() => null), whole(0, mostRupiah)]))
    .max(60)
    .default([]),
});
export type ReportForm = z.output<typeof reportForm>;

export const sendReportForm = z.strictObject({
  exhibition: place.exhibition,
  version: z.coerce.number().int().min(1),
});
export type SendReportForm = z.output<typeof sendReportForm>;

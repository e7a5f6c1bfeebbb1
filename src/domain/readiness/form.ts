import { z } from 'zod';
import { rowId, ticks } from '#src/domain/workshops/entries.ts';

/** Characters of a note to the officer, and of one entry. */
export const noteMost = 2_000;
export const entryMost = 200;
/** Files for one thing that is asked. */
export const mostFiles = 10;

const item = z.string().regex(/^[a-z0-9-]{1,80}$/);
/** Of the draft the form shows; 0 where there was none yet. */
const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const fileIds = z.array(z.string().regex(/^[\w-]{1,64}$/)).max(mostFiles * 3);
const entry = z.string().max(entryMost).optional();
const ticked = z.literal('on').optional();

/** Kept as typed, whole or not: what is wrong with it is said when it is sent. */
const answer = z.strictObject({
  files: fileIds.optional(),
  /** Of `files`, those to leave out: the way without a script. */
  remove: fileIds.optional(),
  number: entry,
  declared: ticked,
  issuedOn: entry,
  issuer: entry,
  heldOn: entry,
  organiser: entry,
  /** Take the number from the workshop's profile or papers instead. */
  fromProfile: ticked,
});
const answers = z.record(z.string().regex(/^[a-z]{1,20}-\d{1,2}$/), answer);

export const saveForm = z.strictObject({
  workshop: rowId,
  item,
  version,
  answers: answers.default({}),
  note: z.string().max(noteMost).default(''),
});
/** Without answers and note the draft is sent as it is kept. */
export const sendForm = saveForm.extend({ answers: answers.optional(), note: z.string().max(noteMost).optional() });
export const sendManyForm = z.strictObject({ workshop: rowId, items: z.array(item).max(30).default([]) });
export const itemForm = z.strictObject({ workshop: rowId, item });

export const aboutForm = z.strictObject({
  workshop: rowId,
  version,
  market: ticks,
  dye: ticks,
  product: ticks,
  cloth: ticks,
  claim: ticks,
  has: ticks,
  incoterm: ticks,
  /** Keys of the questions answered with "none of these". */
  none: ticks,
  exportRoute: z.union([z.literal('').transform(() => null), z.enum(['third-party', 'courier', 'independent'])]),
});

export type SaveForm = z.output<typeof saveForm>;
export type SendForm = z.output<typeof sendForm>;
export type SendManyForm = z.output<typeof sendManyForm>;
export type ItemForm = z.output<typeof itemForm>;
export type AboutForm = z.output<typeof aboutForm>;
export type AnswerForm = z.output<typeof answer>;

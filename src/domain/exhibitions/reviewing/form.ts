import { z } from 'zod';
import { relations } from '#src/domain/offices/form.ts';

const id = z.string().min(1).max(40);
const slug = z.string().regex(/^[a-z0-9-]{1,120}$/);
const version = z.coerce.number().int().min(0);
/** Left unticked or unchosen, a browser sends nothing, or an empty text. */
const blank = z.literal('').transform(() => undefined);

export const addReviewerForm = z.strictObject({ exhibition: slug, person: id });
export const removeReviewerForm = z.strictObject({ exhibition: slug, person: id });
export const assignForm = z.strictObject({ application: id, person: id });
export const assignEvenlyForm = z.strictObject({ exhibition: slug });
export const unassignForm = z.strictObject({ application: id, person: id });

export const saveSheetForm = z.strictObject({
  application: id,
  version,
  scores: z.record(z.string().max(40), blank.or(z.coerce.number().int())).default({}),
  confidence: blank.or(z.coerce.number().int().min(1).max(3)).optional(),
  reason: z.string().max(2_000).default(''),
  /** `later`: kept as it is, not finished. */
  go: z.enum(['next', 'later']),
});
export const abstainForm = z.strictObject({ application: id, version, why: z.string().min(5).max(500) });
export const declareForm = z.strictObject({
  application: id,
  relation: z.enum(relations),
  note: z.string().min(5).max(500),
});
export const noteForm = z.strictObject({ application: id, text: z.string().min(2).max(2_000) });

const words = z.strictObject({ id: z.string().max(4_000).default(''), en: z.string().max(4_000).default('') });
export const redactForm = z.strictObject({
  application: id,
  /** The sent version it is a copy of, and when that copy was last saved; 0: never by hand. */
  number: version,
  since: version,
  why: z.string().max(4_000),
  answers: z.record(z.string().max(40), z.string().max(4_000)).default({}),
  story: words,
  /** By `l` and the listing's id. */
  titles: z.record(z.string().regex(/^l\d{1,12}$/), words).default({}),
  hidden: z.array(z.coerce.number().int()).max(50).default([]),
});

export type AddReviewerForm = z.output<typeof addReviewerForm>;
export type AssignForm = z.output<typeof assignForm>;
export type AssignEvenlyForm = z.output<typeof assignEvenlyForm>;
export type SaveSheetForm = z.output<typeof saveSheetForm>;
export type AbstainForm = z.output<typeof abstainForm>;
export type DeclareForm = z.output<typeof declareForm>;
export type NoteForm = z.output<typeof noteForm>;
export type RedactForm = z.output<typeof redactForm>;

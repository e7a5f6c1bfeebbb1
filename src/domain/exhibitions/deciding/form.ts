import { z } from 'zod';
import { letterKinds } from '#db/schema/exhibitions.ts';

export const most = { note: 500, opening: 1_200, answer: 3_000, rows: 200 } as const;

const slug = z.string().min(1).max(80);
const id = z.string().min(1).max(40);

export const setDecisionForm = z.strictObject({
  exhibition: slug,
  ids: z.array(id).min(1).max(most.rows),
  /** `open` takes a decision back. */
  outcome: z.enum(['chosen', 'waiting', 'refused', 'open']),
  /** Published; needed where the rule says otherwise. */
  note: z.string().max(most.note).default(''),
});
export type SetDecisionForm = z.output<typeof setDecisionForm>;

export const takeRuleForm = z.strictObject({ exhibition: slug });
export type TakeRuleForm = z.output<typeof takeRuleForm>;

export const prepareForm = z.strictObject({
  exhibition: slug,
  /** With it only the opening of these letters changes; without it all drafts are made anew. */
  kind: z.enum(letterKinds).optional(),
  openingId: z.string().max(most.opening).default(''),
  openingEn: z.string().max(most.opening).default(''),
});
export type PrepareForm = z.output<typeof prepareForm>;

export const publishForm = z.strictObject({
  exhibition: slug,
  /** The ranking the officer has seen. */
  version: z.coerce.number().int(),
  agree: z
    .string()
    .default('')
    .refine((value) => value === 'on', { params: { code: 'must-agree' } }),
});
export type PublishForm = z.output<typeof publishForm>;

export const answerAppealForm = z.strictObject({
  exhibition: slug,
  id,
  verdict: z.enum(['upheld', 'rejected']),
  answer: z.string().min(20).max(most.answer),
  /** Criterion → value; when it is upheld. */
  scores: z.record(z.string().max(20), z.string().max(8)).default({}),
});
export type AnswerAppealForm = z.output<typeof answerAppealForm>;

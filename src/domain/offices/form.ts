import { z } from 'zod';

export const relations = ['own', 'family', 'other'] as const;
/** Why trust is given or taken: the code is kept in the audit log, the note goes to the workshop. */
export const trustReasons = {
  yes: ['clean-record', 'visited', 'other'],
  no: ['careless', 'complaint', 'technique-wrong', 'other'],
} as const;

const slug = z.string().regex(/^[a-z0-9-]{1,120}$/);

export const declareInterestForm = z.strictObject({
  workshop: slug,
  relation: z.enum(relations),
  note: z.string().min(5).max(500),
});
export const withdrawInterestForm = z.strictObject({ workshop: slug });
export const trustForm = z
  .strictObject({
    workshop: slug,
    trusted: z.enum(['yes', 'no']),
    reasonCode: z.enum([...trustReasons.yes, ...trustReasons.no]),
    note: z.string().min(10).max(500),
  })
  .superRefine(({ trusted, reasonCode }, ctx) => {
    const legal: readonly string[] = trustReasons[trusted];
    if (!legal.includes(reasonCode))
      ctx.addIssue({ code: 'custom', path: ['reasonCode'], params: { code: 'not-a-choice' } });
  });

export type DeclareInterestForm = z.output<typeof declareInterestForm>;
export type WithdrawInterestForm = z.output<typeof withdrawInterestForm>;
export type TrustForm = z.output<typeof trustForm>;

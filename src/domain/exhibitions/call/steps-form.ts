import { z } from 'zod';
import { exhibitionPhases } from '#db/schema/index.ts';
import { formKey } from '#src/domain/workshops/entries.ts';
import { datesInOrder, editionFields } from './call-form.ts';
import { day, exhibitionSlug, most, onExhibition, timeOfDay } from './shapes.ts';

const reason = z.string().min(10).max(most.reason);

export const createForm = z
  .strictObject({
    key: formKey,
    /** `fair:inacraft`, `edition:inacraft-2026`, or nothing. */
    from: z.string().regex(/^((fair|edition):[a-z0-9-]{1,80})?$/).default(''), // prettier-ignore
    ...editionFields,
  })
  .superRefine(datesInOrder);
export type CreateForm = z.output<typeof createForm>;

export const moveForm = z.strictObject({
  ...onExhibition,
  to: z.enum(exhibitionPhases),
  reason: z.string().max(most.reason).default(''),
});
export type MoveForm = z.output<typeof moveForm>;

export const withdrawForm = z.strictObject({ ...onExhibition, reason });
export type WithdrawForm = z.output<typeof withdrawForm>;

export const lateCodeForm = z.strictObject({
  exhibition: exhibitionSlug,
  key: formKey,
  reason,
  untilOn: day,
  untilTime: timeOfDay,
});
export type LateCodeForm = z.output<typeof lateCodeForm>;

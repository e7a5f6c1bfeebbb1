import { z } from 'zod';
import { readinessLevels } from '#db/schema/workshops.ts';
import { idShape, slugShape, wholeOrNothing } from './item-form.ts';
import { most } from './limits.ts';

/** Why an item leaves the list: a code in the audit log, said in words wherever the retirement is shown. */
export const retireReasons = ['law-changed', 'merged', 'duplicate', 'too-hard', 'not-checkable', 'other'] as const;
export type RetireReason = (typeof retireReasons)[number];

const draft = { list: slugShape, draft: idShape, version: idShape };

export const startDraftForm = z.strictObject({ list: slugShape });
export const discardDraftForm = z.strictObject(draft);
export const saveDraftForm = z.strictObject({
  ...draft,
  note: z.string().max(most.note),
  /** Market lists that must be whole, by level; core list only. */
  markets: z.partialRecord(z.enum(readinessLevels), wholeOrNothing(0, 20)).default({}),
});
export const moveItemForm = z.strictObject({ ...draft, item: slugShape, to: z.enum(['up', 'down']) });
export const retireItemForm = z.strictObject({ ...draft, item: slugShape, reason: z.enum(retireReasons) });
export const restoreItemForm = z.strictObject({ ...draft, item: slugShape });
export const publishForm = z.strictObject({
  ...draft,
  /** The edition in force when the page was made. */
  inForce: idShape,
  grace: wholeOrNothing(0, most.grace),
  key: z.string().max(64).optional(),
});

export type StartDraftForm = z.output<typeof startDraftForm>;
export type DiscardDraftForm = z.output<typeof discardDraftForm>;
export type SaveDraftForm = z.output<typeof saveDraftForm>;
export type MoveItemForm = z.output<typeof moveItemForm>;
export type RetireItemForm = z.output<typeof retireItemForm>;
export type RestoreItemForm = z.output<typeof restoreItemForm>;
export type PublishForm = z.output<typeof publishForm>;

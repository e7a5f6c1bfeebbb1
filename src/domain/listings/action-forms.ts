import { z } from 'zod';
import { listingShape, type ListingBody } from './form.ts';
import type { SaveForm } from './save.ts';

const rowId = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);
const key = z.string().max(64).optional();

export const startForm = z.strictObject({ key });
export const oneForm = z.strictObject({ id: rowId });
export const duplicateForm = z.strictObject({ id: rowId, key });

/** The listing's fields with its id and the version of the edit they were typed into. */
export const saveForm = z
  .strictObject({
    id: rowId,
    version: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
    ...listingShape,
  })
  .transform(({ id, version, ...body }): SaveForm => ({ id, version, body: body satisfies ListingBody }));

export const checkImportForm = z.strictObject({
  file: z.file().superRefine((file, ctx) => {
    // A browser sends an empty file where none was chosen.
    if (file.size === 0) ctx.addIssue({ code: 'custom', params: { code: 'required' } });
  }),
});
export const importForm = z.strictObject({
  packed: z.string().max(4_000_000),
  seal: z.string().regex(/^[0-9a-f]{64}$/),
});

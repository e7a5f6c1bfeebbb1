import { z } from 'zod';

/** Workshops in one draw. */
export const mostDrawn = 50;

export const drawForm = z.strictObject({
  key: z.uuid().optional(),
  count: z.coerce.number().int().min(1).max(mostDrawn),
});
export type DrawForm = z.output<typeof drawForm>;

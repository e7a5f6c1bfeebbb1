import { z } from 'zod';
import { rowId } from '#src/domain/workshops/entries.ts';

/** Characters, of an answer in one line, of one in several, and of why this fair. */
export const most = { line: 200, text: 2_000, why: 3_000, name: 100, appeal: 4_000 } as const;
export const appealLeast = 20;

const exhibition = z.string().regex(/^[a-z0-9-]{1,80}$/);
const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const lateCode = z.string().max(40).default('');

/** Kept as typed, whole or not: what is wrong with it is said when it is sent. */
const typed = {
  workshop: rowId,
  exhibition,
  version,
  answers: z.record(z.string().regex(/^q-\d{1,4}$/), z.string().max(most.text)).default({}),
  why: z.string().max(most.why).default(''),
  listings: z.array(rowId).max(100).default([]),
  contact: z
    .strictObject({ name: z.string().max(most.name).default(''), phone: z.string().max(40).default('') })
    .default({ name: '', phone: '' }),
  lateCode,
};

export const startForm = z.strictObject({ workshop: rowId, exhibition, lateCode });
export const saveForm = z.strictObject(typed);
export const withdrawForm = z.strictObject({
  workshop: rowId,
  exhibition,
  /** As the person saw it: what was decided since is not thrown away unseen. */
  state: z.string().max(20),
});
export const appealForm = z.strictObject({
  workshop: rowId,
  exhibition,
  text: z.string().max(most.appeal).default(''),
});

export type StartForm = z.output<typeof startForm>;
export type SaveForm = z.output<typeof saveForm>;
export type WithdrawForm = z.output<typeof withdrawForm>;
export type AppealForm = z.output<typeof appealForm>;

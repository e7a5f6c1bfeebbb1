import { z } from 'zod';
import { askTypes, profileFacts } from '#db/readiness/types.ts';
import { conditionKeys } from '#db/readiness/applies.ts';
import { readinessLevels } from '#db/schema/workshops.ts';
import { askRows } from './ask-rows.ts';
import { most } from './limits.ts';

export { askTypes, profileFacts, conditionKeys, readinessLevels };

export const focuses = ['marketing', 'waste', 'worker', 'regeneration', 'finance'] as const;
export const sureness = ['high', 'medium', 'low'] as const;

export const slugShape = z.string().regex(/^[a-z0-9-]{1,64}$/);
export const idShape = z.coerce.number().int().positive().max(1e15);
const tick = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');
const words = (length: number) =>
  z.strictObject({ id: z.string().min(1).max(length), en: z.string().min(1).max(length) });
const maybeWords = (length: number) =>
  z.strictObject({ id: z.string().max(length), en: z.string().max(length) }).optional();
const values = z.array(z.string().regex(/^[a-z0-9-]{1,40}$/)).max(80);

/** A whole number, or nothing; `problem` codes are the fields'. */
export function wholeOrNothing(least: number, greatest: number) {
  return z.string().transform((text, ctx): number | null => {
    if (text === '') return null;
    const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    const code = Number.isNaN(number) ? 'not-a-number' : number < least ? 'too-small' : 'too-big';
    if (number >= least && number <= greatest) return number;
    ctx.addIssue({ code: 'custom', params: { code, min: least, max: greatest } });
    return z.NEVER;
  });
}

/** What an officer writes of an item, both languages side by side; what only market lists have may be left out. */
const itemFields = {
  title: words(most.title),
  why: words(most.why),
  plain: words(most.plain),
  good: words(most.good),
  bad: words(most.bad),
  officerCheck: words(most.officerCheck),
  stage: slugShape,
  level: z.enum(['', ...readinessLevels]).default(''),
  asks: askRows,
  weight: z.enum(['1', '2', '3']).transform((text) => Number(text) as 1 | 2 | 3),
  blocking: tick,
  validityMonths: wholeOrNothing(1, most.months),
  applies: z.strictObject(Object.fromEntries(conditionKeys.map((key) => [key, values.optional()]))).default({}),
  secondOfficer: tick,
  certification: z.union([slugShape, z.literal('')]).default(''),
  fromProfile: z.enum(['', ...profileFacts]).default(''),
  dateIssuer: tick,
  focus: z.array(z.enum(focuses)).max(focuses.length).default([]),
  rule: maybeWords(most.rule),
  limit: z
    .strictObject({
      what: maybeWords(most.label),
      max: z
        .string()
        .regex(/^(\d{1,9}([.,]\d{1,6})?)?$/)
        .default(''),
      unit: z.string().max(most.unit).default(''),
      method: z.string().max(most.method).default(''),
    })
    .optional(),
  asOf: z
    .string()
    .regex(/^(20\d\d-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
    .default(''),
  sources: z
    .string()
    .default('')
    .transform((text) => text.split('\n').flatMap((line) => line.trim() || []))
    .pipe(z.array(z.string().max(most.source)).max(most.sources)),
  confidence: z.enum(sureness),
};

const place = { list: slugShape, draft: idShape };

export const saveItemForm = z.strictObject({
  ...place,
  item: slugShape,
  /** The item as it was when the page was made. */
  seen: z.string().regex(/^[a-f0-9]{16}$/),
  ...itemFields,
});
export const addItemForm = z.strictObject({ ...place, key: z.string().max(64).optional(), ...itemFields });

export type SaveItemForm = z.output<typeof saveItemForm>;
export type AddItemForm = z.output<typeof addItemForm>;
export type ItemFields = Omit<AddItemForm, 'list' | 'draft' | 'key'>;

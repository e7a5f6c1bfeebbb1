import { z } from 'zod';
import { askTypes, type AskType } from '#db/readiness/types.ts';
import type { FieldCode } from '#src/i18n/fields.ts';
import { most } from './limits.ts';
import { isSafePattern } from './pattern.ts';

const row = z.strictObject({
  /** Of an ask that there is already; empty for a new one. */
  key: z.union([z.literal(''), z.string().regex(/^[a-z]+-\d{1,3}$/)]).default(''),
  type: z.enum(['', ...askTypes]).default(''),
  label: z.strictObject({ id: z.string().max(most.label), en: z.string().max(most.label) }),
  pattern: z.string().default(''),
  min: z
    .string()
    .regex(/^(-?\d{1,9}([.,]\d{1,6})?)?$/)
    .default(''),
  unit: z.string().max(most.unit).default(''),
  /** Values that are expected, with commas between. */
  expect: z.string().max(most.expect).default(''),
  module: z.union([z.literal(''), z.string().regex(/^[a-z0-9-]{1,64}$/)]).default(''),
  place: z.string().regex(/^\d{0,2}$/).default(''), // prettier-ignore
  remove: z.literal('on').optional(),
});

/** An ask as typed. */
export interface AskRow {
  key: string;
  type: AskType;
  label: { id: string; en: string };
  pattern?: string;
  min?: number;
  unit?: string;
  expect?: string[];
  module?: string;
}

/**
 * The rows of an item's asks, in the order of their places; those marked to go and spare ones are left out. What does not
 * belong to a row's type is dropped.
 */
export const askRows = z
  .array(row)
  .max(most.asks + 2)
  .transform((rows, ctx): AskRow[] => {
    const filled = rows
      .map((one, index) => ({ ...one, index }))
      .filter(({ remove, key, type, label }) => !remove && (key || type || label.id || label.en))
      .sort((a, b) => (Number(a.place) || 99) - (Number(b.place) || 99) || a.index - b.index);
    const wrong = (path: (string | number)[], code: FieldCode, facts = {}) =>
      ctx.addIssue({ code: 'custom', path, params: { code, ...facts } });
    if (filled.length === 0) wrong([], 'too-few', { min: 1 });
    if (filled.length > most.asks) wrong([], 'too-many', { max: most.asks });
    return filled.map(({ index, type, ...one }) => {
      if (!type) wrong([index, 'type'], 'required');
      for (const lang of ['id', 'en'] as const) if (!one.label[lang]) wrong([index, 'label', lang], 'required');
      const expect = one.expect.split(',').flatMap((value) => value.trim() || []);
      if (type === 'number' && one.pattern) {
        if (!isSafePattern(one.pattern)) wrong([index, 'pattern'], 'bad-pattern');
        else if (!expect.every((value) => new RegExp(one.pattern).test(value)))
          wrong([index, 'expect'], 'pattern-mismatch');
      }
      if (type === 'training' && !one.module) wrong([index, 'module'], 'required');
      return {
        key: one.key,
        type: type || 'document',
        label: one.label,
        ...(type === 'number' && one.pattern && { pattern: one.pattern }),
        ...(type === 'number' && one.min !== '' && { min: Number(one.min.replace(',', '.')) }),
        ...(type === 'number' && one.unit && { unit: one.unit }),
        ...(type === 'number' && expect.length > 0 && { expect }),
        ...(type === 'training' && { module: one.module }),
      };
    });
  });

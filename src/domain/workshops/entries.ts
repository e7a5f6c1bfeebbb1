import { z } from 'zod';
import { parseWhole } from '#src/domain/listings/whole.ts';

/** A row's id in a hidden field. */
export const rowId = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);

/** Made with the page, so that a second press does nothing. */
export const formKey = z.string().max(64).optional();

/** Ticked boxes of one name: `name[]`. */
export const ticks = z.array(z.string().max(80)).max(40).default([]);

/** A whole number as people type it: `1.250.000`, `Rp 500.000`. */
export function whole(min: number, max: number) {
  return z.string().transform((text, ctx) => {
    const value = text === '' ? null : parseWhole(text);
    if (value === null) return problem(ctx, { code: text === '' ? 'required' : 'not-a-number' });
    if (value < min) return problem(ctx, { code: 'too-small', min });
    if (value > max) return problem(ctx, { code: 'too-big', max });
    return value;
  });
}

/** `YYYY-MM-DD`, or nothing. */
export const dayOrNone = z
  .string()
  .default('')
  .transform((text, ctx) => {
    if (text === '') return null;
    const time = /^20\d\d-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
    const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
    return real ? text : problem(ctx, { code: 'bad-date' });
  });

/** An Indonesian number as people write it (0812…, +62 812…, 62812…): digits with the country's code, or null. */
export const whatsappOrNone = z
  .string()
  .max(40)
  .default('')
  .transform((text, ctx) => {
    if (text === '') return null;
    const digits = text.replaceAll(/[\s().+-]/g, '').replace(/^(?:00)?(?:62)?0?(?=[2-9])/, '62');
    return /^62[2-9]\d{7,12}$/.test(digits) ? digits : problem(ctx, { code: 'bad-phone' });
  });

function problem(ctx: z.core.$RefinementCtx, params: Record<string, string | number>): never {
  ctx.addIssue({ code: 'custom', params });
  return z.NEVER;
}

import { z } from 'zod';
import { reasonCodes } from './reasons.ts';

/** Note for the workshop, and what was seen for buyers: characters. */
export const noteLength = { min: 10, max: 2_000 } as const;
/** Reviews in one press: a page of the queue. */
export const mostAtOnce = 50;

export const verdicts = ['accepted', 'changes-asked', 'refused'] as const;
export type VerdictKind = (typeof verdicts)[number];

const id = z.string().regex(/^[\w-]{22}$/);
const version = z.coerce.number().int().min(1);
/** The queue's filter as a query string, so that "next" stays in the same list. */
const list = z.string().max(500).default('');
const reasonCode = z.union([z.literal('').transform(() => null), z.enum(reasonCodes)]).default(null);
const note = z.string().max(noteLength.max).default('');
const day = z
  .string()
  .max(20)
  .default('')
  .superRefine((text, ctx) => {
    if (text !== '' && !z.iso.date().safeParse(text).success)
      ctx.addIssue({ code: 'custom', params: { code: 'bad-date' } });
  })
  .transform((text) => text || null);

export const claimForm = z.strictObject({ id });
export const undoForm = z.strictObject({ id, version, list });

export const decideForm = z
  .strictObject({ id, version, list, verdict: z.enum(verdicts), reasonCode, note, expiresOn: day })
  .superRefine(({ verdict, reasonCode: reason, note: text }, ctx) => requireReason(ctx, verdict, reason, text));

/** `picked` holds `<version>.<id>`. Refusing is done one by one. */
export const decideManyForm = z
  .strictObject({
    picked: z.preprocess(
      (given) => [given].flat(),
      z
        .array(
          z
            .string()
            .regex(/^\d{1,6}\.[\w-]{22}$/)
            .transform(parsePicked),
        )
        .min(1)
        .max(mostAtOnce),
    ),
    list,
    verdict: z.enum(['accepted', 'changes-asked']),
    reasonCode,
    note,
  })
  .superRefine(({ verdict, reasonCode: reason, note: text }, ctx) => requireReason(ctx, verdict, reason, text));

export type DecideForm = z.output<typeof decideForm>;
export type DecideManyForm = z.output<typeof decideManyForm>;
export type ClaimForm = z.output<typeof claimForm>;
export type UndoForm = z.output<typeof undoForm>;

export interface Picked {
  id: string;
  version: number;
}

/** A ticked row's value. Garbage gives an id that no review has. */
export function parsePicked(text: string): Picked {
  const [version = '', id = ''] = text.split('.');
  return { version: Number(version), id };
}

function requireReason(ctx: z.RefinementCtx, verdict: VerdictKind, reason: string | null, text: string): void {
  if (verdict === 'accepted') return;
  if (reason === null) ctx.addIssue({ code: 'custom', path: ['reasonCode'], params: { code: 'required' } });
  if (text.length < noteLength.min)
    ctx.addIssue({
      code: 'custom',
      path: ['note'],
      params: { code: text === '' ? 'required' : 'too-short', min: noteLength.min },
    });
}

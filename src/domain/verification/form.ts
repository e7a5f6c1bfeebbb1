import { z } from 'zod';
import { paperKinds } from '#db/schema/desk.ts';
import { verificationItems } from '#db/schema/reviews.ts';
import { formKey, rowId, ticks } from '#src/domain/workshops/entries.ts';

export const mostPictures = 6;

/** How many digits each number has. NPWP: 15 until 2023, 16 since. */
export const paperDigits = { nib: [13], npwp: [15, 16], ktp: [16] } as const;

export const askForm = z.strictObject({
  key: formKey,
  workshop: rowId,
  item: z.enum(verificationItems),
  statement: z.string().min(10).max(1_000),
  /** Names of uploads. */
  pictures: ticks.pipe(z.array(z.string()).max(mostPictures)),
});
export type AskForm = z.output<typeof askForm>;

/** The field is called `number` so that what was typed is never sent back with the page. */
export const paperForm = z
  .strictObject({
    workshop: rowId,
    kind: z.enum(paperKinds),
    number: z
      .string()
      .max(40)
      .transform((text) => text.replaceAll(/[\s.-]/g, ''))
      .default(''),
    /** Forgets the number. */
    remove: z.literal('on').optional(),
  })
  .superRefine(({ kind, number, remove }, ctx) => {
    const lengths: readonly number[] = paperDigits[kind];
    if (remove || (/^\d+$/.test(number) && lengths.includes(number.length))) return;
    const params = number ? { code: 'bad-paper', digits: lengths.join(' / ') } : { code: 'required' };
    ctx.addIssue({ code: 'custom', path: ['number'], params });
  });
export type PaperForm = z.output<typeof paperForm>;

export const revealReasons = ['form', 'check', 'other'] as const;
export const revealForm = z.strictObject({
  workshop: rowId,
  kind: z.enum(paperKinds),
  reason: z.enum(revealReasons),
});

/** An officer's: the workshop by its slug, and why in words that the owner reads. */
export const officerRevealForm = z.strictObject({
  workshop: z.string().min(1).max(80),
  kind: z.enum(paperKinds),
  reason: z.string().min(10).max(300),
});

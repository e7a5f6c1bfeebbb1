import { z } from 'zod';
import type { Cap } from '#db/exhibitions/types.ts';
import { whole } from '#src/domain/workshops/entries.ts';
import { most, onExhibition, spare, tick, wholeOrNone } from './shapes.ts';
import { problems } from './rows.ts';

const capRows = z
  .array(
    z.strictObject({
      /** `kelurahan:any`, `technique:cap` …; empty: a spare row. */
      of: z.string().regex(/^((kelurahan|technique):[a-z0-9-]{1,64})?$/).default(''), // prettier-ignore
      most: wholeOrNone(1, most.places),
      remove: tick,
    }),
  )
  .max(most.caps + spare)
  .default([])
  .transform((rows, ctx): Cap[] => {
    const wrong = problems(ctx);
    const seen = new Set<string>();
    return rows.flatMap((row, index): Cap[] => {
      if (row.remove || row.of === '') return [];
      if (row.most === null) wrong([index, 'most'], 'required');
      if (seen.has(row.of)) wrong([index, 'of'], 'listed-twice');
      seen.add(row.of);
      const [by, value = 'any'] = row.of.split(':');
      return [{ by: by as Cap['by'], value, most: row.most ?? 1 }];
    });
  });

export const quotaForm = z
  .strictObject({
    ...onExhibition,
    places: whole(1, most.places),
    newcomers: whole(0, most.places),
    caps: capRows,
    leastScore: wholeOrNone(0, 100),
    waiting: wholeOrNone(0, most.places),
  })
  .superRefine(({ places, newcomers }, ctx) => {
    if (newcomers > places)
      ctx.addIssue({ code: 'custom', path: ['newcomers'], params: { code: 'too-big', max: places } });
  });
export type QuotaForm = z.output<typeof quotaForm>;

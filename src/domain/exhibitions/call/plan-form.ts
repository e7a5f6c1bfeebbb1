import { z } from 'zod';
import { costKinds, planFields } from '#db/exhibitions/types.ts';
import { dayOrNone, whole } from '#src/domain/workshops/entries.ts';
import { inOrder, most, onExhibition, place, spare, tick } from './shapes.ts';
import { problems } from './rows.ts';

export const payers = ['city', 'workshop', 'other'] as const;
const rowEnds = { place, remove: tick };

const costRows = z
  .array(
    z.strictObject({
      kind: z.enum(costKinds).default('other'),
      note: z.string().max(most.line).default(''),
      amount: z.string().max(40).default(''),
      payer: z.enum(payers).default('city'),
      ...rowEnds,
    }),
  )
  .max(most.costs + spare)
  .default([])
  .transform((rows, ctx) => {
    const amount = whole(0, most.rupiah * 100);
    const wrong = problems(ctx);
    return inOrder(rows)
      .filter(({ note, amount: typed }) => note !== '' || typed !== '')
      .map(({ index, kind, note, payer, amount: typed }) => {
        const read = amount.safeParse(typed);
        if (!read.success) wrong([index, 'amount'], typed === '' ? 'required' : 'not-a-number');
        return { kind, note, payer, amount: read.data ?? 0 };
      });
  });

const paperRows = z
  .array(z.strictObject({ label: z.string().max(most.line).default(''), dueOn: dayOrNone, done: tick, ...rowEnds }))
  .max(most.papers + spare)
  .default([])
  .transform((rows) =>
    inOrder(rows)
      .filter(({ label }) => label !== '')
      .map(({ label, dueOn, done }) => ({ label, dueOn, done })),
  );

/** The plan's own words, what it costs by kind and payer, and its papers. */
export const planForm = z.strictObject({
  ...onExhibition,
  fields: z.strictObject(
    Object.fromEntries(planFields.map((name) => [name, z.string().max(most.text).default('')])) as Record<
      (typeof planFields)[number],
      z.ZodDefault<z.ZodString>
    >,
  ),
  costs: costRows,
  papers: paperRows,
});
export type PlanForm = z.output<typeof planForm>;

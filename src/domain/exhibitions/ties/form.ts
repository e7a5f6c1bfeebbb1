import { z } from 'zod';
import { tieKinds, type TieKind } from '#db/schema/index.ts';

const id = z.string().max(40).optional();
const slug = z
  .string()
  .regex(/^[a-z0-9-]{0,120}$/)
  .optional();

/** Whom and what each kind names. */
const namedBy = {
  mentor: ['person', 'kelurahan'],
  trained: ['person', 'workshop'],
  protege: ['office', 'workshop'],
  'no-relation': ['person', 'workshop'],
} as const satisfies Record<TieKind, readonly string[]>;

export const recordTieForm = z
  .strictObject({
    kind: z.enum(tieKinds),
    person: id,
    office: slug,
    workshop: slug,
    kelurahan: slug,
    note: z.string().min(5).max(500),
  })
  .superRefine((form, ctx) => {
    const named: readonly string[] = namedBy[form.kind];
    for (const field of ['person', 'office', 'workshop', 'kelurahan'] as const)
      if (named.includes(field) !== Boolean(form[field]))
        ctx.addIssue({
          ...{ code: 'custom', path: [field] },
          params: { code: named.includes(field) ? 'required' : 'not-legal' },
        });
  });
export const endTieForm = z.strictObject({ id: z.string().min(1).max(40) });

export type RecordTieForm = z.output<typeof recordTieForm>;
export type EndTieForm = z.output<typeof endTieForm>;

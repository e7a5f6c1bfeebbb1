import { z } from 'zod';

/** Findings a visit may hold: the form's rows. */
export const mostFindings = 8;

const slug = z.string().regex(/^[a-z0-9-]{1,120}$/);

/** Rows by number: as a form's list, or as a record. A row left empty altogether is no finding. */
const rows = z.preprocess(
  (given) => (Array.isArray(given) ? { ...given } : given),
  z.record(
    z.string().regex(/^\d{1,2}$/),
    z.strictObject({ item: z.string().max(80).default(''), finding: z.string().max(1_000).default('') }),
  ),
);
const findings = rows
  .default({})
  .superRefine((given, ctx) => {
    for (const [row, { item, finding }] of Object.entries(given)) {
      if (item !== '' && finding === '')
        ctx.addIssue({ code: 'custom', path: [row, 'finding'], params: { code: 'required' } });
      if (item === '' && finding !== '')
        ctx.addIssue({ code: 'custom', path: [row, 'item'], params: { code: 'required' } });
    }
  })
  .transform((given) => Object.values(given).filter(({ item }) => item !== ''));

export const visitForm = z.strictObject({
  key: z.uuid().optional(),
  workshop: slug,
  visitedOn: z.iso.date(),
  /** Who went, one a line. */
  officers: z
    .string()
    .max(600)
    .transform((text) => text.split(/\r?\n/).map((name) => name.trim()))
    .transform((names) => names.filter(Boolean).slice(0, 10))
    .superRefine((names, ctx) => {
      if (names.length === 0) ctx.addIssue({ code: 'custom', params: { code: 'required' } });
    }),
  summary: z.string().min(10).max(4_000),
  findings,
});

export type VisitForm = z.output<typeof visitForm>;

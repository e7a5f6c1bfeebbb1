import { z } from 'zod';
import type { Words } from '#db/exhibitions/types.ts';
import { dayOrNone } from '#src/domain/workshops/entries.ts';
import type { FieldCode } from '#src/i18n/fields.ts';
import { inOrder, most, pair, place, spare, tick } from './shapes.ts';

const rowEnds = { place, remove: tick };
const both = ({ id, en }: Words): boolean => id !== '' || en !== '';

export const questionTypes = ['line', 'text', 'number', 'choice'] as const;

const questionRow = z.strictObject({
  key: z.string().regex(/^(q-\d{1,4})?$/).default(''), // prettier-ignore
  type: z.enum(questionTypes).default('line'),
  label: pair(most.line),
  hint: pair(most.hint),
  /** One a line, in the same order in both languages. */
  choicesId: z.string().max(most.text).default(''),
  choicesEn: z.string().max(most.text).default(''),
  required: tick,
  requiredFrom: dayOrNone,
  frozenFrom: dayOrNone,
  hidden: tick,
  ...rowEnds,
});

/** A question as typed; its days become moments where it is kept. */
export interface QuestionRow {
  key: string;
  type: (typeof questionTypes)[number];
  label: Words;
  hint: Words;
  choices: Words[];
  required: boolean;
  requiredFrom: string | null;
  frozenFrom: string | null;
  hidden: boolean;
}

/** Questions in their order; rows without words are left out. */
export const questionRows = z
  .array(questionRow)
  .max(most.questions + spare)
  .default([])
  .transform((rows, ctx): QuestionRow[] => {
    const wrong = problems(ctx);
    const kept = inOrder(rows).filter(({ key, label }) => key !== '' || both(label));
    if (kept.length > most.questions) wrong([], 'too-many', { max: most.questions });
    return kept.map(({ index, choicesId, choicesEn, place: _, remove: __, ...row }) => {
      for (const lang of ['id', 'en'] as const) if (!row.label[lang]) wrong([index, 'label', lang], 'required');
      const [inId, inEn] = [linesOf(choicesId), linesOf(choicesEn)];
      const choices = row.type === 'choice' ? inId.map((id, at) => ({ id, en: inEn[at] ?? '' })) : [];
      if (row.type === 'choice') {
        if (inId.length < 2) wrong([index, 'choicesId'], 'too-few', { min: 2 });
        if (inId.length > most.choices) wrong([index, 'choicesId'], 'too-many', { max: most.choices });
        if (inEn.length !== inId.length) wrong([index, 'choicesEn'], 'not-the-same');
      }
      return { ...row, choices };
    });
  });

/** What an exhibitor brings or hands in, a line each. */
export const documentRows = z
  .array(z.strictObject({ ...pair(most.hint).shape, ...rowEnds }))
  .max(most.documents + spare)
  .default([])
  .transform((rows, ctx): Words[] => {
    const kept = inOrder(rows).filter(both);
    const wrong = problems(ctx);
    if (kept.length > most.documents) wrong([], 'too-many', { max: most.documents });
    return kept.map(({ index, id, en }) => {
      if (!id) wrong([index, 'id'], 'required');
      if (!en) wrong([index, 'en'], 'required');
      return { id, en };
    });
  });

const tripRow = z.strictObject({
  key: z.string().regex(/^([a-z]+(-[a-z0-9]+)*)?$/).max(40).default(''), // prettier-ignore
  label: pair(most.line),
  hint: pair(most.hint),
  dueOn: dayOrNone,
  ...rowEnds,
});

/** What exhibitors do before they leave. */
export const tripRows = z
  .array(tripRow)
  .max(most.trip + spare)
  .default([])
  .transform((rows, ctx) => {
    const kept = inOrder(rows).filter(({ key, label }) => key !== '' || both(label));
    const wrong = problems(ctx);
    if (kept.length > most.trip) wrong([], 'too-many', { max: most.trip });
    return kept.map(({ index, key, label, hint, dueOn }) => {
      for (const lang of ['id', 'en'] as const) if (!label[lang]) wrong([index, 'label', lang], 'required');
      return { key, label, hint, dueOn };
    });
  });

/** Says what is wrong with which row. */
export function problems(ctx: z.core.$RefinementCtx) {
  return (path: (string | number)[], code: FieldCode, facts: Record<string, number> = {}): void =>
    ctx.addIssue({ code: 'custom', path, params: { code, ...facts } });
}

export function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

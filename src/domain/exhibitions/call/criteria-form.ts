import { z } from 'zod';
import type { Criterion } from '#db/exhibitions/types.ts';
import { parseWhole } from '#src/domain/listings/whole.ts';
import { inOrder, most, onExhibition, pair, place, spare, tick } from './shapes.ts';
import { problems } from './rows.ts';

const texts = z.array(z.string().max(most.line)).max(most.scale).default([]);

const criterionRow = z.strictObject({
  key: z.string().regex(/^(c-\d{1,4})?$/).default(''), // prettier-ignore
  name: pair(most.line),
  hint: pair(most.hint),
  weight: z.string().max(8).default(''),
  counted: tick,
  /** The scale, one value a place. */
  values: texts,
  labelsId: texts,
  labelsEn: texts,
  place,
  remove: tick,
});

const criterionRows = z
  .array(criterionRow)
  .max(most.criteria + spare)
  .transform((rows, ctx): Criterion[] => {
    const wrong = problems(ctx);
    const kept = inOrder(rows).filter(({ key, name }) => key !== '' || name.id !== '' || name.en !== '');
    if (kept.length > most.criteria) wrong([], 'too-many', { max: most.criteria });
    if (!kept.some(({ counted }) => counted)) wrong([], 'too-few', { min: 1 });
    return kept.map(({ index, key, name, hint, counted, ...row }) => {
      for (const lang of ['id', 'en'] as const) if (!name[lang]) wrong([index, 'name', lang], 'required');
      const weight = parseWhole(row.weight) ?? 0;
      if (counted && (weight < 1 || weight > 10))
        wrong([index, 'weight'], weight < 1 ? 'too-small' : 'too-big', { min: 1, max: 10 });
      const scale = row.values.flatMap((text, at) => {
        const label = { id: row.labelsId[at] ?? '', en: row.labelsEn[at] ?? '' };
        if (text === '' && !label.id && !label.en) return [];
        const value = parseWhole(text);
        if (value === null || value > 100) wrong([index, 'values', at], 'not-a-number');
        if (!label.id) wrong([index, 'labelsId', at], 'required');
        if (!label.en) wrong([index, 'labelsEn', at], 'required');
        return [{ value: value ?? 0, label }];
      });
      scale.sort((a, b) => a.value - b.value);
      if (scale.length < 2) wrong([index, 'values'], 'too-few', { min: 2 });
      if (new Set(scale.map(({ value }) => value)).size < scale.length) wrong([index, 'values'], 'listed-twice');
      return { key, name, hint, weight: Math.max(1, weight), counted, scale };
    });
  });

export const criteriaForm = z.strictObject({
  ...onExhibition,
  scoreBy: z.enum(['mean', 'median']),
  criteria: criterionRows,
  /** Needed once there are scores. */
  agree: tick,
});
export type CriteriaForm = z.output<typeof criteriaForm>;

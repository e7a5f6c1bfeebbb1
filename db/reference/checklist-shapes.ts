import { z } from 'zod';
import { askTypes, profileFacts } from '../readiness/types.ts';
import { readinessLevels } from '../schema/workshops.ts';

export const words = z.object({ id: z.string().min(1), en: z.string().min(1) });
const sure = { sources: z.array(z.string()), confidence: z.enum(['high', 'medium', 'low']) };
const ask = z.object({
  type: z.enum(askTypes),
  label: words,
  pattern: z.string().optional(),
  min: z.number().optional(),
  unit: z.string().optional(),
  expect: z
    .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])
    .transform((given) => [given].flat().map(String))
    .optional(),
  module: z.string().optional(),
});
const item = z.object({
  slug: z.string(),
  order: z.number(),
  stage: z.string(),
  title: words,
  why: words,
  officer_check: words,
  evidence: z.array(ask).min(1),
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  blocking: z.boolean(),
  validity_months: z.number().nullable(),
  applies_when: z.string(),
  focus: z.array(z.string()),
  ...sure,
});
const guide = {
  plain: words,
  good: words,
  bad: words,
  second_officer: z.boolean(),
  certification: z.string().nullable(),
  from_profile: z.enum(profileFacts).nullable(),
  date_issuer: z.boolean(),
};
const limit = z.object({ what: words, max: z.number(), unit: z.string(), method: z.string().nullable() }).nullable();
export const packItem = item.extend({ ...guide, rule: words, limit, as_of: z.string() });
export const stage = z.object({ slug: z.string(), order: z.number(), title: words, summary: words });

export const coreFile = z.array(stage.extend({ items: z.array(item) }));
export const guidesFile = z.array(z.object({ slug: z.string(), ...guide }));
export const packsFile = z.array(
  z.object({
    slug: z.string(),
    order: z.number(),
    title: words,
    summary: words,
    destinations: z.array(z.string()),
    /** What the list does not cover. */
    note: words.optional(),
    groups: z.array(stage),
    items: z.array(packItem),
  }),
);
export const levelsFile = z.array(
  z.object({
    level: z.enum(readinessLevels),
    title: words,
    summary: words,
    items: z.array(z.string()),
    markets: z.number().int().min(0),
  }),
);

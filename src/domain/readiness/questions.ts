import { conditionKeys, parseCondition, type ConditionKey } from '#db/readiness/applies.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import type { Lists } from './lists.ts';

export type { ConditionKey };

/** A question about a workshop; its answers decide which items apply. */
export interface Question {
  key: ConditionKey;
  choices: string[];
}

/** Groups of the taxonomy whose terms are a question's choices. */
const groups: Partial<Record<ConditionKey, string>> = {
  market: 'destination',
  dye: 'dye',
  product: 'product',
  cloth: 'cloth',
  incoterm: 'incoterm',
};
const own: Partial<Record<ConditionKey, string[]>> = {
  claim: ['natural-dye', 'organic'],
  has: ['home-workers', 'domestic-sales'],
};
/** Kinds of dyes that follow from the dyes themselves. */
const dyeKinds = ['synthetic', 'natural'];
/** Fixes colours and is no dye. */
const noDye = 'fiksasi';

/** The questions to ask: where it sells, always, and whatever an item of a published list depends on. */
export function questionsOf(lists: Lists, reference: Pick<Reference, 'terms'>): Question[] {
  const wanted = new Map<ConditionKey, Set<string>>([['market', new Set()]]);
  for (const { item } of lists.items.values())
    for (const { key, values } of parseCondition(item.body.appliesWhen) ?? []) {
      const known = wanted.get(key) ?? new Set();
      for (const value of values) known.add(value);
      wanted.set(key, known);
    }
  return conditionKeys.flatMap((key) => {
    const asked = wanted.get(key);
    if (!asked) return [];
    const terms = [...(reference.terms.get(groups[key] ?? '')?.keys() ?? [])].filter((slug) => slug !== noDye);
    const derived = key === 'dye' ? dyeKinds : [];
    const choices = [...new Set([...terms, ...(own[key] ?? []), ...asked])].filter((slug) => !derived.includes(slug));
    return [{ key, choices }];
  });
}

/** Dyes with the kinds they are of: whoever uses one synthetic dye works with synthetic dyes. */
export function withDyeKinds(dyes: readonly string[], reference: Pick<Reference, 'terms'>): string[] {
  const terms = reference.terms.get('dye');
  const natural = dyes.map((slug) => terms?.get(slug)?.natural === true);
  const kinds = [...(natural.includes(false) ? ['synthetic'] : []), ...(natural.includes(true) ? ['natural'] : [])];
  return [...dyes, ...kinds];
}

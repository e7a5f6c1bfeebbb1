import { conditionKeys, parseCondition, type ConditionKey } from '#db/readiness/applies.ts';
import type { Reference } from '#src/domain/reference/reference.ts';

export type { ConditionKey };
/** Values by key; any one of them makes an item apply. Nothing chosen: it applies always. */
export type Chosen = Partial<Record<ConditionKey, string[]>>;

/** Groups of the taxonomy whose terms a key may name. */
const groups: Partial<Record<ConditionKey, string>> = {
  market: 'destination',
  dye: 'dye',
  product: 'product',
  cloth: 'cloth',
  incoterm: 'incoterm',
};

/** Kinds that follow from the dyes a workshop names. */
const dyeKinds = ['synthetic', 'natural'];
/** Fixes colours and is no dye. */
const noDye = 'fiksasi';

/** What a condition names, the alternatives of one key together. */
export function chosenIn(condition: string): Chosen {
  const chosen: Chosen = {};
  for (const { key, values } of parseCondition(condition) ?? [])
    chosen[key] = [...new Set([...(chosen[key] ?? []), ...values])];
  return chosen;
}

/** The condition that says this. `former` is kept as it is spelt when it says the same. */
export function conditionOf(chosen: Chosen, former?: string): string {
  const parts = conditionKeys.flatMap((key) => {
    const values = [...new Set(chosen[key] ?? [])].sort();
    return values.length > 0 ? [`${key}:${values.join('|')}`] : [];
  });
  const made = parts.join(' or ') || 'always';
  if (former !== undefined && former !== made && conditionOf(chosenIn(former)) === made) return former;
  parseCondition(made);
  return made;
}

/** What may be chosen for each key: the taxonomy's terms, kinds of dye, and whatever the lists named before. */
export function conditionChoices(reference: Reference, conditions: Iterable<string>): Record<ConditionKey, string[]> {
  const used = [...conditions].flatMap((condition) => parseCondition(condition) ?? []);
  const choicesOf = (key: ConditionKey) => {
    const named = used.flatMap((one) => (one.key === key ? one.values : []));
    const terms = [...(reference.terms.get(groups[key] ?? '')?.keys() ?? [])].filter((slug) => slug !== noDye);
    return [...new Set([...(key === 'dye' ? dyeKinds : []), ...terms, ...named])];
  };
  return Object.fromEntries(conditionKeys.map((key) => [key, choicesOf(key)])) as Record<ConditionKey, string[]>;
}

/** The group of the taxonomy that names the values of a key; null: they have no names there. */
export function groupOf(key: ConditionKey): string | null {
  return groups[key] ?? null;
}

/** Whether `after` lets an item apply to anyone to whom it did not under `before`. */
export function widens(before: string, after: string): boolean {
  const [old, now] = [parseCondition(before), parseCondition(after)];
  if (!old) return false;
  if (!now) return true;
  const known = chosenIn(before);
  return now.some(({ key, values }) => values.some((value) => !known[key]?.includes(value)));
}

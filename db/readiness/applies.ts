/** Whether an item applies to a workshop; `unknown`: a question that would decide it was not answered. */
export type Applies = 'yes' | 'no' | 'unknown';

export const conditionKeys = ['market', 'dye', 'product', 'cloth', 'claim', 'has', 'incoterm'] as const;
export type ConditionKey = (typeof conditionKeys)[number];

export interface Alternative {
  key: ConditionKey;
  values: string[];
}

const always = new Set(['always', 'any export']);
/** Older spellings of the reference data. */
const spelling: Record<string, string> = { 'domestic sale': 'has:domestic-sales' };

/** `always` is null; else the alternatives of `key:value|value or key:value`. Throws for anything else. */
export function parseCondition(text: string): Alternative[] | null {
  if (always.has(text)) return null;
  return text.split(' or ').map((part) => {
    const [, key = '', values = ''] = /^([a-z]+):([a-z0-9|-]+)$/.exec(spelling[part] ?? part) ?? [];
    const known = conditionKeys.find((one) => one === key);
    if (!known) throw new Error(`not a condition: ${JSON.stringify(text)}`);
    return { key: known, values: values.split('|') };
  });
}

/** Conditions repeat in every edition, and a night asks each of them for every workshop. */
const parsed = new Map<string, Alternative[] | null>();
const kept = 1_000;

function readCondition(text: string): Alternative[] | null {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const read = parseCondition(text);
  if (parsed.size >= kept) parsed.clear();
  parsed.set(text, read);
  return read;
}

/** One true alternative is enough; without one, an unanswered question leaves it open. Pure. */
export function appliesTo(condition: string, answers: Record<string, string[]>): Applies {
  const alternatives = readCondition(condition);
  if (!alternatives) return 'yes';
  if (alternatives.some(({ key, values }) => answers[key]?.some((given) => values.includes(given)))) return 'yes';
  return alternatives.some(({ key }) => answers[key] === undefined) ? 'unknown' : 'no';
}

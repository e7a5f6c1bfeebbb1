import type { Ask, ItemBody } from '#db/readiness/types.ts';
import type { ListedItem, PublishedList } from '#db/readiness/level.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import type { FieldCode, FieldProblem } from '#src/i18n/fields.ts';
import type { AskRow } from './ask-rows.ts';
import { conditionOf, type ConditionKey } from './condition.ts';
import type { ItemFields } from './item-form.ts';
import { trainingModules } from './training-modules.ts';

export interface Around {
  kind: PublishedList['kind'];
  stages: PublishedList['stages'];
  reference: Reference;
  choices: Record<ConditionKey, string[]>;
  /** The item as it was; null: a new one. */
  former: ListedItem | null;
  /** Keys that an ask of this item ever had, in any edition. */
  keys: ReadonlySet<string>;
}

/** The item that a form says. Throws `form` with every entry that does not fit this list. */
export function itemFrom(fields: ItemFields, around: Around): Pick<ListedItem, 'stage' | 'level' | 'body'> {
  const { kind, former } = around;
  const market = kind === 'market';
  const problems = problemsOf(fields, around);
  const asks = asksFrom(fields.asks, around, problems);
  const limit = limitFrom(fields.limit, problems);
  if (Object.keys(problems).length > 0) throw new Refusal('form', {}, problems);
  const body: ItemBody = {
    title: fields.title,
    why: fields.why,
    plain: fields.plain,
    good: fields.good,
    bad: fields.bad,
    officerCheck: fields.officerCheck,
    asks,
    weight: fields.weight,
    blocking: fields.blocking,
    validityMonths: fields.validityMonths,
    appliesWhen: conditionOf(fields.applies, former?.body.appliesWhen),
    secondOfficer: fields.secondOfficer,
    certification: fields.certification || null,
    fromProfile: fields.fromProfile || null,
    dateIssuer: fields.dateIssuer,
    focus: fields.focus,
    rule: market ? wordsOrNull(fields.rule) : null,
    limit: market ? limit : null,
    asOf: market ? fields.asOf : null,
    sources: fields.sources,
    confidence: fields.confidence,
  };
  return { stage: fields.stage, level: market ? null : fields.level || null, body };
}

function problemsOf(fields: ItemFields, { kind, stages, reference, choices, former }: Around) {
  const problems: Record<string, FieldProblem> = {};
  const wrong = (name: string, code: FieldCode) => void (problems[name] ??= { code, facts: {} });
  if (!stages.some(({ slug }) => slug === fields.stage)) wrong('stage', 'not-a-choice');
  for (const [key, chosen] of Object.entries(fields.applies))
    if (!chosen?.every((value) => choices[key as ConditionKey].includes(value)))
      wrong(`applies.${key}`, 'not-a-choice');
  const { certification } = fields;
  const known = reference.terms.get('certification')?.has(certification);
  if (certification && !known && certification !== former?.body.certification) wrong('certification', 'not-a-choice');
  if (kind === 'core') return problems;
  for (const lang of ['id', 'en'] as const) if (!fields.rule?.[lang]) wrong(`rule.${lang}`, 'required');
  if (!fields.asOf) wrong('asOf', 'required');
  if (fields.sources.length === 0) wrong('sources', 'required');
  return problems;
}

/** An ask that there is keeps its key and its type; a new one gets a key that none ever had. */
function asksFrom(rows: AskRow[], { former, keys }: Around, problems: Record<string, FieldProblem>): Ask[] {
  const before = new Map(former?.body.asks.map((ask) => [ask.key, ask]));
  const used = new Set(keys);
  return rows.map((row, index) => {
    const name = `asks.${index}`;
    const old = before.get(row.key);
    if (row.key && (!old || old.type !== row.type)) problems[`${name}.type`] = { code: 'not-a-choice', facts: {} };
    if (row.module && !trainingModules.has(row.module) && row.module !== old?.module)
      problems[`${name}.module`] = { code: 'not-a-choice', facts: {} };
    const key = row.key || nextKey(row.type, used);
    if (rows.some((other, place) => place < index && other.key && other.key === row.key))
      problems[`${name}.type`] = { code: 'listed-twice', facts: {} };
    used.add(key);
    return { ...row, key };
  });
}

function nextKey(type: string, used: ReadonlySet<string>): string {
  let number = 1;
  while (used.has(`${type}-${number}`)) number += 1;
  return `${type}-${number}`;
}

function limitFrom(limit: ItemFields['limit'], problems: Record<string, FieldProblem>): ItemBody['limit'] {
  const { what, max = '', unit = '', method = '' } = limit ?? {};
  if (![what?.id, what?.en, max, unit, method].some(Boolean)) return null;
  const needed = { 'what.id': what?.id, 'what.en': what?.en, max, unit };
  for (const [name, value] of Object.entries(needed))
    if (!value) problems[`limit.${name}`] = { code: 'required', facts: {} };
  const words = { id: what?.id ?? '', en: what?.en ?? '' };
  return { what: words, max: Number(max.replace(',', '.')), unit, method: method || null };
}

function wordsOrNull(words: { id: string; en: string } | undefined): ItemBody['rule'] {
  return words?.id && words.en ? words : null;
}

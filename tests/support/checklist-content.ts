import { readFileSync } from 'node:fs';

interface Text {
  id: string;
  en: string;
}
interface Evidence {
  type: string;
  label: Text;
  pattern?: string;
  min?: number;
  module?: string;
}
interface Guide {
  slug: string;
  plain: Text;
  good: Text;
  bad: Text;
  second_officer: boolean;
  certification: string | null;
  from_profile: string | null;
  date_issuer: boolean;
  sources: string[];
  confidence: string;
}
interface Item {
  slug: string;
  order: number;
  title: Text;
  why: Text;
  evidence: Evidence[];
  officer_check: Text;
  weight: number;
  blocking: boolean;
  validity_months: number | null;
  sources: string[];
  confidence: string;
  stage: string;
  applies_when: string;
}
export interface PackItem extends Item, Omit<Guide, 'slug' | 'sources' | 'confidence'> {
  rule: Text;
  limit: { what: Text; max: number; unit: string; method: string | null } | null;
  as_of: string;
}
interface Pack {
  slug: string;
  title: Text;
  summary: Text;
  note: Text;
  destinations: string[];
  groups: { slug: string; order: number; title: Text; summary: Text }[];
  items: PackItem[];
  sources: string[];
  confidence: string;
}

function read<Record>(name: string): Record[] {
  return JSON.parse(readFileSync(new URL(`../../db/reference/${name}.json`, import.meta.url), 'utf8')) as Record[];
}

export const stages = read<{ slug: string; items: Item[] }>('readiness');
export const guides = read<Guide>('readiness-guides');
export const packs = read<Pack>('market-packs');
const terms = read<{ slug: string; group: string }>('taxonomy');
const modules = new Set(read<{ slug: string }>('training').map(({ slug }) => slug));

export const items = stages.flatMap((stage) => stage.items);
export const packItems = packs.flatMap((pack) => pack.items);

function group(name: string): Set<string> {
  return new Set(terms.filter((term) => term.group === name).map(({ slug }) => slug));
}

const certifications = group('certification');
export const destinations = group('destination');
const conditionValues: Record<string, Set<string>> = {
  market: destinations,
  dye: new Set([...group('dye'), 'synthetic', 'natural']),
  product: group('product'),
  cloth: group('cloth'),
  claim: new Set(['natural-dye', 'organic', 'handmade']),
  has: new Set(['home-workers', 'domestic-sales']),
  incoterm: group('incoterm'),
};
/** Words of the first readiness list that are older than the grammar. */
export const olderWords = new Set(['any export', 'domestic sale']);
const profileFields = new Set(['paper:nib', 'paper:npwp', 'paper:ktp', 'capacity', 'lead-time', 'address', 'story']);
const evidenceTypes = new Set(['document', 'photo', 'number', 'declaration', 'training']);

/** What is wrong with a condition: "always", or alternatives joined by " or ", each key:value|value. */
export function conditionFaults(condition: string): string[] {
  if (condition === 'always') return [];
  return condition.split(' or ').flatMap((part) => {
    const [key = '', values, ...rest] = part.split(':');
    const known = conditionValues[key];
    if (!known || values === undefined || rest.length > 0) return [`condition "${part}"`];
    return values.split('|').flatMap((value) => (known.has(value) ? [] : [`condition ${key}:${value}`]));
  });
}

export function textFaults(name: string, { id, en }: Text): string[] {
  if (!id.trim() || !en.trim()) return [`${name} is empty`];
  return id === en ? [`${name} is the same in both languages`] : [];
}

export function sourceFaults({ sources, confidence }: { sources: string[]; confidence: string }): string[] {
  const faults: string[] = [];
  if (sources.length === 0 || sources.some((source) => !source.trim())) faults.push('no source');
  if (!['high', 'medium', 'low'].includes(confidence)) faults.push('confidence');
  if (confidence === 'high' && sources.every((source) => source === 'general knowledge'))
    faults.push('high without an outside source');
  return faults;
}

export function guideFaults(guide: Omit<Guide, 'slug'>): string[] {
  const faults = [
    ...textFaults('plain', guide.plain),
    ...textFaults('good', guide.good),
    ...textFaults('bad', guide.bad),
    ...sourceFaults(guide),
  ];
  if (guide.certification !== null && !certifications.has(guide.certification)) faults.push('certification');
  if (guide.from_profile !== null && !profileFields.has(guide.from_profile)) faults.push('from_profile');
  if (typeof guide.second_officer !== 'boolean' || typeof guide.date_issuer !== 'boolean') faults.push('yes or no');
  return faults;
}

export function evidenceFaults(evidence: Evidence): string[] {
  const faults = textFaults('evidence label', evidence.label);
  if (!evidenceTypes.has(evidence.type)) faults.push(`evidence ${evidence.type}`);
  if ((evidence.type === 'training') !== (evidence.module !== undefined)) faults.push('evidence module');
  if (evidence.module !== undefined && !modules.has(evidence.module)) faults.push(`module ${evidence.module}`);
  if (evidence.pattern !== undefined) {
    try {
      new RegExp(evidence.pattern, 'u');
    } catch {
      faults.push(`pattern ${evidence.pattern}`);
    }
  }
  return faults;
}

export function packItemFaults(item: PackItem, groups: string[]): string[] {
  const faults = [
    ...textFaults('title', item.title),
    ...textFaults('why', item.why),
    ...textFaults('officer_check', item.officer_check),
    ...textFaults('rule', item.rule),
    ...guideFaults(item),
    ...item.evidence.flatMap(evidenceFaults),
    ...conditionFaults(item.applies_when),
  ];
  if (item.evidence.length === 0) faults.push('no evidence');
  if (!groups.includes(item.stage)) faults.push(`group ${item.stage}`);
  if (![1, 2, 3].includes(item.weight)) faults.push('weight');
  if (!/^\d{4}(-\d{2}-\d{2})?$/.test(item.as_of)) faults.push('as_of');
  if (item.limit) {
    faults.push(...textFaults('limit', item.limit.what));
    if (!(item.limit.max > 0) || !item.limit.unit) faults.push('limit');
  }
  return faults;
}

export function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

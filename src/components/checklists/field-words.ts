import type { FieldChange } from '#src/domain/checklists/diff.ts';
import { pairAsks } from '#src/domain/checklists/diff.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import { nameOf } from '#src/domain/reference/reference.ts';
import type { PublishedList } from '#src/domain/readiness/lists.ts';
import { checklists } from '#src/i18n/checklists.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { levelName } from '#src/i18n/levels.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { conditionWords } from './condition-words.ts';

type Ask = PublishedList['items'][number]['body']['asks'][number];
type Limit = PublishedList['items'][number]['body']['limit'];

export interface ComparedLine {
  label: string;
  lang?: 'id' | 'en';
  before: string;
  after: string;
}

/** What a changed field said and says, as lines to compare. */
export function comparedLines(
  { field, lang, before, after }: FieldChange,
  { reference, stages, locale }: { reference: Reference; stages: PublishedList['stages']; locale: Locale },
): ComparedLine[] {
  const t = checklists[locale];
  const label = t.fields[field];
  if (field === 'asks')
    return pairAsks(before as Ask[], after as Ask[]).flatMap((pair) =>
      (['id', 'en'] as const).map((one) => ({
        label: `${label} · ${(pair.after ?? pair.before)?.key}`,
        lang: one,
        before: askWords(pair.before, one, locale),
        after: askWords(pair.after, one, locale),
      })),
    );
  const word = (value: unknown): string => {
    if (value === null || value === '' || value === undefined) return field === 'level' ? t.levelNone : t.none;
    if (typeof value === 'boolean') return value ? t.yes : t.no;
    if (field === 'appliesWhen') return conditionWords(reference, String(value), locale);
    if (field === 'level') return levelName(String(value), locale);
    if (field === 'stage') return stages.find(({ slug }) => slug === value)?.title[locale] ?? String(value);
    if (field === 'certification') return nameOf(reference, 'certification', String(value), locale);
    if (field === 'confidence') return t.sure[value as keyof typeof t.sure];
    if (field === 'fromProfile') return t.profileFacts[value as keyof typeof t.profileFacts];
    if (field === 'limit') return limitWords(value as Limit, locale);
    if (field === 'focus')
      return (value as (keyof typeof t.focuses)[]).map((one) => t.focuses[one]).join(', ') || t.none;
    return Array.isArray(value) ? value.join('\n') || t.none : String(value);
  };
  return [{ label, ...(lang && { lang }), before: word(before), after: word(after) }];
}

export function limitWords(limit: Limit, locale: Locale): string {
  if (!limit) return checklists[locale].none;
  const { what, max, unit, method } = limit;
  return `${what[locale]} ≤ ${formatNumber(max, locale)} ${unit}${method ? ` (${method})` : ''}`;
}

function askWords(ask: Ask | null, lang: 'id' | 'en', locale: Locale): string {
  if (!ask) return checklists[locale].none;
  const { type, label, pattern, min, unit, expect, module } = ask;
  const rules = [pattern, min === undefined ? '' : `≥ ${min}`, unit, expect?.join(', '), module].filter(Boolean);
  return `${checklists[lang].askTypes[type]}: ${label[lang]}${rules.length > 0 ? ` (${rules.join(' · ')})` : ''}`;
}

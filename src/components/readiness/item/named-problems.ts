import type { Entry } from '#src/domain/readiness/compare-versions.ts';
import type { Ask } from '#src/domain/readiness/item-page.ts';
import { fieldProblems, type FieldProblem } from '#src/i18n/fields.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { readinessItem } from '#src/i18n/readiness-item.ts';

const several = ['issuedOn', 'issuer', 'heldOn', 'organiser'];

/** What keeps an item from being sent, each named and with the address of its field. */
export function namedProblems(
  problems: Readonly<Record<string, FieldProblem>>,
  asks: readonly Ask[],
  locale: Locale,
): { to: string; text: string }[] {
  return Object.entries(problems).map(([field, { code, facts }]) => {
    const name = nameOf(field, asks, locale);
    const text = fieldProblems[locale][code](facts);
    return { to: `#f-${field.replaceAll('.', '-')}`, text: name ? `${name}: ${text}` : text };
  });
}

/** An ask has several entries: of those the name is said too. */
function nameOf(field: string, asks: readonly Ask[], locale: Locale): string {
  const { entries } = readinessItem[locale];
  if (field === 'note') return entries.note;
  const [, key, entry = ''] = field.split('.');
  const more = several.includes(entry) ? entries[entry as Entry] : '';
  return [asks.find((ask) => ask.key === key)?.label[locale], more].filter(Boolean).join(', ');
}

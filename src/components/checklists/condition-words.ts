import { chosenIn, groupOf, type ConditionKey } from '#src/domain/checklists/condition.ts';
import { nameOf, type Reference } from '#src/domain/reference/reference.ts';
import { checklists } from '#src/i18n/checklists.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** What a condition's value is called. */
export function valueName(reference: Reference, key: ConditionKey, value: string, locale: Locale): string {
  const group = groupOf(key);
  const name = group ? nameOf(reference, group, value, locale) : value;
  return name === value ? (checklists[locale].values[value] ?? value) : name;
}

/** To whom an item applies, in a line. */
export function conditionWords(reference: Reference, condition: string, locale: Locale): string {
  const t = checklists[locale];
  const parts = Object.entries(chosenIn(condition)).map(([key, values]) => {
    const names = values.map((value) => valueName(reference, key as ConditionKey, value, locale));
    return `${t.keys[key as ConditionKey]}: ${names.join(', ')}`;
  });
  return parts.join(` ${t.or} `) || t.always;
}

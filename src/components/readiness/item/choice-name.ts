import type { ConditionKey } from '#src/domain/readiness/questions.ts';
import { nameOf, type Reference } from '#src/domain/reference/reference.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { readinessAbout } from '#src/i18n/readiness-about.ts';

/** A choice of one of the questions, in words. */
export function choiceName(key: ConditionKey, value: string, reference: Reference, locale: Locale): string {
  const own = readinessAbout[locale].choices;
  if (Object.hasOwn(own, value)) return own[value] ?? value;
  const group = key === 'market' ? 'destination' : key;
  const name = nameOf(reference, group, value, locale);
  if (key === 'incoterm') return `${value.toUpperCase()} (${name})`;
  return name === value ? value.replaceAll('-', ' ') : name;
}

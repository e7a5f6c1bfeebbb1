import { countryCodes } from '#src/domain/accounts/countries.ts';
import type { Locale } from './locale.ts';

const lists = { id: named('id'), en: named('en') };

/** Every country by its name in this language, in the order of that language. */
export function countryChoices(locale: Locale): readonly (readonly [code: string, name: string])[] {
  return lists[locale];
}

export function countryName(code: string, locale: Locale): string {
  return lists[locale].find(([known]) => known === code)?.[1] ?? code;
}

function named(locale: Locale): [string, string][] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const list = countryCodes.map((code): [string, string] => [code, names.of(code) ?? code]);
  return list.sort(([, one], [, other]) => one.localeCompare(other, locale));
}

import { isDeepStrictEqual } from 'node:util';
import type { ApplicationBody } from '#db/exhibitions/types.ts';

/** Fields in which two bodies differ, by their names in the form. Pure. */
export function changedFields(one: ApplicationBody, other: ApplicationBody): string[] {
  const keys = [...new Set([...Object.keys(one.answers), ...Object.keys(other.answers)])];
  return [
    ...(one.why === other.why ? [] : ['why']),
    ...(isDeepStrictEqual(one.listings, other.listings) ? [] : ['listings']),
    ...keys.filter((key) => one.answers[key] !== other.answers[key]).map((key) => `answers.${key}`),
    ...(isDeepStrictEqual(one.contact, other.contact) ? [] : ['contact']),
  ];
}

import { isDeepStrictEqual } from 'node:util';
import type { ListingField, ListingValues } from './values.ts';

/** The fields in which two sets of values differ; all of them where there was nothing before. */
export function changedFields(before: ListingValues | null, after: ListingValues): ListingField[] {
  const fields = Object.keys(after) as ListingField[];
  return before ? fields.filter((field) => !isDeepStrictEqual(before[field], after[field])) : fields;
}

/** `current` with only these fields taken from `wanted`. */
export function takeFields(
  current: ListingValues,
  wanted: ListingValues,
  fields: readonly ListingField[],
): ListingValues {
  return { ...current, ...Object.fromEntries(fields.map((field) => [field, wanted[field]])) };
}

import { changedFields, takeFields } from './diff.ts';
import type { ListingValues } from './values.ts';

/**
 * What a listing becomes: the fields an edit changes against what it began from, on what is published now, so that a
 * price changed meanwhile stays.
 */
export function merged(
  before: ListingValues | null,
  wanted: ListingValues,
  published: ListingValues | null,
): ListingValues {
  return before && published ? takeFields(published, wanted, changedFields(before, wanted)) : wanted;
}

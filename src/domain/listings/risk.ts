import { changedFields } from './diff.ts';
import { isTypo } from './typo.ts';
import type { ListingField, ListingValues } from './values.ts';

/** On what terms a piece is sold: the workshop's own business, changed at once. */
const terms: ReadonlySet<ListingField> = new Set([
  'price',
  'priceLadder',
  'samplePrice',
  'stock',
  'leadTimeDays',
  'minimumOrder',
] as const);
const texts: ReadonlySet<ListingField> = new Set(['titleId', 'titleEn', 'descriptionId', 'descriptionEn'] as const);

/**
 * The fields a change set of a published listing touches: `low` ones (terms of sale, slips in texts) count at once,
 * `high` ones (what the piece is, and what is said of it) wait for an officer.
 */
export function sortByRisk(before: ListingValues, after: ListingValues): { low: ListingField[]; high: ListingField[] } {
  const changed = changedFields(before, after);
  const low = changed.filter((field) => terms.has(field) || (texts.has(field) && isSlip(field, before, after)));
  return { low, high: changed.filter((field) => !low.includes(field)) };
}

function isSlip(field: ListingField, before: ListingValues, after: ListingValues): boolean {
  const [old, now] = [String(before[field]), String(after[field])];
  return old !== '' && now !== '' && isTypo(old, now);
}

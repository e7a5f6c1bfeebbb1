import type { TranslationState } from '#db/schema/workshops.ts';
import { isTypo } from './typo.ts';
import type { ListingValues } from './values.ts';

type Texts = Pick<ListingValues, 'titleId' | 'titleEn' | 'descriptionId' | 'descriptionEn'>;

/**
 * Whether the English says what the Indonesian does: `missing` while a text of it is, `stale` once the Indonesian changed
 * by more than a slip without it, until the English changes too.
 */
export function translationOf(
  after: Texts,
  before: { texts: Texts; translation: TranslationState } | null,
): TranslationState {
  if (after.titleEn === '' || after.descriptionEn === '') return 'missing';
  if (!before || before.translation === 'missing') return 'done';
  const { texts, translation } = before;
  if (after.titleEn !== texts.titleEn || after.descriptionEn !== texts.descriptionEn) return 'done';
  const same = isTypo(texts.titleId, after.titleId) && isTypo(texts.descriptionId, after.descriptionId);
  return same ? translation : 'stale';
}

import type { TranslationState } from '#db/schema/workshops.ts';

export interface Story {
  storyId: string;
  storyEn: string;
  storyLanguage: 'id' | 'en';
  storyTranslation: TranslationState;
}

/**
 * What is stored of a story told in one language and perhaps the other. Where one is empty the other stands in both
 * (`missing`). A translation is `stale` once the original changed without it, until it changes too or `fits` says that
 * it still says the same.
 */
export function tellStory(
  typed: Pick<Story, 'storyId' | 'storyEn' | 'storyLanguage'> & { fits: boolean },
  before: Story,
): Story {
  const { storyId, storyEn, storyLanguage } = typed;
  if (!storyId || !storyEn || storyId === storyEn) {
    const only = storyId || storyEn;
    const language = storyId && storyEn ? storyLanguage : storyId ? 'id' : storyEn ? 'en' : storyLanguage;
    return { storyId: only, storyEn: only, storyLanguage: language, storyTranslation: 'missing' };
  }
  return { storyId, storyEn, storyLanguage, storyTranslation: translationOf(typed, before) };
}

function translationOf(typed: Parameters<typeof tellStory>[0], before: Story): TranslationState {
  if (typed.fits || before.storyTranslation === 'missing') return 'done';
  const [original, translation] =
    typed.storyLanguage === 'id' ? (['storyId', 'storyEn'] as const) : (['storyEn', 'storyId'] as const);
  if (typed[translation] !== before[translation]) return 'done';
  return typed[original] !== before[original] ? 'stale' : before.storyTranslation;
}

/** The texts for the form: a language that only repeats the other is empty. */
export function typedStory(story: Story): { storyId: string; storyEn: string } {
  const { storyId, storyEn, storyLanguage, storyTranslation } = story;
  if (storyTranslation !== 'missing') return { storyId, storyEn };
  return storyLanguage === 'id' ? { storyId, storyEn: '' } : { storyId: '', storyEn };
}

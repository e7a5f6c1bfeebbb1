import { describe, expect, it } from 'vitest';
import { tellStory, typedStory, type Story } from '#src/domain/workshops/story.ts';

const told: Story = {
  storyId: 'Kami membatik.',
  storyEn: 'We make batik.',
  storyLanguage: 'id',
  storyTranslation: 'done',
};
const typed = (change: object) => ({ ...told, fits: false, ...change });

describe('a story in two languages', () => {
  it('stands in both while one is empty, and the form shows that one empty', () => {
    const only = tellStory(typed({ storyEn: '' }), told);
    expect(only).toEqual({ ...told, storyEn: 'Kami membatik.', storyTranslation: 'missing' });
    expect(typedStory(only)).toEqual({ storyId: 'Kami membatik.', storyEn: '' });
    expect(typedStory(told)).toEqual({ storyId: told.storyId, storyEn: told.storyEn });
  });

  it('takes the language it is in, whatever was chosen', () => {
    expect(tellStory(typed({ storyId: '' }), told)).toMatchObject({ storyLanguage: 'en', storyId: 'We make batik.' });
    expect(tellStory(typed({ storyId: '', storyEn: '' }), told)).toMatchObject({ storyTranslation: 'missing' });
  });

  it('falls behind when the original changes alone, and catches up when the translation does', () => {
    const stale = tellStory(typed({ storyId: 'Kami membatik sejak 1990.' }), told);
    expect(stale.storyTranslation).toBe('stale');
    const again = { ...stale, fits: false };
    expect(tellStory(again, stale).storyTranslation).toBe('stale');
    expect(tellStory({ ...again, storyEn: 'We make batik since 1990.' }, stale).storyTranslation).toBe('done');
    expect(tellStory({ ...again, fits: true }, stale).storyTranslation).toBe('done');
  });

  it('is translated when both are there for the first time, or both change', () => {
    const missing = tellStory(typed({ storyEn: '' }), told);
    expect(tellStory(typed({}), missing).storyTranslation).toBe('done');
    expect(tellStory(typed({ storyId: 'Baru.', storyEn: 'New.' }), told).storyTranslation).toBe('done');
  });

  it('measures by the language it was told in', () => {
    const english: Story = { ...told, storyLanguage: 'en' };
    expect(tellStory(typed({ storyLanguage: 'en', storyEn: 'We print.' }), english).storyTranslation).toBe('stale');
    expect(tellStory(typed({ storyLanguage: 'en', storyId: 'Kami mengecap.' }), english).storyTranslation).toBe('done');
  });
});

import { startPhotos } from '#src/components/photos/start-photos.ts';
import { autosave as autosaveWords } from '#src/i18n/autosave.ts';
import { startCare } from './care.ts';
import { startColourChips } from './colour-chips.ts';
import { startCustoms } from './customs.ts';
import { startFibreSum } from './fibre-sum.ts';
import { startLadder } from './ladder.ts';
import { startLines } from './lines.ts';
import { showMissing } from './missing-list.ts';
import { startMotifSearch } from './motif-search.ts';
import { startPhotoWords } from './photo-words.ts';
import { startSaving } from './start-saving.ts';
import { openStateLine } from './state-line.ts';
import { startTranslationState } from './translation-state.ts';

const form = document.querySelector<HTMLFormElement>('form[data-listing][data-editable]');
if (form) start(form);

/** Brings the listing form to life; each part listens to the form's own `input` events. */
function start(form: HTMLFormElement): void {
  const locale = document.documentElement.lang === 'en' ? 'en' : 'id';
  const line = openStateLine(form, locale);
  const missing = form.querySelector<HTMLElement>('[data-missing]');
  const words = missing?.dataset['missing'];
  const texts = words ? (JSON.parse(words) as Parameters<typeof showMissing>[2]) : null;
  const showCustoms = startCustoms(form);
  for (const box of form.querySelectorAll<HTMLElement>('[data-rows]')) startLines(box);
  startMotifSearch(form);
  startFibreSum(form);
  startLadder(form);
  startCare(form);
  startTranslationState(form);
  startColourChips(form, form.dataset['fromPhotos'] ?? '');
  startPhotoWords(form);
  const restored = startSaving(form, line, {
    saved({ problems, hsCode }) {
      if (missing && texts && problems) showMissing(missing, problems, texts);
      if (hsCode !== undefined) showCustoms(hsCode);
    },
  });
  if (restored) line.say(autosaveWords[locale].restored);
  const photos = form.querySelector<HTMLElement>('[data-photos]');
  if (photos) void startPhotos(photos);
}

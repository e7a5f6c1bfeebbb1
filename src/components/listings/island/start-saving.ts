import { autosave as texts } from '#src/i18n/autosave.ts';
import { Autosave } from './autosave.ts';
import { askWhich, fetchFresh, freshOf, type Fresh } from './conflict.ts';
import { draftCopy } from './draft-copy.ts';
import { entriesOf, sameEntries, type Entries } from './entries.ts';
import { dropPictures, fillForm, picturesOf, type KnownPicture } from './fill-form.ts';
import { postForm, type Saved } from './post-form.ts';
import { reconcile } from './reconcile.ts';
import type { openStateLine } from './state-line.ts';
import { startSubmit } from './submit.ts';

type StateLine = ReturnType<typeof openStateLine>;

/**
 * Saves the form by itself: to the device at once, to the server a moment later. Gives back what an earlier visit could
 * not send. Returns whether it did.
 */
export function startSaving(
  form: HTMLFormElement,
  line: StateLine,
  heard: { saved(data: Partial<Saved>): void },
): boolean {
  const place = draftCopy(form.dataset['listing'] ?? '', localStorageOrNothing(), Date.now());
  const words = texts[document.documentElement.lang === 'en' ? 'en' : 'id'];
  const stored = freshOf(form);
  const version = form.querySelector<HTMLInputElement>('input[name="version"]') as HTMLInputElement;
  let over = false;

  const saving = new Autosave(
    {
      entries: () => entriesOf(form),
      send(of, leaving) {
        version.value = String(of);
        const data = new FormData(form);
        return postForm('listing.save', data, leaving);
      },
      keep(unsaved) {
        if (over) return;
        if (unsaved) place.write({ ...unsaved, pictures: picturesOf(form), at: Date.now() });
        else place.remove();
      },
      later(milliseconds, work) {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      told: {
        state(state, refused) {
          line.state(state, refused);
          if (refused) dropPictures(form, refused.fields);
        },
        saved(data, sent) {
          version.value = String(data.version ?? version.value);
          const kept = new FormData();
          for (const [name, value] of sent) kept.append(name, value);
          form.dispatchEvent(new CustomEvent('form-saved', { detail: kept }));
          heard.saved(data);
        },
        stale: (unsaved) => void settle(unsaved),
      },
    },
    stored.version,
    stored.entries,
  );

  const fill = (entries: Entries, pictures: readonly KnownPicture[]) => {
    fillForm(form, entries, pictures);
    form.dispatchEvent(new Event('form-filled'));
  };

  /** It was changed elsewhere; a form of ours that was sent and never answered for is no stranger's. */
  async function settle(mine: Entries): Promise<void> {
    const fresh = await fetchFresh();
    if (!fresh) return void setTimeout(() => void settle(entriesOf(form)), 5_000);
    if (!fresh.editable) return location.reload();
    const ours = [mine, ...saving.unanswered].some((entries) => sameEntries(entries, fresh.entries));
    if (ours) return saving.adopt(fresh.version, fresh.entries);
    await choose(fresh);
  }

  async function choose(fresh: Fresh): Promise<void> {
    const choice = await askWhich(form, entriesOf(form), fresh.entries);
    if (choice === 'theirs') fill(fresh.entries, fresh.pictures);
    version.value = String(fresh.version);
    saving.adopt(fresh.version, fresh.entries);
  }

  const copy = place.read();
  const verdict = reconcile(copy, stored);
  if (verdict === 'drop') place.remove();
  if (copy && verdict !== 'drop') {
    fill(copy.entries, [...copy.pictures, ...stored.pictures]);
    if (verdict === 'restore') saving.changed(0);
    else void choose(stored);
  }

  form.addEventListener('input', () => saving.changed());
  form.addEventListener('focusout', () => saving.changed(300));
  for (const name of ['online', 'focus'] as const) window.addEventListener(name, () => saving.changed(0));
  document.addEventListener('visibilitychange', () => (document.hidden ? saving.leave() : saving.changed(0)));
  window.addEventListener('pagehide', () => saving.leave());
  const forget = () => {
    over = true;
    place.remove();
  };
  document.querySelector('[data-discard]')?.addEventListener('submit', forget);
  startSubmit(form, { saving, line, photosLeft: words.photosLeft, sent: forget });
  return verdict === 'restore';
}

/** Private windows may refuse it altogether. */
function localStorageOrNothing(): Storage {
  try {
    return window.localStorage;
  } catch {
    return window.sessionStorage;
  }
}

import { Autosave, type SaveState } from '#src/components/listings/island/autosave.ts';
import type { CopyPlace, DraftCopy } from '#src/components/listings/island/draft-copy.ts';
import { entriesOf, sameEntries, valuesOf, type Entries } from '#src/components/listings/island/entries.ts';
import { fillControl } from '#src/components/listings/island/fill-form.ts';
import { postForm, type Saved } from '#src/components/listings/island/post-form.ts';
import { reconcile, type Stored } from '#src/components/listings/island/reconcile.ts';
import type { openStateLine } from '#src/components/listings/island/state-line.ts';
import { askWhichVersion } from './ask-which-version.ts';

export interface SelfSaving {
  /** Keeps the form as it is, unfinished. */
  action: string;
  /** Sent with it beside the form's own fields. */
  extra?: Record<string, string>;
  /** On the device. */
  place: CopyPlace;
  line: ReturnType<typeof openStateLine>;
  /** Finds this form in the page as the server has it now; what it finds nowhere can't be saved any more. */
  form: string;
  /** The panel that asks which of two versions to keep. */
  conflict: string;
  saved?(data: Partial<Saved>, sent: Entries): void;
  /** Pictures that the device keeps beside what was typed. */
  pictures?(): DraftCopy['pictures'];
  /** Puts back what the device kept; unless given, texts and choices alone. */
  restore?(copy: DraftCopy, stored: Stored): void;
}

export interface SavingForm {
  saving: Autosave;
  /** What an earlier visit could not send is back in the form. */
  restored: boolean;
  state(): SaveState;
  /** Keeps nothing on the device any more. */
  forget(): void;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Saves a form with a `version` by itself: to the device at once, to the server a moment later. */
export function saveByItself(form: HTMLFormElement, parts: SelfSaving): SavingForm {
  const { place, line } = parts;
  const version = form.elements.namedItem('version') as HTMLInputElement;
  const stored = { version: Number(version.value), entries: entriesOf(form) };
  let over = false;
  let current: SaveState = 'clean';
  const saving = new Autosave(
    {
      entries: () => entriesOf(form),
      send(of, leaving) {
        version.value = String(of);
        const data = new FormData(form);
        for (const [name, value] of Object.entries(parts.extra ?? {})) data.set(name, value);
        return postForm(parts.action, data, leaving);
      },
      keep(unsaved) {
        if (over) return;
        if (unsaved) place.write({ ...unsaved, pictures: parts.pictures?.() ?? [], at: Date.now() });
        else place.remove();
      },
      later(milliseconds, work) {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      told: {
        state(state, refused) {
          current = state;
          line.state(state, refused);
        },
        saved(data, sent) {
          version.value = String(data.version ?? version.value);
          parts.saved?.(data, sent);
        },
        stale: (unsaved) => void settle(unsaved),
      },
    },
    stored.version,
    stored.entries,
  );

  /** It was changed elsewhere; what we sent and was never answered for is no stranger's. */
  async function settle(mine: Entries): Promise<void> {
    const fresh = await fetchForm(parts.form);
    if (fresh === 'no-line') return void setTimeout(() => void settle(entriesOf(form)), 5_000);
    if (!fresh) return location.reload();
    const ours = [mine, ...saving.unanswered].some((entries) => sameEntries(entries, fresh.entries));
    if (!ours && (await askWhichVersion(document.querySelector(parts.conflict))) === 'theirs') {
      over = true;
      place.remove();
      return location.reload();
    }
    version.value = String(fresh.version);
    saving.adopt(fresh.version, fresh.entries);
  }

  const copy = place.read();
  const verdict = reconcile(copy, stored);
  if (verdict === 'drop') place.remove();
  else if (copy) {
    if (parts.restore) parts.restore(copy, stored);
    else fill(form, copy.entries);
    if (verdict === 'restore') saving.changed(0);
    else void settle(entriesOf(form));
  }
  form.addEventListener('input', () => saving.changed());
  form.addEventListener('focusout', () => saving.changed(300));
  for (const name of ['online', 'focus'] as const) window.addEventListener(name, () => saving.changed(0));
  document.addEventListener('visibilitychange', () => (document.hidden ? saving.leave() : saving.changed(0)));
  window.addEventListener('pagehide', () => saving.leave());
  return {
    saving,
    restored: verdict === 'restore',
    state: () => current,
    forget() {
      over = true;
      place.remove();
    },
  };
}

/** Puts texts and choices into the form as they were typed. */
export function fill(form: HTMLFormElement, entries: Entries): void {
  for (const control of form.querySelectorAll<Control>('input[name], select[name], textarea[name]'))
    if (control.type !== 'hidden') fillControl(control, valuesOf(entries, control.name));
}

/** The form as the server has it now; null when there is none to write in any more. */
async function fetchForm(selector: string): Promise<{ version: number; entries: Entries } | 'no-line' | null> {
  try {
    const response = await fetch(location.pathname + location.search, {
      headers: { Accept: 'text/html' },
      redirect: 'error',
      cache: 'no-store',
    });
    if (response.headers.has('x-kept-at')) return 'no-line';
    if (!response.ok) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const form = page.querySelector<HTMLFormElement>(selector);
    return form && { version: Number(new FormData(form).get('version')), entries: entriesOf(form) };
  } catch {
    return 'no-line';
  }
}

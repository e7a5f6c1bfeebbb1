import { Autosave } from '#src/components/listings/island/autosave.ts';
import { draftCopy } from '#src/components/listings/island/draft-copy.ts';
import { entriesOf, sameEntries, type Entries } from '#src/components/listings/island/entries.ts';
import { fillControl } from '#src/components/listings/island/fill-form.ts';
import { postForm } from '#src/components/listings/island/post-form.ts';
import { reconcile } from '#src/components/listings/island/reconcile.ts';
import type { openStateLine } from '#src/components/listings/island/state-line.ts';
import { askWhichVersion } from '#src/components/ui/ask-which-version.ts';

type StateLine = ReturnType<typeof openStateLine>;
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Saves the application by itself: to the device at once, to the server a moment later. */
export function startSaving(
  form: HTMLFormElement,
  line: StateLine,
): { saving: Autosave; restored: boolean; forget(): void } {
  const { exhibition = '', workshop = '', owner = '' } = form.dataset;
  const place = draftCopy(exhibition, localStorage, Date.now(), `canting.application.${owner}.${workshop}.`);
  const version = form.elements.namedItem('version') as HTMLInputElement;
  const stored = { version: Number(version.value), entries: entriesOf(form) };
  let over = false;
  const saving = new Autosave(
    {
      entries: () => entriesOf(form),
      send(of, leaving) {
        version.value = String(of);
        return postForm('application.save', new FormData(form), leaving);
      },
      keep(unsaved) {
        if (over) return;
        if (unsaved) place.write({ ...unsaved, pictures: [], at: Date.now() });
        else place.remove();
      },
      later(milliseconds, work) {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      told: {
        state: (state, refused) => line.state(state, refused),
        saved: (data) => {
          version.value = String(data.version ?? version.value);
          if (data.problems) showMissing(form, Object.keys(data.problems));
        },
        stale: (unsaved) => void settle(unsaved),
      },
    },
    stored.version,
    stored.entries,
  );

  /** It was changed elsewhere; what we sent and was never answered for is no stranger's. */
  async function settle(mine: Entries): Promise<void> {
    const fresh = await fetchForm();
    if (fresh === 'no-line') return void setTimeout(() => void settle(entriesOf(form)), 5_000);
    if (!fresh) return location.reload();
    const ours = [mine, ...saving.unanswered].some((entries) => sameEntries(entries, fresh.entries));
    if (!ours && (await askWhichVersion('[data-application-conflict]')) === 'theirs') {
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
    fill(form, copy.entries);
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
    forget() {
      over = true;
      place.remove();
    },
  };
}

/** What is not missing any more leaves the list; the rest is said field by field when it is sent. */
function showMissing(form: HTMLFormElement, fields: readonly string[]): void {
  const list = form.querySelector<HTMLElement>('[data-missing]');
  const lines = [...(list?.querySelectorAll<HTMLElement>('[data-of]') ?? [])];
  for (const line of lines) line.hidden = !fields.includes(line.dataset['of'] ?? '');
  if (list) list.hidden = lines.every(({ hidden }) => hidden);
}

function fill(form: HTMLFormElement, entries: Entries): void {
  const values = Map.groupBy(entries, ([name]) => name);
  for (const control of form.querySelectorAll<Control>('input[name], select[name], textarea[name]'))
    if (control.type !== 'hidden')
      fillControl(
        control,
        (values.get(control.name) ?? []).map(([, value]) => value),
      );
}

/** The form as the server has it now; null when there is none to write in any more. */
async function fetchForm(): Promise<{ version: number; entries: Entries } | 'no-line' | null> {
  try {
    const response = await fetch(location.pathname + location.search, {
      headers: { Accept: 'text/html' },
      redirect: 'error',
      cache: 'no-store',
    });
    if (response.headers.has('x-kept-at')) return 'no-line';
    if (!response.ok) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const form = page.querySelector<HTMLFormElement>('form[data-application]');
    return form && { version: Number(new FormData(form).get('version')), entries: entriesOf(form) };
  } catch {
    return 'no-line';
  }
}

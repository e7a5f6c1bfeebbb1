import { Autosave } from '#src/components/listings/island/autosave.ts';
import { draftCopy } from '#src/components/listings/island/draft-copy.ts';
import { entriesOf, sameEntries, type Entries } from '#src/components/listings/island/entries.ts';
import { postForm } from '#src/components/listings/island/post-form.ts';
import { reconcile } from '#src/components/listings/island/reconcile.ts';
import type { openStateLine } from '#src/components/listings/island/state-line.ts';
import { askWhichVersion } from '#src/components/ui/ask-which-version.ts';
import { fillEvidence, filesOfAsk, idsIn, type ShownFile } from './file-list.ts';
import type { Device } from './files.ts';
import { fetchForm } from './page-form.ts';
import { scopeOf } from './scope.ts';

type StateLine = ReturnType<typeof openStateLine>;

/** Saves the evidence by itself: to the device at once, to the server a moment later. */
export function startSaving(
  form: HTMLFormElement,
  device: Device,
  line: StateLine,
  heard: { saved(ids: string[]): void },
): { saving: Autosave; restored: boolean; forget(): void } {
  const place = draftCopy(
    form.dataset['item'] ?? '',
    localStorage,
    Date.now(),
    scopeOf.typed(device.owner, device.workshop),
  );
  const version = form.elements.namedItem('version') as HTMLInputElement;
  const stored = { version: Number(version.value), entries: entriesOf(form) };
  let over = false;

  const saving = new Autosave(
    {
      entries: () => entriesOf(form),
      send(of, leaving) {
        version.value = String(of);
        return postForm('readiness.save', new FormData(form), leaving);
      },
      keep(unsaved) {
        if (over) return;
        const pictures = filesShown(form).map(({ id, label, src }) => ({ name: id, src, label, colours: [] }));
        if (unsaved) place.write({ ...unsaved, pictures, at: Date.now() });
        else place.remove();
      },
      later(milliseconds, work) {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      told: {
        state: (state, refused) => line.state(state, refused),
        saved(data, sent) {
          version.value = String(data.version ?? version.value);
          heard.saved(idsIn(sent));
        },
        stale: (unsaved) => void settle(unsaved),
      },
    },
    stored.version,
    stored.entries,
  );

  /** It was changed elsewhere; what we sent and was never answered for is no stranger's. */
  async function settle(mine: Entries): Promise<void> {
    const fresh = await fetchForm(location.pathname);
    if (fresh === 'no-line') return void setTimeout(() => void settle(entriesOf(form)), 5_000);
    if (!fresh) return location.reload();
    const ours = [mine, ...saving.unanswered].some((entries) => sameEntries(entries, fresh.entries));
    if (!ours && (await askWhichVersion('[data-evidence-conflict]')) === 'theirs') {
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
  if (copy && verdict !== 'drop') {
    const known = copy.pictures.map(({ name, src, label = name }): ShownFile => ({ id: name, label, src }));
    const mine = copy.version === stored.version ? copy.entries : withFilesOf(stored.entries, copy.entries);
    fillEvidence(form, mine, [...known, ...filesShown(form)]);
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

/** Files that have arrived meanwhile are no reason to take them out again. */
function withFilesOf(stored: Entries, mine: Entries): Entries {
  const known = new Set(idsIn(mine));
  return [...mine, ...stored.filter(([name, value]) => name.endsWith('.files[]') && !known.has(value))];
}

function filesShown(form: HTMLFormElement): ShownFile[] {
  return [...form.querySelectorAll<HTMLElement>('[data-ask]')].flatMap((box) =>
    filesOfAsk(form, box.dataset['ask'] ?? ''),
  );
}

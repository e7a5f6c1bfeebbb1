import { draftCopy } from '#src/components/listings/island/draft-copy.ts';
import type { Entries } from '#src/components/listings/island/entries.ts';
import type { openStateLine } from '#src/components/listings/island/state-line.ts';
import { saveByItself, type SavingForm } from '#src/components/ui/save-by-itself.ts';
import { fillEvidence, filesOfAsk, idsIn, type ShownFile } from './file-list.ts';
import type { Device } from './files.ts';
import { scopeOf } from './scope.ts';

/** Saves the evidence by itself, files that have arrived with it: to the device at once, to the server a moment later. */
export function startSaving(
  form: HTMLFormElement,
  { owner, workshop }: Device,
  line: ReturnType<typeof openStateLine>,
  heard: { saved(ids: string[]): void },
): SavingForm {
  return saveByItself(form, {
    action: 'readiness.save',
    place: draftCopy(form.dataset['item'] ?? '', localStorage, Date.now(), scopeOf.typed(owner, workshop)),
    line,
    form: 'form[data-evidence]',
    conflict: '[data-evidence-conflict]',
    saved: (_data, sent) => heard.saved(idsIn(sent)),
    pictures: () => filesShown(form).map(({ id, label, src }) => ({ name: id, src, label, colours: [] })),
    restore(copy, stored) {
      const known = copy.pictures.map(({ name, src, label = name }): ShownFile => ({ id: name, label, src }));
      const mine = copy.version === stored.version ? copy.entries : withFilesOf(stored.entries, copy.entries);
      fillEvidence(form, mine, [...known, ...filesShown(form)]);
    },
  });
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

import { draftCopy } from '#src/components/listings/island/draft-copy.ts';
import type { openStateLine } from '#src/components/listings/island/state-line.ts';
import { saveByItself, type SavingForm } from '#src/components/ui/save-by-itself.ts';

/** Saves the application by itself: to the device at once, to the server a moment later. */
export function startSaving(form: HTMLFormElement, line: ReturnType<typeof openStateLine>): SavingForm {
  const { exhibition = '', workshop = '', owner = '' } = form.dataset;
  return saveByItself(form, {
    action: 'application.save',
    place: draftCopy(exhibition, localStorage, Date.now(), `canting.application.${owner}.${workshop}.`),
    line,
    form: 'form[data-application]',
    conflict: '[data-application-conflict]',
    saved({ problems }) {
      if (problems) showMissing(form, Object.keys(problems));
    },
  });
}

/** What is not missing any more leaves the list; the rest is said field by field when it is sent. */
function showMissing(form: HTMLFormElement, fields: readonly string[]): void {
  const list = form.querySelector<HTMLElement>('[data-missing]');
  const lines = [...(list?.querySelectorAll<HTMLElement>('[data-of]') ?? [])];
  for (const line of lines) line.hidden = !fields.includes(line.dataset['of'] ?? '');
  if (list) list.hidden = lines.every(({ hidden }) => hidden);
}

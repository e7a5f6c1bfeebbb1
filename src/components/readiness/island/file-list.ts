import { fillControl } from '#src/components/listings/island/fill-form.ts';
import { valuesOf, type Entries } from '#src/components/listings/island/entries.ts';

/** A file as the form shows it. */
export interface ShownFile {
  id: string;
  label: string;
  /** Address of a small picture; empty for PDF and for what the page was not told of. */
  src: string;
}

const filesName = /^answers\.([a-z]+-\d+)\.files\[\]$/;

/** The files of one ask in the form. */
export function filesOfAsk(form: HTMLFormElement, ask: string): ShownFile[] {
  return rowsOf(form, ask).map((row) => ({
    id: row.dataset['file'] ?? '',
    label: row.querySelector('[data-file-name], a[download]')?.lastChild?.textContent?.trim() ?? '',
    src: row.querySelector('img')?.getAttribute('src') ?? '',
  }));
}

/** Shows a file that the server has now, in place of its progress when that is given. */
export function showFile(form: HTMLFormElement, ask: string, file: ShownFile, instead?: Element): void {
  const list = form.querySelector<HTMLElement>(`[data-ask="${ask}"] [data-files] ul`);
  if (!list || rowsOf(form, ask).some((row) => row.dataset['file'] === file.id)) return void instead?.remove();
  const blank = document.querySelector<HTMLTemplateElement>('template[data-new-file]');
  const row = blank?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
  if (!row) return;
  row.dataset['file'] = file.id;
  const input = row.querySelector<HTMLInputElement>('input[type="hidden"]');
  if (input) Object.assign(input, { name: `answers.${ask}.files[]`, value: file.id });
  const name = row.querySelector('[data-file-name]');
  if (name) name.textContent = file.label;
  const picture = row.querySelector('img');
  if (picture && file.src) picture.src = file.src;
  else picture?.remove();
  if (instead) instead.replaceWith(row);
  else list.append(row);
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Every row can be taken out at once, without the way over a ticked box. */
export function startRemoving(form: HTMLFormElement): void {
  const blank = document.querySelector<HTMLTemplateElement>('template[data-new-file]');
  const button = blank?.content.querySelector('[data-remove-file]');
  for (const row of form.querySelectorAll<HTMLElement>('[data-files] li[data-file]')) {
    for (const tick of row.querySelectorAll('input[type="checkbox"]')) (tick.closest('label') ?? tick).remove();
    if (button && !row.querySelector('[data-remove-file]')) row.append(button.cloneNode(true));
  }
  form.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('[data-remove-file]');
    const row = button?.closest<HTMLElement>('li[data-file]');
    if (!row) return;
    event.preventDefault();
    const next = row.nextElementSibling ?? row.previousElementSibling ?? row.closest('fieldset');
    row.remove();
    (next?.querySelector<HTMLElement>('button, input:not([type="hidden"])') ?? form).focus();
    form.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Puts what was typed back into the form, files too. */
export function fillEvidence(form: HTMLFormElement, entries: Entries, known: readonly ShownFile[]): void {
  for (const box of form.querySelectorAll<HTMLElement>('[data-ask]')) {
    const ask = box.dataset['ask'] ?? '';
    const wanted = valuesOf(entries, `answers.${ask}.files[]`);
    for (const row of rowsOf(form, ask)) if (!wanted.includes(row.dataset['file'] ?? '')) row.remove();
    for (const id of wanted) showFile(form, ask, known.find((file) => file.id === id) ?? { id, label: id, src: '' });
  }
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[name], textarea[name]')) {
    if (control.type === 'hidden' || filesName.test(control.name) || control.form !== form) continue;
    fillControl(control, valuesOf(entries, control.name));
  }
}

/** Ids of files that these fields name. */
export function idsIn(entries: Entries): string[] {
  return entries.flatMap(([name, value]) => (filesName.test(name) && value ? [value] : []));
}

function rowsOf(form: HTMLFormElement, ask: string): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(`[data-ask="${ask}"] [data-files] li[data-file]`)];
}

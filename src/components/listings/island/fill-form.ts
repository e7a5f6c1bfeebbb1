import { openPhotoList } from '#src/components/photos/photo-list.ts';
import { valuesOf, type Entries } from './entries.ts';
import { ensureLines } from './lines.ts';

export interface KnownPicture {
  name: string;
  src: string;
  colours: string[];
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Puts texts and choices into the form as they were typed; rows and pictures are made as needed. */
export function fillForm(form: HTMLFormElement, entries: Entries, pictures: readonly KnownPicture[]): void {
  for (const box of form.querySelectorAll<HTMLElement>('[data-rows]')) ensureLines(box, rowsOf(entries, box));
  fillPictures(form, entries, pictures);
  for (const control of form.querySelectorAll<Control>('input[name], select[name], textarea[name]')) {
    if (['id', 'version'].includes(control.name) || control.form !== form) continue;
    fillControl(control, valuesOf(entries, control.name));
  }
}

export function fillControl(control: Control, values: string[]): void {
  if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type))
    control.checked = values.includes(control.value);
  else if (control instanceof HTMLInputElement && control.type === 'file') return;
  // The main motif shares its name with the ticked ones, and is the first of them.
  else control.value = values[0] ?? '';
}

function rowsOf(entries: Entries, box: HTMLElement): number {
  const start = `${box.dataset['rows']}.`;
  const places = entries
    .filter(([name, value]) => name.startsWith(start) && value)
    .map(([name]) => Number(name.slice(start.length).split('.', 1)[0]));
  return Math.max(0, ...places.map((place) => place + 1));
}

function fillPictures(form: HTMLFormElement, entries: Entries, known: readonly KnownPicture[]): void {
  const root = form.querySelector<HTMLElement>('[data-photos]');
  if (!root) return;
  const list = openPhotoList(root, { moved: '', movedFirst: '', removed: '' });
  const there = new Map(list.items().map((item) => [item.dataset['photo'] ?? '', item]));
  const wanted = entries
    .filter(([name, value]) => /^pictures\.\d+\.name$/.test(name) && value)
    .map(([, value]) => value);
  for (const [name, item] of there) if (!wanted.includes(name)) item.remove();
  for (const name of wanted) {
    const item = there.get(name);
    if (item) item.parentElement?.append(item);
    else list.show(known.find((picture) => picture.name === name) ?? { name, src: '', colours: [] });
  }
  list.number();
}

/** Takes pictures out that the server no longer has, by the names of their fields. */
export function dropPictures(form: HTMLFormElement, fields: readonly string[]): void {
  const places = fields.flatMap((field) => /^pictures\.(\d+)\.name$/.exec(field)?.[1] ?? []).map(Number);
  const items = [...form.querySelectorAll('[data-photo]')];
  const root = form.querySelector<HTMLElement>('[data-photos]');
  if (places.length === 0 || !root) return;
  for (const place of places) items[place]?.remove();
  openPhotoList(root, { moved: '', movedFirst: '', removed: '' }).number();
  form.dispatchEvent(new Event('input'));
}

/** What is needed to show the form's pictures again. */
export function picturesOf(form: HTMLFormElement): KnownPicture[] {
  return [...form.querySelectorAll<HTMLElement>('[data-photo]')].map((item) => ({
    name: item.dataset['photo'] ?? '',
    src: item.querySelector('img')?.getAttribute('src') ?? '',
    colours: (item.dataset['colours'] ?? '').split(' ').filter(Boolean),
  }));
}

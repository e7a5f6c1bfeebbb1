import { askWhichVersion } from '#src/components/ui/ask-which-version.ts';
import { autosave } from '#src/i18n/autosave.ts';
import { differingFields, entriesOf, fieldOf, type Entries } from './entries.ts';
import { picturesOf, type KnownPicture } from './fill-form.ts';

/** The form as the server has it now. */
export interface Fresh {
  version: number;
  entries: Entries;
  pictures: KnownPicture[];
  editable: boolean;
}

/** Asks the server for this page again; null when it can't be had now. */
export async function fetchFresh(): Promise<Fresh | null> {
  try {
    const response = await fetch(location.pathname, { headers: { Accept: 'text/html' }, redirect: 'error' });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const form = page.querySelector<HTMLFormElement>('form[data-listing]');
    return response.ok && form ? freshOf(form) : null;
  } catch {
    return null;
  }
}

export function freshOf(form: HTMLFormElement): Fresh {
  const version = Number(form.querySelector<HTMLInputElement>('input[name="version"]')?.value);
  return {
    version,
    entries: entriesOf(form),
    pictures: picturesOf(form),
    editable: form.dataset['editable'] === 'yes',
  };
}

/** Shows both forms, field by field where they differ. Resolves to the one the person keeps. */
export function askWhich(form: HTMLFormElement, mine: Entries, theirs: Entries): Promise<'mine' | 'theirs'> {
  const panel = document.querySelector<HTMLElement>('[data-conflict]');
  const rows = panel?.querySelector('[data-conflict-rows]');
  if (!panel || !rows) return Promise.resolve('mine');
  const words = autosave[document.documentElement.lang === 'en' ? 'en' : 'id'].conflict;
  rows.replaceChildren(
    ...differingFields(mine, theirs).map((field) => {
      const row = document.createElement('tr');
      const head = document.createElement('th');
      head.scope = 'row';
      head.textContent = nameOf(form, field);
      const cells = [mine, theirs].map((entries) => {
        const cell = document.createElement('td');
        cell.textContent = readable(form, field, entries, words);
        return cell;
      });
      row.append(head, ...cells);
      return row;
    }),
  );
  return askWhichVersion(panel);
}

function nameOf(form: HTMLFormElement, field: string): string {
  const label = form.querySelector(`label[for="f-${field}"]`)?.firstChild?.textContent?.trim();
  const group = form.querySelector(`#f-${field}`);
  const legend = group?.querySelector('legend')?.textContent?.trim();
  const part = group?.closest('section')?.querySelector('h2')?.textContent?.trim();
  const lang = form.querySelector(`#f-${field}`)?.closest('.pair__side')?.querySelector('h3')?.textContent?.trim();
  return [label ?? legend ?? part ?? field, lang && `(${lang})`].filter(Boolean).join(' ');
}

function readable(
  form: HTMLFormElement,
  field: string,
  entries: Entries,
  words: { empty: string; photos: string },
): string {
  const own = entries.filter(([name, value]) => fieldOf(name) === field && value.trim());
  if (own.length === 0) return words.empty;
  if (field === 'pictures') {
    const count = own.filter(([name]) => name.endsWith('.name')).length;
    const texts = own.filter(([name]) => name.endsWith('.altId')).map(([, value]) => value);
    return [words.photos.replace('#', String(count)), ...texts].join('; ');
  }
  return own.map(([name, value]) => choiceName(form, name, value)).join(', ');
}

function choiceName(form: HTMLFormElement, name: string, value: string): string {
  const option = form.querySelector<HTMLOptionElement>(`[name="${name}"] option[value="${CSS.escape(value)}"]`);
  if (option) return option.text.trim();
  const box = form.querySelector<HTMLInputElement>(
    `:is([type="checkbox"], [type="radio"])[name="${name}"][value="${CSS.escape(value)}"]`,
  );
  return (box?.closest('label')?.querySelector('strong, span')?.textContent ?? value).trim();
}

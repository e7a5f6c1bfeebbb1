import { entriesOf, type Entries } from '#src/components/listings/island/entries.ts';

/** An item's form as the server has it now. */
export interface PageForm {
  version: number;
  entries: Entries;
  /** Everything the form would send. */
  data: FormData;
}

/** Asks the server for an item's page; null when there is no form on it to fill in (any more). */
export async function fetchForm(path: string): Promise<PageForm | 'no-line' | null> {
  try {
    const response = await fetch(path, { headers: { Accept: 'text/html' }, redirect: 'error', cache: 'no-store' });
    // The worker answers with what it kept when there is no line.
    if (response.headers.has('x-kept-at')) return 'no-line';
    if (!response.ok) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const form = page.querySelector<HTMLFormElement>('form[data-evidence]');
    if (!form) return null;
    const data = new FormData(form);
    return { version: Number(data.get('version')), entries: entriesOf(form), data };
  } catch {
    return 'no-line';
  }
}

const regions = ['tabs', 'filters-chosen', 'facets', 'show', 'results'];

/**
 * Puts the regions of a freshly fetched page into this one: open groups stay open, the focus stays where it was, and
 * what is being typed stays as typed. Throws when the page is not the catalogue.
 */
export function swapRegions(fresh: Document, { keepText }: { keepText: boolean }): void {
  const pairs = regions.map((id) => ({ mine: document.getElementById(id), theirs: fresh.getElementById(id) }));
  if (pairs.some(({ mine, theirs }) => !mine || !theirs)) throw new Error('not the catalogue');
  const opened = [...document.querySelectorAll<HTMLDetailsElement>('#facets details[id]')].map(({ id, open }) => ({
    id,
    open,
  }));
  const focused = describeFocus();
  for (const { mine, theirs } of pairs) mine?.replaceChildren(...(theirs?.childNodes ?? []));
  for (const { id, open } of opened) {
    const details = document.getElementById(id);
    if (details instanceof HTMLDetailsElement) details.open = open;
  }
  if (focused) restoreFocus(focused);
  if (!keepText) followText(fresh);
  document.title = fresh.title;
  followAddress(fresh);
  const status = document.getElementById('status');
  if (status) status.textContent = document.getElementById('found')?.textContent ?? '';
}

interface Focus {
  region: string;
  selector: string;
  typed: string | null;
}

function describeFocus(): Focus | null {
  const element = document.activeElement;
  const region = regions.find((id) => document.getElementById(id)?.contains(element));
  if (!element || !region) return null;
  if (element instanceof HTMLInputElement && element.type === 'checkbox') {
    return { region, selector: `input[name="${element.name}"][value="${CSS.escape(element.value)}"]`, typed: null };
  }
  if (element instanceof HTMLInputElement)
    return { region, selector: `input[name="${element.name}"]`, typed: element.value };
  if (element.matches('summary')) return { region, selector: `#${element.parentElement?.id} > summary`, typed: null };
  if (element.id) return { region, selector: `#${CSS.escape(element.id)}`, typed: null };
  return { region, selector: region === 'tabs' ? '[aria-current]' : '#found', typed: null };
}

/** What had the focus is drawn anew; where it is gone (a filter let go), the count of results takes it. */
function restoreFocus({ region, selector, typed }: Focus): void {
  const element =
    document.getElementById(region)?.querySelector<HTMLElement>(selector) ?? document.getElementById('found');
  if (typed !== null && element instanceof HTMLInputElement) element.value = typed;
  element?.focus({ preventScroll: true });
}

function followText(fresh: Document): void {
  const mine = document.getElementById('q');
  const theirs = fresh.getElementById('q');
  if (mine instanceof HTMLInputElement && theirs instanceof HTMLInputElement) mine.value = theirs.value;
}

/** The language switch and the currency form lead back to the address that is shown now. */
function followAddress(fresh: Document): void {
  const language = document.querySelector<HTMLAnchorElement>('a.header__language');
  const theirs = fresh.querySelector('a.header__language')?.getAttribute('href');
  if (language && theirs) language.href = theirs;
  const back = document.querySelector<HTMLInputElement>('input[name="back"]');
  const value = fresh.querySelector('input[name="back"]')?.getAttribute('value');
  if (back && value) back.value = value;
}

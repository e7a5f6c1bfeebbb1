import { swapRegions } from './swap-regions.ts';

const pause = 150;
const root = document.querySelector<HTMLElement>('[data-catalogue]');
const form = root?.querySelector('form');
if (root && form) start(root, form);

/**
 * Typing, filters, order, tabs and pages fetch the address they would have gone to and take the changed regions out of
 * the page that comes back. Whatever goes wrong ends in ordinary navigation.
 */
function start(root: HTMLElement, form: HTMLFormElement): void {
  let running = new AbortController();
  let timer = 0;
  let typing = false;
  let shown = location.pathname + location.search;

  const show = async (url: string, history: 'push' | 'replace' | 'keep', after?: () => void) => {
    clearTimeout(timer);
    running.abort();
    running = new AbortController();
    const { signal } = running;
    root.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(url, { signal, headers: { Accept: 'text/html' } });
      if (!response.ok) throw new Error(String(response.status));
      const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (signal.aborted) return;
      swapRegions(fresh, { keepText: typing });
      const same = new URL(url, location.href).href === location.href;
      if (history === 'push' && !same) window.history.pushState(null, '', url);
      else if (history === 'replace') window.history.replaceState(null, '', url);
      shown = location.pathname + location.search;
      root.removeAttribute('aria-busy');
      after?.();
    } catch {
      if (!signal.aborted) location.assign(url);
    }
  };
  const submit = () => void show(address(form), 'push');

  form.addEventListener('input', (event) => {
    if ((event.target as HTMLElement).id !== 'q') return;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      // One step back leads to before the typing, not through every letter.
      void show(address(form), typing ? 'replace' : 'push');
      typing = true;
    }, pause);
  });
  document.addEventListener('change', ({ target }) => {
    if (
      !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) ||
      target.form !== form ||
      target.id === 'q'
    )
      return;
    typing = false;
    submit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    typing = false;
    const drawer = root.querySelector<HTMLDetailsElement>('.filters');
    if (drawer && event.submitter?.closest('.filters')) drawer.open = false;
    void show(address(form), 'push', toResults);
  });
  root.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest('a');
    if (
      !link ||
      !isOurs(link.href, form) ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    typing = false;
    void show(link.href, 'push', link.closest('.pager') ? toResults : undefined);
  });
  document.addEventListener('follow', (event) => {
    const url = String((event as CustomEvent).detail);
    if (!isOurs(url, form)) return;
    event.preventDefault();
    typing = false;
    void show(url, 'push');
  });
  window.addEventListener('popstate', () => {
    // A jump inside the page is no other search.
    if (location.pathname + location.search === shown) return;
    typing = false;
    void show(location.href, 'keep');
  });
}

/** Unfilled fields are left out, so that the address stays short enough to share. */
function address(form: HTMLFormElement): string {
  const filled = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
  );
  const search = new URLSearchParams(filled).toString();
  return search ? `${form.action}?${search}` : form.action;
}

function isOurs(url: string, form: HTMLFormElement): boolean {
  const { origin, pathname } = new URL(url, location.href);
  return origin === location.origin && pathname === new URL(form.action).pathname;
}

function toResults(): void {
  const heading = document.getElementById('found');
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

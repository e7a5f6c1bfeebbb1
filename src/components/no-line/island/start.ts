import { clock } from '#src/components/on-device/clock.ts';
import { onDevice } from '#src/i18n/on-device.ts';
import { keptFor, keptPages, type KeptPage } from './kept-pages.ts';
import { whenBack } from './return.ts';
import { unsentOf } from '#src/components/on-device/unsent.ts';

const page = document.querySelector<HTMLElement>('[data-no-line-page]');
if (page) void start(page);

/** Fills in what this phone holds for the one whose pages it keeps, and opens the wanted page when the line is back. */
async function start(root: HTMLElement): Promise<void> {
  const locale = document.documentElement.lang === 'en' ? 'en' : 'id';
  const words = onDevice[locale];
  // At its own address it stands for no other page.
  if (location.pathname !== root.dataset['noLinePage'])
    whenBack(() => {
      const said = root.querySelector('[data-said]');
      if (said) said.textContent = words.opening;
      location.reload();
    });
  const owner = await keptFor();
  if (!owner) return;
  showCopies(root, await keptPages(locale), locale);
  const { files, forms, contacts } = await unsentOf(owner);
  const rows = words.left(files, forms, contacts).map((text) => {
    const row = document.createElement('li');
    row.textContent = text;
    return row;
  });
  root.querySelector('[data-unsent-list]')?.replaceChildren(...rows);
  show(root, '[data-unsent]', rows.length > 0);
}

function showCopies(root: HTMLElement, pages: readonly KeptPage[], locale: 'id' | 'en'): void {
  const rows = pages.map(({ path, title, of, at }) => {
    const link = document.createElement('a');
    link.href = path;
    link.lang = path.startsWith('/en/') ? 'en' : 'id';
    link.textContent = title;
    const small = document.createElement('span');
    small.className = 'small muted';
    small.textContent = [of, onDevice[locale].copyOf(clock(at, locale))].filter(Boolean).join(' · ');
    const row = document.createElement('li');
    row.append(link, document.createElement('br'), small);
    return row;
  });
  root.querySelector('[data-copies-list]')?.replaceChildren(...rows);
  show(root, '[data-copies]', rows.length > 0);
  show(root, '[data-copies-none]', rows.length === 0);
}

function show(root: HTMLElement, part: string, isShown: boolean): void {
  const element = root.querySelector<HTMLElement>(part);
  if (element) element.hidden = !isShown;
}

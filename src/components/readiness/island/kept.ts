import { clock } from '#src/components/on-device/clock.ts';
import { readinessOffline } from '#src/i18n/readiness-offline.ts';

/** Says when this page is a copy from the device, and that the line is gone or back. */
export function startKept(locale: 'id' | 'en'): void {
  const words = readinessOffline[locale];
  const banner = document.querySelector<HTMLElement>('[data-no-line]');
  if (!banner) return;
  const keptAt = Number(document.documentElement.dataset['keptAt'] ?? 0);
  const show = () => {
    const back = navigator.onLine && keptAt > 0;
    banner.hidden = navigator.onLine && !keptAt;
    const text = back ? words.back : keptAt ? words.copy(clock(keptAt, locale)) : words.noLine;
    const parts = back ? [text, ' ', linkTo(words.reload)] : [text];
    banner.replaceChildren(...parts);
  };
  // Never by itself: whoever is typing, or on the way to another page, must not be taken back.
  for (const name of ['online', 'offline'] as const) window.addEventListener(name, show);
  show();
}

function linkTo(text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = location.pathname + location.search;
  link.textContent = text;
  return link;
}

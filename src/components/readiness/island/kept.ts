import { readinessOffline } from '#src/i18n/readiness-offline.ts';

/** Says when this page is a copy from the device, and that the line is gone or back. */
export function startKept(locale: 'id' | 'en'): void {
  const words = readinessOffline[locale];
  const banner = document.querySelector<HTMLElement>('[data-no-line]');
  if (!banner) return;
  const keptAt = Number(document.documentElement.dataset['keptAt'] ?? 0);
  const show = () => {
    const text = keptAt ? words.copy(clock(keptAt, locale)) : words.noLine;
    banner.hidden = navigator.onLine && !keptAt;
    if (banner.textContent !== text) banner.textContent = text;
  };
  window.addEventListener('online', () => {
    if (keptAt) location.reload();
    else show();
  });
  window.addEventListener('offline', show);
  show();
}

function clock(at: number, locale: 'id' | 'en'): string {
  const language = locale === 'id' ? 'id-ID' : 'en-GB';
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  return new Date(at).toLocaleString(language, isToday ? time : { ...time, day: 'numeric', month: 'long' });
}

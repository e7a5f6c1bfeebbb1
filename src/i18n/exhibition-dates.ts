import type { Locale } from './locale.ts';

const inFull = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Asia/Jakarta' } as const;
const dates = { id: new Intl.DateTimeFormat('id-ID', inFull), en: new Intl.DateTimeFormat('en-GB', inFull) };
const clock = { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Jakarta' } as const;
const hours = { id: new Intl.DateTimeFormat('id-ID', clock), en: new Intl.DateTimeFormat('en-GB', clock) };
const [hour, day] = [3_600_000, 86_400_000];

/** A moment in full: `Jumat 5 Desember 2025 pukul 16.00 WIB`. */
export function formatExactly(at: number, locale: Locale): string {
  const [date, time] = [dates[locale].format(at).replace(',', ''), hours[locale].format(at)];
  return locale === 'id' ? `${date} pukul ${time} WIB` : `${date} at ${time} WIB`;
}

/** How long until then, as one would say it; of what has passed, how long ago. Days are WIB days. */
export function formatLeft(at: number, now: number, locale: Locale): string {
  const days = wib(at) - wib(now);
  const left = at - now;
  if (left < 0) return days === 0 ? words[locale].passedToday : words[locale].passed(-days);
  if (left < hour) return words[locale].minutes(Math.max(1, Math.floor(left / 60_000)));
  if (days === 0) return words[locale].hours(Math.floor(left / hour));
  return days === 1 ? words[locale].tomorrow : words[locale].days(days);
}

/** `3 hari lagi, Jumat 5 Desember 2025 pukul 16.00 WIB`. Milliseconds. */
export function formatDeadline(at: number, now: number, locale: Locale): string {
  return `${formatLeft(at, now, locale)}, ${formatExactly(at, locale)}`;
}

/** The hour here is in `now`, so the clock of the reader's phone plays no part. */
function wib(at: number): number {
  return Math.floor((at + 7 * hour) / day);
}

const words = {
  id: {
    minutes: (n: number) => `${n} menit lagi`,
    hours: (n: number) => `hari ini, ${n} jam lagi`,
    tomorrow: 'besok',
    days: (n: number) => `${n} hari lagi`,
    passedToday: 'lewat hari ini',
    passed: (n: number) => (n === 1 ? 'lewat kemarin' : `lewat ${n} hari yang lalu`),
  },
  en: {
    minutes: (n: number) => `in ${n} ${n === 1 ? 'minute' : 'minutes'}`,
    hours: (n: number) => `today, in ${n} ${n === 1 ? 'hour' : 'hours'}`,
    tomorrow: 'tomorrow',
    days: (n: number) => `in ${n} days`,
    passedToday: 'passed today',
    passed: (n: number) => (n === 1 ? 'passed yesterday' : `passed ${n} days ago`),
  },
};

const ranges = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Jakarta' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Asia/Jakarta' }),
};
const months = {
  id: new Intl.DateTimeFormat('id-ID', { month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }),
};

/** From one WIB day to another: `4–8 Februari 2027`. */
export function formatDays(from: string, until: string, locale: Locale): string {
  const [first, last] = [from, until].map((one) => new Date(`${one}T12:00:00+07:00`)) as [Date, Date];
  return ranges[locale]
    .formatRange(first, last)
    .replace(/\s*[–-]\s*/g, '–')
    .replace(/(\p{L}|\d{4})–/u, '$1 – ');
}

/** 1 to 12. */
export function monthName(month: number, locale: Locale): string {
  return months[locale].format(Date.UTC(2026, month - 1, 15));
}

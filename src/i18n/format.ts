import type { Rates } from '#db/reference/shape.ts';
import type { Locale } from './locale.ts';

export const currencies = ['USD', 'EUR', 'JPY', 'SGD'] as const;
export type Currency = (typeof currencies)[number];

const tags: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' };
const integers = { id: new Intl.NumberFormat(tags.id), en: new Intl.NumberFormat(tags.en) };
const days = {
  id: new Intl.DateTimeFormat(tags.id, { dateStyle: 'long', timeZone: 'Asia/Jakarta' }),
  en: new Intl.DateTimeFormat(tags.en, { dateStyle: 'long', timeZone: 'Asia/Jakarta' }),
};

const shortDays = {
  id: new Intl.DateTimeFormat(tags.id, { dateStyle: 'medium', timeZone: 'Asia/Jakarta' }),
  en: new Intl.DateTimeFormat(tags.en, { dateStyle: 'medium', timeZone: 'Asia/Jakarta' }),
};
const months = {
  id: new Intl.DateTimeFormat(tags.id, { month: 'long', year: 'numeric', timeZone: 'Asia/Jakarta' }),
  en: new Intl.DateTimeFormat(tags.en, { month: 'long', year: 'numeric', timeZone: 'Asia/Jakarta' }),
};
const moments = {
  id: new Intl.DateTimeFormat(tags.id, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Jakarta' }),
  en: new Intl.DateTimeFormat(tags.en, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Jakarta' }),
};

export function formatNumber(value: number, locale: Locale): string {
  return integers[locale].format(value);
}

/** `Rp 1.250.000` in both languages: the price is in rupiah, and that is how Indonesia writes it. */
export function formatRupiah(rupiah: number): string {
  return `Rp ${integers.id.format(rupiah)}`;
}

/** `≈ US$75`: whole, two figures of precision, since the rate is only a guide. */
export function formatApproximate(rupiah: number, currency: Currency, rates: Rates, locale: Locale): string {
  const value = Math.max(1, Math.round(Number((rupiah / rates.rupiahPer[currency]).toPrecision(2))));
  const symbol = { USD: 'US$', EUR: '€', JPY: '¥', SGD: 'S$' }[currency];
  return `≈ ${symbol}${integers[locale].format(value)}`;
}

/** A day in Western Indonesian Time, spelt out. Takes milliseconds or `YYYY-MM-DD`. */
export function formatDay(when: number | string, locale: Locale): string {
  if (typeof when === 'number') return days[locale].format(when);
  const known = spelt[locale].get(when);
  if (known !== undefined) return known;
  const words = days[locale].format(new Date(`${when}T12:00:00+07:00`));
  if (spelt[locale].size >= 2_000) spelt[locale].clear();
  spelt[locale].set(when, words);
  return words;
}

/** Lists say the same few days over and over; spelling one out takes as long as the rest of its line. */
const spelt = { id: new Map<string, string>(), en: new Map<string, string>() };

/** A day, a month or a year, no more exact than it is known: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export function formatAsOf(when: string, locale: Locale): string {
  if (when.length === 4) return when;
  return when.length === 7 ? months[locale].format(new Date(`${when}-15`)) : formatDay(when, locale);
}

/** A WIB day where there is little room: `3 Mar 2026`. */
export function formatShortDay(day: string, locale: Locale): string {
  return shortDays[locale].format(new Date(`${day}T12:00:00+07:00`));
}

/** Day and time in Western Indonesian Time: `3 Mar 2026, 14.05 WIB`. Takes milliseconds. */
export function formatMoment(when: number, locale: Locale): string {
  return `${moments[locale].format(when)} WIB`;
}

import type { leadQuote } from '#db/schema/index.ts';
import { parseWhole } from '#src/domain/listings/whole.ts';
import type { Locale } from '#src/i18n/locale.ts';

export type QuoteCurrency = (typeof leadQuote.$inferSelect)['currency'];
export const currencies = ['IDR', 'USD', 'EUR', 'JPY', 'SGD', 'AUD'] as const satisfies readonly QuoteCurrency[];

/** Kept amounts a unit of money has: rupiah are kept whole, all others in hundredths. */
const perUnit = (currency: QuoteCurrency) => (currency === 'IDR' ? 1 : 100);
const tags: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' };
/** Dearest unit price that is taken, in kept amounts. */
const dearest = 1_000_000_000_000;

/** An amount as people type it (`1.250.000`, `12.50`, `12,5`), as it is kept; null for anything else, or none above 0. */
export function parseAmount(text: string, currency: QuoteCurrency): number | null {
  const whole = parseWhole(text);
  if (whole !== null) return within(whole * perUnit(currency));
  if (currency === 'IDR' || currency === 'JPY') return null;
  const [, units = '', rest = ''] = /^\s*(\d[\d.,]*?)[.,](\d{1,2})\s*$/.exec(text) ?? [];
  const value = parseWhole(units);
  return value === null ? null : within(value * 100 + Number(rest.padEnd(2, '0')));
}

/** `US$12.50`, `Rp 1.250.000`. */
export function formatAmount(amount: number, currency: QuoteCurrency, locale: Locale): string {
  if (currency === 'IDR') return `Rp ${new Intl.NumberFormat('id-ID').format(amount)}`;
  const digits = { minimumFractionDigits: currency === 'JPY' ? 0 : 2 };
  return new Intl.NumberFormat(tags[locale], { style: 'currency', currency, ...digits }).format(amount / 100);
}

/** As it is typed again: `12.50`. */
export function typedAmount(amount: number, currency: QuoteCurrency): string {
  if (currency === 'IDR') return String(amount);
  return currency === 'JPY' ? String(amount / 100) : (amount / 100).toFixed(2);
}

function within(amount: number): number | null {
  return amount > 0 && amount <= dearest ? amount : null;
}

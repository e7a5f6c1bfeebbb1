import { formatNumber, formatRupiah } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { readinessItem } from '#src/i18n/readiness-item.ts';

/** A figure as people read it: `Rp 223.664`, `1.250 lembar per bulan`. Numbers of papers have no unit and stay as typed. */
export function figureWords(typed: string, unit: string | undefined, locale: Locale): string {
  if (!unit) return typed;
  const whole = /^\d{1,12}$/.test(typed);
  if (unit === 'IDR' && whole) return formatRupiah(Number(typed));
  return `${whole ? formatNumber(Number(typed), locale) : typed} ${readinessItem[locale].unit[unit] ?? unit}`;
}

import { monthName } from '#src/i18n/exhibition-dates.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** `Februari, Oktober`: the months a fair usually falls in, never a date. Empty where none is known. */
export function usualMonths(months: readonly number[], locale: Locale): string {
  return months.map((month) => monthName(month, locale)).join(', ');
}

import type { OwnRow } from '#src/domain/listings/list-own.ts';
import { formatDay, formatNumber } from '#src/i18n/format.ts';
import { listingsDesk } from '#src/i18n/listings-desk.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { reviews } from '#src/i18n/reviews.ts';

/** What the workshop does next about a listing, in a line; null where nothing waits. */
export function nextStep({ edit, state, missing, review }: OwnRow, locale: Locale): string | null {
  const t = listingsDesk[locale].next;
  const reasons: Record<string, { label: string }> = reviews[locale].reasons;
  const reason = reasons[review?.reasonCode ?? '']?.label ?? review?.note ?? '';
  if (edit === 'submitted') return review ? t.due(formatDay(review.dueOn, locale)) : null;
  if (edit === 'changes-asked') return t.changes(reason);
  if (edit === 'refused') return t.refused(reason);
  if (state === 'draft') return missing > 0 ? t.missing(formatNumber(missing, locale)) : t.complete;
  return edit === 'open' ? t.unsent : null;
}

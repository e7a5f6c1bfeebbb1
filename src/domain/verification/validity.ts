import type { VerificationItem } from '#db/schema/index.ts';

/** How long a check counts when the officer names no day, in months. Places change sooner than people. */
export const validMonths: Record<VerificationItem, number> = {
  identity: 36,
  nib: 36,
  address: 24,
  visit: 24,
  technique: 36,
};

/** The same day so many months later (WIB days), or the month's last one. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** A check counts through the whole of its last day. */
export function isValid({ expiresOn }: { expiresOn: string | null }, today: string): boolean {
  return expiresOn === null || expiresOn >= today;
}

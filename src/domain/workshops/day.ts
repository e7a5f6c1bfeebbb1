const seventhHour = 7 * 3_600_000;

/** The calendar day in Western Indonesian Time (UTC+7, no summer time), `YYYY-MM-DD`. */
export function wibDay(now: number): string {
  return new Date(now + seventhHour).toISOString().slice(0, 10);
}

/** A WIB day so many days later; before, when negative. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A WIB day so many days later; before, when negative. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The last minute of a WIB day, milliseconds. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T16:59:00Z`);
}

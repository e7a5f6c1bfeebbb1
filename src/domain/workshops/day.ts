const seventhHour = 7 * 3_600_000;

/** The calendar day in Western Indonesian Time (UTC+7, no summer time), `YYYY-MM-DD`. */
export function wibDay(now: number): string {
  return new Date(now + seventhHour).toISOString().slice(0, 10);
}

/** What a set of demo data is made from; equal plans give equal rows. */
export interface Plan {
  workshops: number;
  listings: number;
  seed: string;
  /** The day the dates of the set end, YYYY-MM-DD in Pekalongan. */
  day: string;
  /** Ids start here: 1 in an empty database, past the real rows in another. */
  firstWorkshop: number;
  firstListing: number;
  /** `whole`: three versions of every item of the core list, for measuring; absent: as it would be. */
  readiness?: 'whole';
}

export const defaults = { workshops: 120, listings: 2_400, seed: 'canting' } as const;

const hour = 3_600_000;

/** Nine in the morning of the plan's day in Pekalongan, milliseconds. */
export function planMoment(plan: Plan): number {
  return Date.parse(`${plan.day}T02:00:00Z`);
}

/** Midnight in Pekalongan that began `days` before the plan's day, milliseconds. */
export function daysBefore(plan: Plan, days: number): number {
  return Date.parse(`${plan.day}T00:00:00Z`) - 7 * hour - Math.floor(days) * 24 * hour;
}

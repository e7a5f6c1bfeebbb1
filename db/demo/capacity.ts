import type { ListingTechnique } from '../schema/catalogue.ts';
import type { Random } from './random.ts';
import type { Reference } from './reference.ts';

/** How a house divides its hands over one, two or three techniques. */
const divisions = [[1], [0.7, 0.3], [0.6, 0.27, 0.13]] as const;
/** Printed pieces one worker turns out in a month; the reference gives none, because print is not batik. */
const printed = { min: 150, max: 400 };
const firstOrder: Record<ListingTechnique, [number, number]> = {
  tulis: [750_000, 3_500_000],
  kombinasi: [750_000, 4_000_000],
  cap: [1_000_000, 6_000_000],
  printing: [2_000_000, 8_000_000],
};
const lead: Record<ListingTechnique, [number, number]> = {
  tulis: [35, 120],
  kombinasi: [18, 45],
  cap: [8, 25],
  printing: [5, 14],
};

/** Pieces a month from hands and techniques, how much of it is spoken for, days and minimums in rupiah. */
export function makeCapacity(random: Random, techniques: ListingTechnique[], workers: number, reference: Reference) {
  const [main] = techniques;
  if (!main) throw new Error('a workshop works in at least one technique');
  const division = divisions[techniques.length - 1] ?? divisions[2];
  // Half to three quarters of the hands wax; the others dye, boil, sew and pack.
  const waxing = workers * random.between(0.5, 0.75);
  const pieces = techniques.reduce((sum, technique, at) => {
    const rate = rateOf(technique, reference);
    return sum + waxing * (division[at] ?? 0) * (rate.min + (rate.max - rate.min) * (0.1 + 0.9 * random.next() ** 1.6));
  }, 0);
  const capacityPerMonth = tidy(Math.max(1, pieces));
  const [low, high] = firstOrder[main];
  const size = Math.min(1, workers / 40);
  const first = 250_000 * Math.round((low + (high - low) * (0.3 * random.next() + 0.7 * size)) / 250_000);
  const [soon, late] = lead[main];
  return {
    capacityPerMonth,
    bookedPerMonth: Math.min(capacityPerMonth, Math.round(capacityPerMonth * Math.min(1, random.between(0.15, 1.05)))),
    leadTimeDays: random.whole(soon, late),
    firstOrderMinimum: first,
    reorderMinimum: Math.max(250_000, 250_000 * Math.round((first * random.between(0.4, 0.9)) / 250_000)),
  };
}

function rateOf(technique: ListingTechnique, reference: Reference): { min: number; max: number } {
  const rate = reference.techniques.get(technique)?.['typical_capacity_per_worker_month'];
  return rate && typeof rate === 'object' ? (rate as { min: number; max: number }) : printed;
}

/** Owners speak in round figures once they pass twenty. */
function tidy(pieces: number): number {
  const step = pieces < 20 ? 1 : pieces < 100 ? 5 : pieces < 500 ? 10 : 50;
  return Math.round(pieces / step) * step;
}

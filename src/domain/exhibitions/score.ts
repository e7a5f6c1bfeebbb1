import type { Criterion } from '#db/exhibitions/types.ts';

/**
 * One reviewer's total, 0 to 100: each counted criterion as a share of its scale, by weight. null while one of them has
 * no value. Pure.
 */
export function totalOf(scores: Readonly<Record<string, number>>, criteria: readonly Criterion[]): number | null {
  const counted = criteria.filter((criterion) => criterion.counted);
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  let total = 0;
  for (const { key, weight, scale } of counted) {
    const value = scores[key];
    const [least, most] = [scale[0]?.value, scale.at(-1)?.value];
    if (value === undefined || least === undefined || most === undefined || most === least) return null;
    total += (weight * (value - least)) / (most - least);
  }
  return rounded((100 * total) / weights);
}

/** What several totals come to; null of none. Pure. */
export function joined(totals: readonly number[], by: 'mean' | 'median'): number | null {
  if (totals.length === 0) return null;
  if (by === 'mean') return rounded(totals.reduce((sum, one) => sum + one, 0) / totals.length);
  const sorted = [...totals].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return rounded(((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2);
}

/** Two decimals, so that the same reviews always come to the same number. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

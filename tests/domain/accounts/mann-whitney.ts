/**
 * Two-sided p of the Mann-Whitney test, with the usual approximation by the normal distribution: how likely it is that
 * two series this different come from the same source.
 */
export function mannWhitney(one: readonly number[], other: readonly number[]): number {
  let wins = 0;
  for (const a of one) for (const b of other) wins += a > b ? 1 : a === b ? 0.5 : 0;
  const pairs = one.length * other.length;
  const spread = Math.sqrt((pairs * (one.length + other.length + 1)) / 12);
  return 2 * (1 - normal(Math.abs(wins - pairs / 2) / spread));
}

/** The normal distribution's share below z ≥ 0 (Abramowitz and Stegun 7.1.26, error below 1e-7). */
function normal(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];
  const sum = series.reduceRight((rest, factor) => (rest + factor) * t, 0);
  return 1 - 0.5 * sum * Math.exp(-x * x);
}

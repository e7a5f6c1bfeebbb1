/** Shares of each step of darkness on a map, in whole per cent. */
export const shareSteps = [
  { from: 0, to: 0 },
  { from: 1, to: 24 },
  { from: 25, to: 49 },
  { from: 50, to: 74 },
  { from: 75, to: 100 },
] as const;

export function stepOfShare(share: number): number {
  return Math.max(
    0,
    shareSteps.findIndex(({ to }) => share <= to),
  );
}

/** Whole per cent; anything above nothing is at least one, so that 0 always means none. null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  return part === 0 ? 0 : Math.max(1, Math.round((part / whole) * 100));
}

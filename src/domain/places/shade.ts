export const shades = 5;

/**
 * Which of five steps of colour a count gets, 0 (none) to 4 (as many as the fullest place), so that one very full
 * place does not wash out the rest: equal steps of the square root.
 */
export function shadeOf(count: number, most: number): number {
  if (count <= 0 || most <= 0) return 0;
  return Math.max(1, Math.min(shades - 1, Math.ceil(Math.sqrt(count / most) * (shades - 1))));
}

/** The counts a step stands for, from and to, given the fullest place; steps no count can have are left out. */
export function shadeRanges(most: number): { shade: number; from: number; to: number }[] {
  const ranges: { shade: number; from: number; to: number }[] = [{ shade: 0, from: 0, to: 0 }];
  for (let count = 1; count <= most; count++) {
    const shade = shadeOf(count, most);
    const last = ranges.at(-1);
    if (last?.shade === shade) last.to = count;
    else ranges.push({ shade, from: count, to: count });
  }
  return ranges;
}

/** Mixes two `#rrggbb` colours; share 0 gives the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const [a, b] = [channels(first), channels(second)];
  return `#${a.map((value, i) => toHex(value + ((b[i] ?? 0) - value) * share)).join('')}`;
}

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(first: string, second: string): number {
  const [low, high] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** WCAG relative luminance, 0 (black) to 1 (white). */
export function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How leaf-green a colour is: green above both red and blue, in 0 to 255 steps. */
export function greenness(hex: string): number {
  const [r, g, b] = channels(hex) as [number, number, number];
  return g - Math.max(r, b);
}

/** Straight-line distance in RGB, 0 to 441. */
export function distance(first: string, second: string): number {
  const [a, b] = [channels(first), channels(second)];
  return Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

function toHex(value: number): string {
  return Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');
}

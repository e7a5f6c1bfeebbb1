import type { Cloth } from './cloth.ts';
import { n } from './shape.ts';

/** The repeat nearest to a wished length that fits the cloth an even number of times. */
export function step(cloth: Cloth, wish: number): number {
  return cloth.width / Math.max(2, Math.round(cloth.width / wish / 2) * 2);
}

/** Starts of every repeat, one more on each side so that nothing is missing at the edges. */
export function every(cloth: Cloth, pitch: number): number[] {
  return Array.from({ length: Math.round(cloth.width / pitch) + 2 }, (_, i) => (i - 1) * pitch);
}

export function box(cloth: Cloth, from: number, to: number): string {
  return `M0 ${n(from)}H${cloth.width}V${n(to)}H0Z`;
}

export function rules(cloth: Cloth, ys: readonly number[], colour: string, width: number): string {
  return `<path d="${ys.map((y) => `M0 ${n(y)}H${cloth.width}`).join('')}" stroke="${colour}" stroke-width="${width}"/>`;
}

import type { Ink } from '../glyph.ts';
import { ring } from './line.ts';
import { disc, dots } from './pen.ts';

export function blossom(x: number, y: number, r: number, ink: Ink): string {
  const petals = ring(x, y, r * 0.6, r * 0.6, 6)
    .map(([px, py]) => disc(px, py, r * 0.38, ink.detail, ink))
    .join('');
  return (
    petals +
    disc(x, y, r * 0.5, ink.light, ink) +
    dots(ring(x, y, r * 0.3, r * 0.3, 6), r * 0.14, ink.accent) +
    dots([[x, y]], r * 0.26, ink.main)
  );
}

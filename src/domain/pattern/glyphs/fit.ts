import type { Glyph } from '../glyph.ts';

/** Past this outline, in glyph units, feathers and scales close up and a small ornament turns into a blot. */
const THICKEST = 1.9;

/** Brings a drawing inside the circle by `scale`, rounds its pen and keeps its outlines open when it is used small. */
export function fit(draw: Glyph, scale = 1): Glyph {
  const size = scale === 1 ? '' : ` transform="scale(${scale})"`;
  return (ink, random) =>
    `<g stroke-linecap="round" stroke-linejoin="round"${size}>${draw({ ...ink, stroke: Math.min(ink.stroke, THICKEST) / scale }, random)}</g>`;
}

import { mix } from '../colour.ts';
import type { Ink, Random } from '../glyph.ts';
import { at, circlePoints, dots, n2, petal, shape, toward } from '../shape.ts';
import type { Point } from '../shape.ts';

export interface Whorl {
  count: number;
  inner: number;
  outer: number;
  width: number;
  turn?: number;
  belly?: number;
  colour: string;
  shade: string;
  /** Fine lines from the heart of each petal ("sawut"). */
  veins?: number;
  /** A cleft at the tip, as on cherry blossom. */
  notch?: number;
  wobble?: number;
}

/** A ring of outlined petals, each shaded at its base, slightly unequal as a hand draws them. */
export function whorl(ink: Ink, random: Random, options: Whorl): string {
  const {
    count,
    inner,
    outer,
    width,
    turn = 0,
    belly = 0.55,
    colour,
    shade,
    veins = 0,
    notch = 0,
    wobble = 0.05,
  } = options;
  const parts: string[] = [];
  for (let i = 0; i < count; i++) {
    const degrees = turn + (360 / count) * i + (random() - 0.5) * wobble * 60;
    const tip = outer * (1 - random() * wobble);
    const outline = notch > 0 ? notched(degrees, inner, tip, width, notch) : petal(degrees, inner, tip, width, belly);
    parts.push(
      `<path d="${outline}"/><path d="${petal(degrees, inner, inner + (tip - inner) * 0.62, width * 0.6, 0.5)}" fill="${shade}" stroke="none"/>`,
    );
    if (veins > 0)
      parts.push(
        `<path d="${fan(degrees, inner, inner + (tip - inner) * 0.72, width * 0.3, veins)}" stroke-width="${n2(ink.stroke * 0.5)}"/>`,
      );
  }
  return `<g fill="${colour}" stroke="${ink.line}" stroke-width="${n2(ink.stroke)}">${parts.join('')}</g>`;
}

/** A seed head: a disc of dots. */
export function heart(ink: Ink, radius: number, colour: string, origin: Point = [0, 0]): string {
  const disc = shape(
    `M${at([origin[0] - radius, origin[1]])}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0-${radius * 2} 0Z`,
    colour,
    ink.line,
    ink.stroke,
  );
  const seeds = [origin, ...circlePoints(6, radius * 0.55, 0, origin)];
  return disc + dots(seeds, ink.light, Math.max(radius * 0.3, 1.4));
}

/** Lighter and deeper steps of one colour, for shaded petals. */
export function tints(ink: Ink, colour: string): { pale: string; full: string; deep: string } {
  return {
    pale: mix(colour, ink.light, 0.55),
    full: colour,
    deep: mix(colour, ink.line === ink.light ? '#1c1714' : ink.line, 0.28),
  };
}

/** Straight fine lines spreading from one point. */
export function fan(
  degrees: number,
  inner: number,
  outer: number,
  spread: number,
  count: number,
  origin: Point = [0, 0],
): string {
  return Array.from({ length: count }, (_, i) => {
    const side = count === 1 ? 0 : (i / (count - 1)) * 2 - 1;
    const reach = outer - (outer - inner) * 0.25 * Math.abs(side);
    return `M${at(toward(degrees, inner, side * spread * 0.2, origin))}L${at(toward(degrees, reach, side * spread, origin))}`;
  }).join('');
}

function notched(degrees: number, inner: number, outer: number, width: number, notch: number): string {
  const p = (along: number, across: number): string => at(toward(degrees, along, across));
  const mid = inner + (outer - inner) * 0.55;
  const w = width * 0.5;
  return `M${p(inner, 0)}C${p(inner, w * 0.7)} ${p(mid, w * 1.3)} ${p(outer * 0.94, w * 0.75)}Q${p(outer * 1.03, w * 0.4)} ${p(outer - notch, 0)}Q${p(outer * 1.03, -w * 0.4)} ${p(outer * 0.94, -w * 0.75)}C${p(mid, -w * 1.3)} ${p(inner, -w * 0.7)} ${p(inner, 0)}Z`;
}

import type { Ink } from '../glyph.ts';
import { dots, mix, pair, round, rule, shape, spiral, spline, type Point } from './pen.ts';

/** Where and how one feather grows: angles in degrees clockwise from straight up. */
export interface Quill {
  x: number;
  y: number;
  angle: number;
  length: number;
  width: number;
  /** Sideways bend of the tip in glyph units, positive clockwise. */
  bend?: number;
}

/** Feathers of one colour, each over the one before, with their veins and a cecek at every tip. */
export function plumes(quills: readonly Quill[], fill: string, vein: string, ink: Ink, weight = 0.75): string {
  const blades = quills.map((quill) => `<path d="${blade(quill)}"/>`).join('');
  const veins = quills.map((q) => `M${pair(onQuill(q, 0.45))}L${pair(onQuill(q, 0.78))}`).join('');
  const stroke = `stroke="${ink.line}" stroke-width="${round(ink.stroke * weight)}" stroke-linejoin="round"`;
  return (
    `<g fill="${fill}" ${stroke}>${blades}</g>` +
    rule(veins, vein, ink.stroke * 0.6) +
    dots(quills.map((q) => onQuill(q, 0.9)), ink.stroke * 1.1, vein)
  );
}

/** A fan of feathers out of one point; lengths swell to the middle by `crown` (0: all alike). */
export function fan(count: number, from: number, to: number, quill: Omit<Quill, 'angle'>, crown = 0): Quill[] {
  return Array.from({ length: count }, (_, i) => {
    const t = count === 1 ? 0.5 : i / (count - 1);
    const swell = 1 - crown * (1 - Math.sin(t * Math.PI));
    return { ...quill, angle: from + (to - from) * t, length: quill.length * swell };
  });
}

/** A raised wing rooted at the origin: long pinions, coverts over them, a scaled shoulder and its ukel. */
export function pinion(ink: Ink, size: number, from: number, to: number, count = 7): string {
  const long = fan(count, from, to, { x: 0, y: 0, length: size, width: size * 0.17, bend: size * 0.1 }, 0.12);
  const covert = fan(count - 1, from + 6, to - 4, { x: 0, y: 0, length: size * 0.68, width: size * 0.16, bend: size * 0.06 }, 0.1);
  const short = fan(count - 2, from + 10, to - 8, { x: 0, y: 0, length: size * 0.42, width: size * 0.15 }, 0);
  return (
    plumes(long, ink.main, ink.light, ink) +
    plumes(covert, ink.accent, ink.light, ink) +
    plumes(short, ink.detail, mix(ink.detail, ink.light, 0.7), ink)
  );
}

/** A peacock eye at the end of a shaft: three rings, one inside the other, and a pupil. */
export function eyes(quills: readonly Quill[], rings: readonly string[], ink: Ink): string {
  const shafts = quills.map((q) => `M${pair(onQuill(q, 0.05))}L${pair(onQuill(q, 0.75))}`).join('');
  const layers = rings.map((fill, i) => {
    const size = 1 - i / (rings.length + 0.3);
    const drops = quills.map((q) => `<path d="${drop(q, size)}"/>`).join('');
    const outline = i === 0 ? ` stroke="${ink.line}" stroke-width="${round(ink.stroke * 0.7)}"` : '';
    return `<g fill="${fill}"${outline}>${drops}</g>`;
  });
  return rule(shafts, ink.line, ink.stroke * 0.7) + layers.join('');
}

/** A scroll with a head: the ukel that closes every batik line. */
export function ukel(x: number, y: number, radius: number, turns: number, start: number, fill: string, ink: Ink): string {
  return shape(spline(spiral(x, y, radius, turns, start)), fill, ink, 0.8);
}

/** The place a share of the way up the feather. */
export function onQuill(quill: Quill, share: number): Point {
  const angle = (quill.angle * Math.PI) / 180;
  const sway = (quill.bend ?? 0) * share * share;
  return [
    quill.x + Math.sin(angle) * quill.length * share + Math.cos(angle) * sway,
    quill.y - Math.cos(angle) * quill.length * share + Math.sin(angle) * sway,
  ];
}

function blade(quill: Quill): string {
  const tip = onQuill(quill, 1);
  const side = (share: number, width: number): Point => {
    const [x, y] = onQuill(quill, share);
    const angle = (quill.angle * Math.PI) / 180;
    return [x + Math.cos(angle) * width, y + Math.sin(angle) * width];
  };
  const w = quill.width * 0.62;
  return (
    `M${pair([quill.x, quill.y])}C${pair(side(0.3, -w * 0.6))} ${pair(side(0.72, -w * 1.1))} ${pair(side(0.88, -w * 0.75))}` +
    `Q${pair(side(1.02, -w * 0.45))} ${pair(tip)}Q${pair(side(1.02, w * 0.45))} ${pair(side(0.88, w * 0.75))}` +
    `C${pair(side(0.72, w * 1.1))} ${pair(side(0.3, w * 0.6))} ${pair([quill.x, quill.y])}Z`
  );
}

function drop(quill: Quill, size: number): string {
  const angle = (quill.angle * Math.PI) / 180;
  const [cx, cy] = onQuill(quill, 0.84);
  const at = (across: number, along: number): Point => [
    cx + Math.cos(angle) * across * size + Math.sin(angle) * along * size,
    cy + Math.sin(angle) * across * size - Math.cos(angle) * along * size,
  ];
  const w = quill.width / 2;
  const h = quill.width * 0.72;
  return (
    `M${pair(at(0, -h * 1.2))}C${pair(at(-w, -h * 0.7))} ${pair(at(-w * 1.5, h))} ${pair(at(0, h))}` +
    `C${pair(at(w * 1.5, h))} ${pair(at(w, -h * 0.7))} ${pair(at(0, -h * 1.2))}Z`
  );
}

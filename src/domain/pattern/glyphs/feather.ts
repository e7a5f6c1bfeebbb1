import type { Ink } from '../glyph.ts';
import { pair, round, spiral, spline, steps, type Point } from './line.ts';
import { dots, mix, rule, shape } from './pen.ts';

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
export function plumes(quills: readonly Quill[], fill: string, vein: string, ink: Ink, weight = 0.65): string {
  const blades = quills.map((quill) => `<path d="${blade(quill)}"/>`).join('');
  const veins = quills.map((q) => `M${pair(onQuill(q, 0.45))}l${steps(onQuill(q, 0.45), onQuill(q, 0.78))}`).join('');
  const stroke = `stroke="${ink.line}" stroke-width="${round(ink.stroke * weight)}"`;
  return (
    `<g fill="${fill}" ${stroke}>${blades}</g>` +
    rule(veins, vein, ink.stroke * 0.6) +
    dots(
      quills.map((q) => onQuill(q, 0.9)),
      ink.stroke * 1.1,
      vein,
    )
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
  const covert = fan(
    count - 1,
    from + 6,
    to - 4,
    { x: 0, y: 0, length: size * 0.68, width: size * 0.16, bend: size * 0.06 },
    0.1,
  );
  const short = fan(count - 2, from + 10, to - 8, { x: 0, y: 0, length: size * 0.42, width: size * 0.15 }, 0);
  return (
    plumes(long, ink.main, ink.light, ink) +
    plumes(covert, ink.accent, ink.light, ink) +
    plumes(short, ink.detail, mix(ink.detail, ink.light, 0.7), ink)
  );
}

/** Peacock eyes at the ends of bare shafts: a drop, and inside it rings of the given colours. */
export function eyes(quills: readonly Quill[], drop: string, rings: readonly string[], ink: Ink): string {
  const shafts = quills.map((q) => `M${pair(onQuill(q, 0.05))}L${pair(onQuill(q, 0.75))}`).join('');
  const drops = quills.map(teardrop).join('');
  const width = quills[0]?.width ?? 0;
  const layers = rings.map((fill, i) =>
    dots(
      quills.map((q) => onQuill(q, 0.82)),
      width * (0.85 - (0.7 * i) / rings.length),
      fill,
    ),
  );
  return rule(shafts, ink.line, ink.stroke * 0.7) + shape(drops, drop, ink, 0.7) + layers.join('');
}

/** A scroll with a head: the ukel that closes every batik line. */
export function ukel(
  x: number,
  y: number,
  radius: number,
  turns: number,
  start: number,
  fill: string,
  ink: Ink,
): string {
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
  const root: Point = [quill.x, quill.y];
  return `M${pair(root)}c${steps(root, side(0.5, -w), side(1, -w * 1.15), tip)}c${steps(tip, side(1, w * 1.15), side(0.5, w), root)}Z`;
}

function teardrop(quill: Quill): string {
  const angle = (quill.angle * Math.PI) / 180;
  const [cx, cy] = onQuill(quill, 0.84);
  const at = (across: number, along: number): string =>
    pair([
      cx + Math.cos(angle) * across + Math.sin(angle) * along,
      cy + Math.sin(angle) * across - Math.cos(angle) * along,
    ]);
  const w = quill.width * 0.82;
  const h = quill.width * 0.75;
  return `M${at(0, h * 1.25)}C${at(-w, h * 0.6)} ${at(-w, -h)} ${at(0, -h)}S${at(w, h * 0.6)} ${at(0, h * 1.25)}Z`;
}

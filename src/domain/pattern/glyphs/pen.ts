import type { Ink } from '../glyph.ts';
import { pair, round, type Point, type Spot } from './line.ts';

/** A filled shape with its klowong outline (joins and caps are round for the whole glyph: see fit). */
export function shape(d: string, fill: string, ink: Ink, weight = 1): string {
  return `<path d="${d}" fill="${fill}" stroke="${ink.line}" stroke-width="${round(ink.stroke * weight)}"/>`;
}

/** An open line. */
export function rule(d: string, colour: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${round(width)}"/>`;
}

/** Cecek: a row of small round dots, as one path. */
export function dots(points: ReadonlyArray<Point | Spot>, size: number, colour: string): string {
  return rule(points.map((point) => `M${pair('x' in point ? [point.x, point.y] : point)}h0`).join(''), colour, size);
}

/** A round of one colour, with or without an outline. */
export function disc(x: number, y: number, r: number, fill: string, ink?: Ink): string {
  const outline = ink ? ` stroke="${ink.line}" stroke-width="${round(ink.stroke * 0.8)}"` : '';
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}"${outline}/>`;
}

/** Moves, turns (degrees) and scales a drawing; a negative scale mirrors it left to right. */
export function place(inner: string, x: number, y: number, turn = 0, scale = 1): string {
  const size = scale === 1 ? '' : ` scale(${round2(scale)} ${round2(Math.abs(scale))})`;
  const rotate = turn === 0 ? '' : ` rotate(${round(turn)})`;
  return `<g transform="translate(${round(x)} ${round(y)})${rotate}${size}">${inner}</g>`;
}

/** A drawing and its mirror image. */
export function twice(inner: string): string {
  return `${inner}<g transform="scale(-1 1)">${inner}</g>`;
}

/** A colour between two `#rrggbb` colours. */
export function mix(from: string, to: string, share: number): string {
  const channel = (at: number) => {
    const [a, b] = [from, to].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** The eye of a creature: white with a pupil in whichever of line and ground is darker. */
export function gaze(x: number, y: number, r: number, ink: Ink): string {
  return disc(x, y, r, ink.light, ink) + dots([[x - r * 0.2, y]], r * 1.05, dark(ink));
}

/** The darker of the outline and the ground. */
export function dark(ink: Ink): string {
  return brightness(ink.line) < brightness(ink.ground) ? ink.line : ink.ground;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

function brightness(hex: string): number {
  return [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(hex.slice(at, at + 2), 16), 0);
}

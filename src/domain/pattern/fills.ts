import type { Cloth } from './cloth.ts';
import { gridRepeats } from './fill-grids.ts';
import { isenRepeats } from './fill-isen.ts';
import { motifRepeats } from './fill-motifs.ts';

/** The colours of a filling: cloth, shapes, second shapes. */
export interface FillInk {
  ground: string;
  main: string;
  accent: string;
}

/** One small repeat; it must tile by itself. */
export interface Repeat {
  width: number;
  height: number;
  draw: (ink: FillInk) => string;
}

const repeats: Readonly<Record<string, Repeat>> = { ...isenRepeats, ...gridRepeats, ...motifRepeats };

/**
 * Defines a filling on the cloth and gives the paint that refers to it, for a `fill` attribute. Where the filling runs
 * on from one repeat of the cloth into the next, `span` is the way between them along the filling's own axes: it is
 * stretched a little so that whole repeats fit.
 */
export function fillPaint(cloth: Cloth, name: string, ink: FillInk, scale = 1, rotate = 0, span = 0): string {
  const repeat = repeats[name] ?? (repeats['cecek'] as Repeat);
  const { width, height } = repeat;
  const fit = (size: number): number => (span > 0 ? span / Math.round(span / (size * scale)) / size : scale);
  const turn = rotate === 0 ? '' : `rotate(${rotate})`;
  const id = cloth.define(
    (id) =>
      `<pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse" patternTransform="${turn}scale(${fine(fit(width))} ${fine(fit(height))})">` +
      `<path d="M0 0H${width}V${height}H0Z" fill="${ink.ground}"/>${repeat.draw(ink)}</pattern>`,
  );
  return `url(#${id})`;
}

/** Four decimals: the error of a scale adds up over every repeat between two seams. */
function fine(scale: number): string {
  return String(Math.round(scale * 10000) / 10000);
}

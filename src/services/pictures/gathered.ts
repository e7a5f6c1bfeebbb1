import { heights, lay, ridge, type Drape } from './drape.ts';
import { flat } from './flat.ts';

/** Folds that run out of one gathered point. */
interface Gather {
  /** Where they meet, in picture widths and heights. */
  x: number;
  y: number;
  /** Angle (degrees), gentle side, steep side, rise in pixels, sway in degrees. */
  folds: ReadonlyArray<readonly [number, number, number, number, number]>;
}

/** Swept across from the upper right. */
export const SWEPT: Gather = {
  x: 1.25,
  y: -0.35,
  folds: [
    [98, 4, 1.6, 60, 1.5],
    [108, 5, 2, 86, -1],
    [119, 7, 1.9, 120, 2],
    [131, 6, 2.4, 92, -2],
    [143, 8, 2.2, 128, 1.4],
    [157, 6, 2, 80, -1.2],
    [168, 5, 2, 70, 1],
  ],
};

/** Falling from above. */
export const FALLING: Gather = {
  x: 0.18,
  y: -0.7,
  folds: [
    [50, 3, 1.4, 70, 1],
    [60, 4, 1.6, 96, -1.2],
    [69, 3, 1.2, 80, 0.8],
    [78, 4.4, 1.5, 120, 1.2],
    [86, 3.2, 1.4, 92, -1],
    [94, 4, 1.4, 110, 0.8],
    [103, 3.4, 1.6, 84, -0.8],
  ],
};

/** The whole frame is cloth. */
export function draped(width: number, height: number, gather: Gather): Drape {
  const drape = flat(width, height);
  drape.hem = Infinity;
  const [px, py] = [gather.x * width, gather.y * height];
  const scale = height / 1200;
  const field = heights(width, height, (x, y) => {
    const [dx, dy] = [x - px, y - py];
    const far = Math.hypot(dx, dy) / scale;
    const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
    const near = scale * Math.min(1.1, far / 1100);
    let rise = 0;
    for (const [at, before, after, top, sway] of gather.folds) {
      const middle = at + Math.sin(far / 210 + at) * sway;
      rise += top * near * (0.55 + 0.45 * Math.sin(far / 330 + at * 2.1)) * ridge(angle - middle, before, after);
    }
    return rise + 14 * scale * Math.sin(x / (170 * scale) + 1.3) * Math.sin(y / (230 * scale));
  });
  lay(drape, field, 0.8, 9, 0.18);
  return drape;
}

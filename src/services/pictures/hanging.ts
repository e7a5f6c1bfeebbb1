import { ease, emptyDrape, heights, lay, ridge, type Drape } from './drape.ts';

/** Hung over a rod before a wall, in loose vertical pleats down to its hem. */
export function hanging(width: number, height: number): Drape {
  const hem = height * 0.83;
  const drape = emptyDrape(width, height, hem);
  const [left, right, rod] = [width * 0.13, width * 0.87, height * 0.075];
  const behind = new Float32Array(width * height);
  const pleats: Array<readonly [number, number, number, number]> = [
    [0.2, 60, 24, 46],
    [0.33, 48, 30, 62],
    [0.45, 66, 26, 70],
    [0.58, 46, 28, 56],
    [0.69, 60, 24, 74],
    [0.81, 50, 26, 52],
  ];
  const pleat = (x: number, y: number): number =>
    pleats.reduce((sum, [at, before, after, top], i) => {
      const middle = at * width + Math.sin(y / 260 + i * 1.7) * 14 * (y / height);
      return sum + top * ridge(x - middle, before, after);
    }, 0);
  const field = heights(width, height, (x, y) => pleat(x, y) * (0.3 + 0.7 * ease(rod, height * 0.8, y)));
  for (let y = 0, at = 0; y < height; y += 1) {
    const sway = Math.sin(y / 210) * 7 + (y / height) * 8;
    for (let x = 0; x < width; x += 1, at += 1) {
      drape.u[at] = x - left + 30;
      const bottom = rod + hem + (field[at] as number) * 0.34 - 14;
      drape.v[at] = y - rod - (bottom - rod - hem) * ease(rod, bottom, y);
      const inside = Math.min(x - left - sway * 0.6, right + sway - x, bottom - y, y - rod + 17);
      if (inside > -0.7) {
        drape.cover[at] = Math.round(255 * Math.min(1, inside + 0.7));
        const over = ease(0, 30, y - rod + 17);
        drape.light[at] =
          (0.6 + 0.42 * over) * (1 - 0.3 * ease(7, 0, Math.min(inside, 7))) * (1 - 0.06 * ease(rod, hem, y));
      } else {
        behind[at] = wall(drape, at, x, y, left, right, bottom, rod);
      }
    }
  }
  lay(drape, field, 0.85, 9, 0.24);
  behind.forEach((lit, at) => {
    if (lit > 0) drape.light[at] = lit;
  });
  return drape;
}

/** Behind the hanging cloth: the light on the wall, with the cloth's shadow, or on the rod. */
function wall(
  drape: Drape,
  at: number,
  x: number,
  y: number,
  left: number,
  right: number,
  bottom: number,
  rod: number,
): number {
  const bar = Math.abs(y - rod) < 11 && x > left - 70 && x < right + 70;
  drape.side[at] = bar ? 3 : 0;
  drape.cover[at] = 0;
  if (bar) return 0.5 + 0.75 * ease(11, 0, Math.abs(y - rod + 4));
  const out = Math.hypot(Math.max(0, left + 26 - x, x - right - 30), Math.max(0, rod + 20 - y, y - bottom - 26));
  const under = y > rod && y < rod + 60 && x > left - 70 && x < right + 90 ? 0.16 * ease(60, 14, y - rod) : 0;
  return 1.02 - 0.42 * ease(60, 0, out) - 0.1 * (y / drape.height) - under;
}

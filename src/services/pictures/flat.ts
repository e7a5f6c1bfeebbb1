import { emptyDrape, type Drape } from './drape.ts';

/** Flat on a table under even light that fades a little towards the corners. */
export function flat(width: number, height: number): Drape {
  const drape = emptyDrape(width, height, Infinity);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      drape.u[at] = x;
      drape.v[at] = y;
      drape.light[at] = 1.05 - 0.1 * (x / width) * 0.6 - 0.1 * (y / height);
    }
  }
  return drape;
}

import { ease, emptyDrape, heights, lay, ridge, type Drape } from './drape.ts';

/** Spread on a table with its lower right corner turned back, so that the reverse shows. */
export function corner(width: number, height: number): Drape {
  const drape = emptyDrape(width, height, height * 0.93);
  const [edgeX, edgeY] = [width * 0.93, height * 0.93];
  const [nx, ny] = [0.76, 0.65];
  const crease = width * 0.76 * nx + height * 0.8 * ny;
  const field = heights(width, height, (x, y) => {
    const slant = x * 0.5 + y * 0.87;
    const hump =
      60 * ridge(slant - 430 - Math.sin(x / 210) * 34, 130, 74) +
      46 * ridge(slant - 760 - Math.sin(x / 170) * 22, 105, 62);
    return hump + 46 * ridge(x * 0.94 - y * 0.34 - 90, 100, 50) + 8 * Math.sin(x / 120) * Math.sin(y / 160 + 1);
  });
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const past = x * nx + y * ny - crease;
      const [mx, my] = [x - 2 * past * nx, y - 2 * past * ny];
      const flapIn = past < 0 ? Math.min(edgeX - mx, edgeY - my) : -1;
      const plain = past < 0 ? Math.min(edgeX - x, edgeY - y) : -past;
      if (flapIn > 0) {
        turned(drape, at, mx, my, -past, flapIn);
      } else if (plain > -0.7) {
        drape.u[at] = x;
        drape.v[at] = y;
        drape.cover[at] = Math.round(255 * Math.min(1, plain + 0.7));
        const near = past < 0 ? -flapIn : 60;
        drape.light[at] = (1 - 0.5 * ease(34, 0, near)) * (1.04 - 0.1 * (y / height));
      } else {
        drape.side[at] = 0;
        drape.cover[at] = 0;
        const out = past < 0 ? Math.max(x - edgeX, y - edgeY) : Math.min(past, 60);
        drape.light[at] = 1 - 0.5 * ease(36, 0, out);
      }
    }
  }
  lay(drape, field, 0.72, 9, 0.12);
  return drape;
}

/** The reverse of the turned corner, rolling into its crease. */
function turned(drape: Drape, at: number, u: number, v: number, fromCrease: number, inside: number): void {
  drape.side[at] = 2;
  drape.u[at] = u;
  drape.v[at] = v;
  const roll = 0.62 + 0.5 * ease(0, 40, fromCrease) - 0.1 * ease(40, 150, fromCrease);
  drape.light[at] = roll * (1 - 0.25 * ease(4, 0, inside));
}

import { ease, emptyDrape, heights, lay, ridge, type Drape } from './drape.ts';

/** Folded in a square packet: a flap over the body, rounded folds, three edges of cloth below. */
export function folded(width: number, height: number): Drape {
  const drape = emptyDrape(width, height, 760);
  const [cos, sin] = [Math.cos(-0.06), Math.sin(-0.06)];
  const [halfW, halfH] = [width * 0.385, height * 0.4];
  const flap = halfH * 0.36;
  const field = heights(width, height, (x, y) => {
    const across = ridge(x - width * 0.52 + Math.sin(y / 190) * 20, 120, 90) * 10;
    return across + 9 * Math.sin(x / 133 + y / 210) + 6 * Math.sin(x / 71 - y / 97);
  });
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const [dx, dy] = [x - width * 0.49, y - height * 0.49];
      const [lx, ly] = [dx * cos - dy * sin, dx * sin + dy * cos];
      packet(drape, at, lx, ly, halfW, halfH, flap);
    }
  }
  lay(drape, field, 0.8, 6, 0.06);
  return drape;
}

/** One place of the folded packet, in its own upright coordinates around its middle. */
function packet(drape: Drape, at: number, x: number, y: number, halfW: number, halfH: number, flap: number): void {
  const wave = Math.sin(x / 90) * 1.5;
  for (let layer = 0; layer < 4; layer += 1) {
    const slip = layer * 11;
    const right = halfW + slip * 0.55 + (layer > 0 ? Math.sin(y / 120 + layer) * 3 : 0);
    const bottom = halfH + slip + wave;
    const inside = Math.min(x + halfW - slip * 0.2, right - x, y + halfH - slip * 0.2, bottom - y);
    if (inside < -0.7) continue;
    drape.cover[at] = Math.round(255 * Math.min(1, inside + 0.7));
    drape.u[at] = x + halfW + 40 + layer * 37;
    drape.v[at] = layer === 0 && y < flap ? 760 - (flap - y) : y + 560 + layer * 21;
    const roll = 0.52 + 0.48 * ease(0, 22, x + halfW) + 0.1 * ease(6, 20, x + halfW) * ease(60, 20, x + halfW);
    const top = 0.7 + 0.3 * ease(0, 16, y + halfH);
    const beneath = layer === 0 ? 1 : 0.82 - layer * 0.05 - 0.34 * ease(9, 0, Math.min(right - x, bottom - y));
    const shadow = layer === 0 && y > flap ? 1 - 0.5 * ease(30, 0, y - flap) - 0.12 * ease(110, 0, y - flap) : 1;
    const lip = layer === 0 && y <= flap ? 1 + 0.1 * ease(14, 4, flap - y) - 0.3 * ease(3, 0, flap - y) : 1;
    drape.light[at] = roll * top * beneath * shadow * lip;
    return;
  }
  drape.side[at] = 0;
  drape.cover[at] = 0;
  const out = Math.hypot(Math.max(0, Math.abs(x - 14) - halfW + 8), Math.max(0, Math.abs(y - 26) - halfH + 8));
  drape.light[at] = 1 - 0.55 * ease(46, 0, out) * 0.9 - 0.1 * ease(170, 0, out);
}

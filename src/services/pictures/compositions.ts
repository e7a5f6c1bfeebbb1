import { ease, emptyDrape, heights, lay, ridge, type Drape } from './drape.ts';

/** The ways to show a cloth. Each draws the same map every time. */
export const compositions: Record<string, (width: number, height: number) => Drape> = {
  drape: (width, height) => draped(width, height, SWEPT),
  fall: (width, height) => draped(width, height, FALLING),
  folded,
  hanging,
  corner,
  flat,
};

interface Gather {
  /** Where the folds meet, in picture widths and heights. */
  x: number;
  y: number;
  /** Angle (degrees), gentle side, steep side, rise in pixels, sway in degrees. */
  folds: ReadonlyArray<readonly [number, number, number, number, number]>;
}

const SWEPT: Gather = {
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

const FALLING: Gather = {
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

/** The whole frame is cloth, its folds running out of one gathered point. */
function draped(width: number, height: number, gather: Gather): Drape {
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
  lay(drape, field, 0.95, 9, 0.2);
  return drape;
}

/** Flat on a table under even light that fades a little towards the corners. */
function flat(width: number, height: number): Drape {
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

/** Folded in a square packet: a flap over the body, rounded folds, three edges of cloth below. */
function folded(width: number, height: number): Drape {
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

/** Hung over a rod before a wall, in loose vertical pleats down to its hem. */
function hanging(width: number, height: number): Drape {
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
        drape.light[at] = (0.6 + 0.42 * over) * (1 - 0.3 * ease(7, 0, Math.min(inside, 7))) * (1 - 0.06 * ease(rod, hem, y));
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
function wall(drape: Drape, at: number, x: number, y: number, left: number, right: number, bottom: number, rod: number): number {
  const bar = Math.abs(y - rod) < 11 && x > left - 70 && x < right + 70;
  drape.side[at] = bar ? 3 : 0;
  drape.cover[at] = 0;
  if (bar) return 0.5 + 0.75 * ease(11, 0, Math.abs(y - rod + 4));
  const out = Math.hypot(Math.max(0, left + 26 - x, x - right - 30), Math.max(0, rod + 20 - y, y - bottom - 26));
  const under = y > rod && y < rod + 60 && x > left - 70 && x < right + 90 ? 0.16 * ease(60, 14, y - rod) : 0;
  return 1.02 - 0.42 * ease(60, 0, out) - 0.1 * (y / drape.height) - under;
}

/** Spread on a table with its lower right corner turned back, so that the reverse shows. */
function corner(width: number, height: number): Drape {
  const drape = emptyDrape(width, height, height * 0.93);
  const [edgeX, edgeY] = [width * 0.93, height * 0.93];
  const [nx, ny] = [0.76, 0.65];
  const crease = width * 0.76 * nx + height * 0.8 * ny;
  const field = heights(width, height, (x, y) => {
    const slant = x * 0.5 + y * 0.87;
    const hump = 60 * ridge(slant - 430 - Math.sin(x / 210) * 34, 120, 46) + 46 * ridge(slant - 760 - Math.sin(x / 170) * 22, 90, 40);
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
  lay(drape, field, 0.8, 9, 0.14);
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

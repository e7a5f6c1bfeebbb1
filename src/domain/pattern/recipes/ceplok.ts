import { Cloth } from '../cloth.ts';
import { fillGaps, single } from '../arrange.ts';
import type { Ink } from '../glyph.ts';
import { fillGround } from '../isen.ts';
import type { PatternMotif } from '../motif.ts';
import { circlePoints, dots, line, n, polygon, shape } from '../shape.ts';
import type { Palette } from '../palette.ts';

interface Site {
  type: string;
  /** In cells from the top left. */
  x: number;
  y: number;
  /** In shares of a cell. */
  size: number;
  rotate?: number;
  flip?: boolean;
  ink?: (palette: Palette) => Partial<Ink>;
}

interface Ceplok {
  cell: number;
  cells: number;
  sites: (i: number, j: number) => readonly Site[];
  frame?: 'lozenge' | 'square' | 'circle';
  fillers?: readonly string[];
}

const swap = (p: Palette): Partial<Ink> => ({ main: p.accent, accent: p.main });
const third = (p: Palette): Partial<Ink> => ({ main: p.detail, accent: p.main, detail: p.accent });
const leafy = (p: Palette): Partial<Ink> => ({ accent: p.leaf });
const corners = (type: string, size: number, ink: (palette: Palette) => Partial<Ink> = leafy): Site[] =>
  [45, 135, 225, 315].map((rotate) => ({
    type,
    x: 0.5 + 0.34 * Math.sin((rotate * Math.PI) / 180),
    y: 0.5 - 0.34 * Math.cos((rotate * Math.PI) / 180),
    size,
    rotate,
    ink,
  }));

const ceploks: Record<string, Ceplok> = {
  'ceplok-kembang': {
    cell: 140,
    cells: 2,
    frame: 'circle',
    sites: (i, j) => [
      { type: 'flower-8', x: 0.5, y: 0.5, size: 0.7, ...((i + j) % 2 ? { ink: swap } : {}) },
      { type: 'petal-4', x: 0, y: 0, size: 0.34, ink: third },
      ...[0, 0.5].flatMap((x): Site[] => [{ type: 'ring', x, y: 0.5 - x, size: 0.13, ink: third }]),
      ...corners('leaf', 0.24).map((s) => ({ ...s, x: 0.5 + (s.x - 0.5) * 1.1, y: 0.5 + (s.y - 0.5) * 1.1 })),
    ],
  },
  'cap-kombinasi': {
    cell: 170,
    cells: 2,
    frame: 'square',
    sites: (i, j) => {
      const inks = [undefined, swap, third, swap];
      const ink = inks[i + 2 * j];
      return [
        (i + j) % 2
          ? { type: 'bouquet', x: 0.5, y: 0.5, size: 0.86, ink: leafy }
          : { type: 'star-8', x: 0.5, y: 0.5, size: 0.62, ...(ink ? { ink } : {}) },
        ...((i + j) % 2 ? [] : corners('tendril', 0.24, ink ?? leafy)),
        { type: 'flower-5', x: 0, y: 0, size: 0.22, ...(ink ? { ink } : {}) },
      ];
    },
  },
  truntum: {
    cell: 56,
    cells: 4,
    sites: (i, j) => [
      (i + j) % 2
        ? { type: 'flower-8', x: 0.5, y: 0.5, size: 0.76, ink: (p) => ({ main: p.main, accent: p.detail }) }
        : { type: 'ray', x: 0.5, y: 0.5, size: 0.78, ink: (p) => ({ main: p.light, detail: p.detail }) },
      { type: 'cross', x: 0, y: 0, size: 0.26, ink: (p) => ({ main: p.accent }) },
    ],
  },
  cuwiri: {
    cell: 66,
    cells: 4,
    sites: (i, j) => [
      (i + j) % 2
        ? { type: 'wing', x: 0.5, y: 0.5, size: 1.1 }
        : { type: 'mountain', x: 0.5, y: 0.5, size: 0.96, ink: (p) => ({ main: p.detail, accent: p.main }) },
      {
        type: (i + 2 * j) % 3 ? 'leaf' : 'curl',
        x: 0,
        y: 0,
        size: 0.34,
        rotate: (i * 90 + j * 180 + 45) % 360,
        flip: j % 2 === 0,
      },
    ],
    fillers: ['leaf', 'curl'],
  },
  'materos-satrio': {
    cell: 50,
    cells: 4,
    sites: (i, j) => [
      {
        type: 'curl',
        x: 0.5,
        y: 0.5,
        size: 1.24,
        flip: (i + j) % 2 === 0,
        rotate: ((i + 2 * j) % 4) * 90,
        ...((i + j) % 2 ? { ink: swap } : {}),
      },
      { type: 'leaf', x: 0, y: 0, size: 0.32, rotate: 45 + (i % 2) * 90 },
      { type: 'leaf', x: 0, y: 0, size: 0.32, rotate: 225 + (i % 2) * 90 },
    ],
    fillers: ['leaf', 'tendril', 'leaf'],
  },
};

/** A stamped grid: one figure to a cell, small ones at the corners, as a copper cap repeats them. */
export function drawCeplok(motif: PatternMotif): Cloth {
  const { cell, cells, sites, frame, fillers } = ceploks[motif.slug] ?? (ceploks['ceplok-kembang'] as Ceplok);
  const cloth = new Cloth(motif, cell * cells, cell * cells);
  for (let i = 0; i < cells; i++) {
    for (let j = 0; j < cells; j++) {
      if (frame) drawFrame(cloth, frame, (i + 0.5) * cell, (j + 0.5) * cell, cell);
      for (const { type, x, y, size, rotate = 0, flip = false, ink } of sites(i, j)) {
        cloth.stamp(type, {
          x: (i + x) * cell,
          y: (j + y) * cell,
          size: size * cell,
          rotate,
          flip,
          ink: ink ? ink(cloth.palette) : {},
          room: cell < 70 ? 0.74 : 0.95,
        });
      }
    }
  }
  if (fillers)
    fillGaps(cloth, { types: fillers, count: 60, min: 9, max: 20, inks: [{ accent: cloth.palette.leaf }] }, single);
  fillGround(cloth, cell < 80 ? 7 : 9);
  return cloth;
}

function drawFrame(cloth: Cloth, frame: string, x: number, y: number, cell: number): void {
  const { accent, detail, line: dark, main } = cloth.palette;
  if (frame === 'circle') {
    const r = cell * 0.4;
    cloth.under(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="${dark}" stroke-width="1.2"/>`);
    cloth.under(
      dots(circlePoints(28, r + 4.5, 0, [x, y]), accent, 3.2) + dots(circlePoints(20, r - 5, 0, [x, y]), detail, 2),
    );
  } else {
    const box = (r: number): string => polygon(circlePoints(4, r * Math.SQRT2, 45, [x, y]));
    cloth.under(shape(box(cell / 2 - 3), 'none', dark, 1.4) + line(box(cell / 2 - 8), main, 0.9));
  }
}

import type { Cloth } from './cloth.ts';
import { mix } from './colour.ts';
import { at, circlePoints, dots, fill, line, n2, petal, polygon, shape, toward } from './shape.ts';
import type { Point } from './shape.ts';
import { bladePath, bladeSpine } from './parang.ts';

/** The colours of a filling: cloth, shapes, second shapes. */
export interface FillInk {
  ground: string;
  main: string;
  accent: string;
}

interface Repeat {
  width: number;
  height: number;
  draw: (ink: FillInk) => string;
}

/** Small repeats that fill patches, bands and big shapes: the child motifs and the isen. */
const repeats: Record<string, Repeat> = {
  kawung: { width: 40, height: 40, draw: drawKawung },
  parang: { width: 18, height: 40, draw: drawParang },
  gringsing: { width: 20, height: 16, draw: drawGringsing },
  sisik: { width: 20, height: 16, draw: drawGringsing },
  nitik: { width: 28, height: 28, draw: drawNitik },
  banji: { width: 32, height: 32, draw: drawBanji },
  ceplok: { width: 40, height: 40, draw: drawCeplok },
  truntum: { width: 30, height: 30, draw: drawTruntum },
  cecek: { width: 10, height: 10, draw: ({ main }) => dots([[2.5, 2.5], [7.5, 7.5]], main, 2.2) },
  galaran: { width: 16, height: 9, draw: ({ main, accent }) => line('M0 2.5Q4 .5 8 2.5T16 2.5', main, 1) + dots([[4, 7], [12, 7]], accent, 1.8) },
  sawut: { width: 18, height: 18, draw: ({ main }) => line('M4 8V2M1.5 8L.5 3.5M6.5 8L7.5 3.5M13 17V11M10.5 17L9.5 12.5M15.5 17L16.5 12.5', main, 1) },
  ukel: { width: 26, height: 26, draw: drawUkel },
  blarak: { width: 16, height: 10, draw: ({ main, accent }) => line('M0 8L8 1L16 8', main, 1.4) + line('M2 10L8 5L14 10', accent, 1) },
  'cacah-gori': { width: 22, height: 22, draw: ({ main }) => line('M2 4h5M11 2v5M17 6l3-3M4 13l3 3M12 13h5M19 11v5M2 20h4M11 18v3M16 20l3-2', main, 1.3) },
  liris: { width: 20, height: 30, draw: drawLiris },
  kembang: { width: 36, height: 36, draw: drawKembang },
};

export const fillNames: readonly string[] = Object.keys(repeats);

/** Defines a filling on the cloth and gives the paint that refers to it, for a `fill` attribute. */
export function fillPaint(cloth: Cloth, name: string, ink: FillInk, scale = 1, rotate = 0): string {
  const repeat = repeats[name] ?? (repeats['cecek'] as Repeat);
  const { width, height } = repeat;
  const turn = rotate === 0 ? '' : `rotate(${rotate})`;
  const id = cloth.define(
    (id) =>
      `<pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse" patternTransform="${turn}scale(${n2(scale)})">` +
      `<path d="M0 0H${width}V${height}H0Z" fill="${ink.ground}"/>${repeat.draw(ink)}</pattern>`,
  );
  return `url(#${id})`;
}

function drawKawung({ ground, main, accent }: FillInk): string {
  const centres: Point[] = [[10, 10], [30, 10], [10, 30], [30, 30]];
  const ovals = centres.map(([x, y], i) => {
    const a = i === 0 || i === 3 ? 135 : 45;
    const foot = toward(a, -12.6, 0, [x, y]);
    const seeds: Point[] = [toward(a, 3, 0, [x, y]), toward(a, -3, 0, [x, y])];
    return fill(petal(a, 0, 25.2, 17, 0.5, foot), main) + dots(seeds, ground, 2.2);
  });
  return ovals.join('') + dots([[20, 20], [0, 20], [20, 0], [40, 20], [20, 40]], accent, 4) + dots([[0, 0], [40, 0], [0, 40], [40, 40]], accent, 3);
}

function drawParang({ ground, main, accent }: FillInk): string {
  const blades = [-18, 0, 18].map((x) => {
    const move = (points: Point[]): Point[] => points.map(([px, py]) => [px + x + 4, py + 17]);
    return `<g transform="translate(${x + 4} 17)">${fill(bladePath(18, 32), main)}</g>` + dots(move(bladeSpine(18, 32, 5)), ground, 1.5);
  });
  return blades.join('') + line('M0 35.2H18M0 38.6H18', accent, 1) + dots([[4.5, 36.9], [13.5, 36.9]], main, 1.8);
}

function drawGringsing({ main, accent }: FillInk): string {
  const arch = (x: number, y: number): string => `M${x - 10} ${y}A10 9 0 0 0 ${x + 10} ${y}`;
  return line(arch(10, 0) + arch(0, 8) + arch(20, 8) + arch(10, 16) + arch(0, -8) + arch(20, -8), main, 1.3) + dots([[10, 4], [0, 12], [20, 12]], accent, 3);
}

function drawNitik({ main, accent, ground }: FillInk): string {
  const ring = circlePoints(8, 9, 22.5, [14, 14]);
  const corner: Point[] = [[0, 0], [28, 0], [0, 28], [28, 28]];
  return dots(ring, main, 3) + dots([[14, 14]], accent, 6) + dots([[14, 14]], ground, 2) + line('M0 14h4M24 14h4M14 0v4M14 24v4', main, 2.4) + dots(corner, accent, 6);
}

function drawBanji({ main, accent }: FillInk): string {
  return line('M16 0V32M0 16H32M16 6H26V10M16 26H6V22M6 16V6H10M26 16V26H22', main, 2.2) + dots([[0, 0], [32, 0], [0, 32], [32, 32]], accent, 5);
}

function drawCeplok({ ground, main, accent }: FillInk): string {
  const petals = circlePoints(8, 1).map((_, i) => petal(i * 45, 2, 15, 8, 0.6, [20, 20])).join('');
  const corners = ([[0, 0], [40, 0], [0, 40], [40, 40]] as const).map((p) => polygon(circlePoints(4, 9, 0, p))).join('');
  return fill(petals, main) + dots([[20, 20]], ground, 6) + dots([[20, 20]], accent, 3.6) + fill(corners, accent) + dots([[0, 0], [40, 0], [0, 40], [40, 40]], ground, 4);
}

function drawTruntum({ main, accent }: FillInk): string {
  const star = (x: number, y: number): string => circlePoints(8, 6, 0, [x, y]).map((p) => `M${at([x, y])}L${at(p)}`).join('');
  return line(star(15, 15), main, 1.2) + dots([[15, 15]], accent, 3) + dots([[0, 0], [30, 0], [0, 30], [30, 30], [0, 15], [30, 15], [15, 0], [15, 30]], main, 1.8);
}

function drawUkel({ main, accent }: FillInk): string {
  return line('M4 20C2 8 18 6 18 15C18 22 9 21 10 15C11 12 14 13 14 15M17 5C24 2 26 8 22 10', main, 1.3) + dots([[22, 20], [4, 5], [8, 4]], accent, 2);
}

function drawLiris({ main, accent }: FillInk): string {
  return (
    line('M0 .8H20M0 10H20M0 20H20', main, 1.1) + dots([[2.5, 5.4], [7.5, 5.4], [12.5, 5.4], [17.5, 5.4]], accent, 2.4) +
    fill('M5 11.5L9 15L5 18.5L1 15ZM15 11.5L19 15L15 18.5L11 15Z', main) + line('M0 25Q5 20 10 25T20 25', accent, 1.4) + dots([[5, 26.4], [15, 23.6]], main, 1.6)
  );
}

function drawKembang({ ground, main, accent }: FillInk): string {
  const flower = (x: number, y: number, r: number, colour: string): string =>
    fill(circlePoints(5, 1).map((_, i) => petal(i * 72, 1, r, r * 0.85, 0.65, [x, y])).join(''), colour) + dots([[x, y]], ground, r * 0.4);
  const leaf = (x: number, y: number, a: number): string => shape(petal(a, 0, 11, 5, 0.5, [x, y]), mix(accent, main, 0.15), ground, 0.4);
  return flower(11, 11, 9, main) + flower(29, 29, 7, accent) + leaf(16, 18, 135) + leaf(26, 10, 60) + leaf(8, 28, -20) + dots([[28, 4], [33, 16], [4, 20], [16, 32]], main, 2.2);
}
